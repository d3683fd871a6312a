#include "adapters/cli/settlement_json.hpp"

#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

json::value text_or_null(const std::string& text) { return text.empty() ? json::value(nullptr) : json::value(text); }

json::object line_json(const PricedLine& line) {
  const auto& key = line.key;
  json::object selectors;
  for (const auto& [name, value] : selector_pairs(key)) selectors[name] = value;
  json::object object{{"ärende", key.arende.text()},
                      {"component", key.component},
                      {"month", key.month.text()},
                      {"lagrum", key.lagrum},
                      {"ersättningsnivå", key.tariff_version},
                      {"selectors", std::move(selectors)},
                      {"quantity", to_decimal_text(line.quantity)},
                      {"unit", text(key.unit)},
                      {"price", to_decimal_text(key.price)},
                      {"per", text(key.per)},
                      {"amount", to_decimal_text(line.amount)},
                      {"visits", line.visits}};
  if (key.percent != Rational{100}) object["andel"] = to_decimal_text(key.percent);
  return object;
}

json::object document_json(const DraftDocument& document, const std::string& number, const std::string& run, std::size_t place) {
  json::array lines;
  for (const auto& line : document.lines) {
    auto object = line_json(line);
    object["line"] = run + ":" + std::to_string(place) + "." + std::to_string(lines.size() + 1);
    lines.push_back(std::move(object));
  }
  return {{"type", text(document.kind)},
          {"bosättningskommun", document.bosattningskommun.text()},
          {"number", text_or_null(number)},
          {"refers_to", text_or_null(document.refers_to)},
          {"total", to_decimal_text(document.total())},
          {"lines", std::move(lines)}};
}

json::array documents_json(const StoredRun& run) {
  json::array documents;
  for (std::size_t i = 0; i < run.draft.documents.size(); ++i)
    documents.push_back(document_json(run.draft.documents[i], run.numbers.empty() ? "" : run.numbers[i], run.name(), i + 1));
  return documents;
}

json::object figure_json(const PricedBy& by) { return {{"ersättningsnivå", by.version}, {"price", to_decimal_text(by.price)}}; }

std::string signed_text(const Rational& change) {
  return change < Rational{0} ? "-" + to_decimal_text(Rational{0} - change) : to_decimal_text(change);
}

json::array causes_json(const CausesOfLine& of_line) {
  json::array causes;
  for (const auto& cause : of_line.causes) {
    json::object object{{"orsak", code_text(cause.code)}, {"ändring", signed_text(cause.change)}};
    if (!cause.visit.empty()) object[cause.code == CauseCode::merkostnad ? "merkostnad" : "besök"] = cause.visit;
    if (cause.insats) object["insats"] = text(*cause.insats);
    if (cause.from) object["från"] = figure_json(*cause.from);
    if (cause.to) object["till"] = figure_json(*cause.to);
    object["sedan"] = of_line.since;
    causes.push_back(std::move(object));
  }
  return causes;
}

// Lines of months that have not been settled before have no other cause than that.
void add_causes(json::array& documents, const DraftCauses& causes) {
  for (std::size_t d = 0; d < documents.size(); ++d) {
    auto& lines = documents[d].as_object().at("lines").as_array();
    for (std::size_t l = 0; l < lines.size(); ++l)
      if (!causes.at(d).at(l).since.empty()) lines[l].as_object()["orsaker"] = causes_json(causes[d][l]);
  }
}

json::array missing_json(const std::vector<Missing>& missing) {
  json::array entries;
  for (const auto& entry : missing) {
    json::object object{{"reason", code_text(entry.reason)}, {"month", entry.month.text()}};
    if (entry.arende) object["ärende"] = entry.arende->text();
    if (entry.insats) object["insats"] = text(*entry.insats);
    if (!entry.file.empty()) object["fil"] = entry.file;
    if (entry.days) {
      object["från"] = to_text(entry.days->from);
      object["till"] = to_text(entry.days->end - date::days{1});
    }
    entries.push_back(std::move(object));
  }
  return entries;
}

template <class Entry>
void name_extra_cost(json::array& list, const Entry& entry) {
  if (!entry.extra_cost.empty()) list.back().as_object()["merkostnad"] = entry.extra_cost;
}

