#include "adapters/jobs/coverage_report.hpp"

#include <algorithm>
#include <tuple>

#include "adapters/jobs/rule_files.hpp"
#include "adapters/yaml/read_tariff.hpp"

namespace hemvist {
namespace {

// The rule book in which the own kommun's level is what its visits cost it; none when no own cost has come in.
std::optional<RuleBook> cost_book(const RuleBook& rules, const Store& store, std::int64_t fact) {
  const auto files = store.office_files(OfficeFileKind::egenkostnad, fact);
  if (files.empty()) return std::nullopt;
  auto reading = read_tariff(files.front().bytes, files.front().file_name, files.front().digest);
  if (!reading) throw BrokenRules{reading.error()};
  auto book = rules;
  book.tariffs.insert_or_assign(store.kommun(), std::move(reading->tariff));
  return book;
}

}  // namespace

CoverageReport coverage_report(const Store& store, const RuleBook& standing, const CoverageRequest& request) {
  const auto fact = store.last_fact();
  const auto own = store.kommun();
  const auto rules = rule_book_of(standing, store, fact);
  const auto costs = cost_book(rules, store, fact);
  const CasePricer pricer{rules};
  const auto cost_pricer = costs ? std::optional<CasePricer>{std::in_place, *costs} : std::nullopt;
  CoverageSides sides{&pricer, {}, {}, request.choice};
  if (const auto level = rules.tariffs.find(own); level != rules.tariffs.end()) sides.own_level = {&pricer, &level->second};
  if (costs) sides.own_cost = {&*cost_pricer, &costs->tariffs.at(own)};
  CoverageReport report{own, request, sides.own_level.pricer != nullptr, costs.has_value()};
  store.for_each_case(fact, [&](CaseRecords&& records) {
    for (auto& row : cover_case(records, sides, request.through))
      if (!request.from || row.month >= *request.from) report.rows.push_back(std::move(row));
  });
  const auto place = [](const CoverageRow& row) { return std::tie(row.bosattningskommun, row.arende, row.month); };
  std::sort(report.rows.begin(), report.rows.end(), [&](const CoverageRow& a, const CoverageRow& b) { return place(a) < place(b); });
  for (const auto& row : report.rows) {
    report.kommuner[row.bosattningskommun].add(row.sum);
    report.total.add(row.sum);
  }
  return report;
}

}  // namespace hemvist
