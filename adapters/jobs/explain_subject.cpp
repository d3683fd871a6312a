#include "adapters/jobs/explain_subject.hpp"

#include <algorithm>
#include <charconv>

#include "adapters/jobs/rule_files.hpp"
#include "engine/pricing/price_case.hpp"

namespace hemvist {
namespace {

// A whole number from 1 that is all of `text`.
std::optional<std::size_t> ordinal(std::string_view text) {
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

bool has_line(const StoredRun& run, std::size_t document, std::size_t line) {
  return document <= run.draft.documents.size() && line <= run.draft.documents[document - 1].lines.size();
}

// "2025-07/1" and "1.2"
std::optional<LineReference> in_run(const Store& store, std::string_view run_name, std::string_view place) {
  const auto slash = run_name.find('/');
  const auto point = place.find('.');
  if (slash == std::string_view::npos || point == std::string_view::npos) return std::nullopt;
  const auto month = Month::parse(run_name.substr(0, slash));
  const auto sequence = ordinal(run_name.substr(slash + 1));
  const auto document = ordinal(place.substr(0, point));
  const auto line = ordinal(place.substr(point + 1));
  if (!month || !sequence || !document || !line) return std::nullopt;
  const auto run = store.run(*month, static_cast<int>(*sequence));
  if (!run || !has_line(*run, *document, *line)) return std::nullopt;
  return LineReference{*month, static_cast<int>(*sequence), *document, *line};
}

// "2024-00001" and "2"
std::optional<LineReference> in_document(const Store& store, std::string_view number, std::string_view place) {
  const auto line = ordinal(place);
  const auto run = store.run_of_document(number);
  if (!line || !run) return std::nullopt;
  const auto found = std::find(run->numbers.begin(), run->numbers.end(), number);
  const auto document = static_cast<std::size_t>(found - run->numbers.begin()) + 1;
  if (!has_line(*run, document, *line)) return std::nullopt;
  return LineReference{run->month, run->sequence, document, *line};
}

}  // namespace

std::optional<LineReference> line_named(const Store& store, std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  if (auto found = in_run(store, text.substr(0, colon), text.substr(colon + 1))) return found;
  return in_document(store, text.substr(0, colon), text.substr(colon + 1));
}

LineExplanation explain_line_of_run(const Store& store, const RuleBook& standing, const LineReference& reference) {
  const auto run = *store.run(reference.month, reference.sequence);
  const auto& document = run.draft.documents.at(reference.document - 1);
  LineExplanation explained{document.kind, document.refers_to, document.lines.at(reference.line - 1), std::nullopt, {}, {}};
  const auto& key = explained.line.key;
  for (auto& issued : store.issued_lines()) {
    const bool is_of_run = std::find(run.numbers.begin(), run.numbers.end(), issued.document_number) != run.numbers.end();
    if (is_of_run) break;  // they stand in the order they were issued
    if (issued.line.key == key) explained.earlier.push_back(std::move(issued));
  }
  for (const auto& of_run : run.draft.documents)
    for (const auto& line : of_run.lines)
      if (line.key == key) explained.difference += line.amount;
  const auto rules = rule_book_of(standing, store, run.scope.fact);
  const CasePricer pricer{rules};
  const auto records = store.case_records(key.arende, run.scope.fact);
  if (!records) return explained;
  const auto priced = pricer.price(*records, run.month);
  const auto line = std::find_if(priced.lines.begin(), priced.lines.end(), [&](const CaseLine& l) { return l.line.key == key; });
  if (line != priced.lines.end() && !line->line.amount.is_zero())
    explained.claim = explain_line(priced, *records, static_cast<std::size_t>(line - priced.lines.begin()), rules, pricer.clock());
  return explained;
}

std::optional<Explanation> explain_visit_of_store(const Store& store, const RuleBook& standing, std::string_view visit) {
  const auto arende = store.case_of_visit(visit);
  if (!arende) return std::nullopt;
  const auto fact = store.last_fact();
  const auto records = store.case_records(*arende, fact);
  if (!records) return std::nullopt;
  const auto found = std::find_if(records->visits.begin(), records->visits.end(), [&](const Visit& v) { return v.id == visit; });
  if (found == records->visits.end()) return std::nullopt;
  const auto rules = rule_book_of(standing, store, fact);
  const CasePricer pricer{rules};
  const auto last_day = pricer.clock().day_of(found->end + std::chrono::hours{24});
  return explain_visit(pricer.price(*records, Month::of(last_day)), *records, visit, rules, pricer.clock());
}

}  // namespace hemvist