void add_left_out(json::object& object, const LeftOut& left_out) {
  json::array held;
  for (const auto& entry : left_out.held) {
    json::object item{{"ärende", entry.arende.text()}, {"besök", text_or_null(entry.visit)}, {"reason", code_text(entry.reason)},
                      {"minutes", round_half_up(entry.minutes)}, {"insats", text(entry.insats)}, {"month", entry.month.text()}};
    if (entry.occasions > 0) item["tillfällen"] = entry.occasions;
    held.push_back(std::move(item));
    name_extra_cost(held, entry);
  }
  object["held"] = std::move(held);
  json::array unpriced;
  for (const auto& entry : left_out.unpriced) {
    unpriced.push_back({{"besök", text_or_null(entry.visit)}, {"reason", code_text(entry.reason)}, {"detail", entry.detail},
                        {"ärende", entry.arende.text()}, {"insats", text(entry.insats)}, {"month", entry.month.text()}});
    name_extra_cost(unpriced, entry);
  }
  object["oprissat"] = std::move(unpriced);
  json::array never;
  for (const auto& entry : left_out.not_reimbursable) {
    never.push_back({{"ärende", entry.arende.text()}, {"besök", text_or_null(entry.visit)}, {"reason", code_text(entry.reason)},
                     {"minutes", round_half_up(entry.minutes)}, {"insats", text(entry.insats)}, {"month", entry.month.text()}});
    name_extra_cost(never, entry);
  }
  object["ej_ersättningsgillt"] = std::move(never);
  json::array overlaps;
  for (const auto& entry : left_out.overlaps)
    overlaps.push_back({{"ärende", entry.arende.text()}, {"besök", entry.visit}, {"och", entry.other}});
  object["överlappande_besök"] = std::move(overlaps);
}

}  // namespace

json::object to_json(const SettleReport& report) {
  json::object object{{"run", report.run.name()},
                      {"vistelsekommun", report.vistelsekommun.text()},
                      {"month", report.run.month.text()},
                      {"documents", documents_json(report.run)}};
  for (std::size_t i = 0; i < report.run.draft.documents.size(); ++i)
    if (report.preliminary.contains(report.run.draft.documents[i].bosattningskommun)) object["documents"].as_array()[i].as_object()["preliminär"] = true;
  json::array waiting;
  for (const auto& entry : report.waiting)
    waiting.push_back({{"bosättningskommun", entry.bosattningskommun.text()}, {"reason", code_text(entry.reason)},
                       {"att_fakturera", to_decimal_text(entry.invoiced)}, {"att_kreditera", to_decimal_text(entry.credited)}});
  object["väntar"] = std::move(waiting);
  add_causes(object["documents"].as_array(), report.causes);
  object["saknas"] = missing_json(report.missing);
  add_left_out(object, report.left_out);
  return object;
}

json::object to_json(const PriceReport& report) {
  json::array arenden;
  for (const auto& arende : report.arenden) {
    json::array lines;
    for (const auto& line : arende.lines) lines.push_back(line_json(line));
    arenden.push_back({{"ärende", arende.arende.text()},
                       {"bosättningskommun", arende.bosattningskommun.text()},
                       {"total", to_decimal_text(arende.total)},
                       {"lines", std::move(lines)}});
  }
  json::object object{{"month", report.month ? json::value(report.month->text()) : json::value(nullptr)},
                      {"ärenden", std::move(arenden)}};
  add_left_out(object, report.left_out);
  return object;
}

json::object files_json(const std::vector<std::filesystem::path>& written) {
  json::array files;
  for (const auto& file : written) files.push_back(json::value(file.string()));
  return {{"files", std::move(files)}};
}

json::object attest_json(const StoredRun& run, bool is_overtaken) {
  const auto& attestation = run.attestation.value();
  return {{"run", run.name()},
          {"state", text(run.state)},
          {"attested_by", attestation.user},
          {"day", to_text(attestation.day)},
          {"ensam", attestation.is_alone},
          {"nya_uppgifter", is_overtaken}};
}

json::object to_json(const IssueReport& report, const StoredRun& run) {
  json::array warnings;
  for (const auto& warning : report.warnings) warnings.push_back(json::value(warning));
  return {{"run", run.name()},
          {"month", run.month.text()},
          {"documents", documents_json(run)},
          {"files", files_json(report.files).at("files")},
          {"varningar", std::move(warnings)}};
}

}  // namespace hemvist
