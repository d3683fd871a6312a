#include "tests/engine/pricing/play_scenario.hpp"

#include <algorithm>
#include <fstream>

#include "adapters/yaml/read_calendar.hpp"
#include "adapters/yaml/read_law.hpp"
#include "engine/pricing/price_case.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/settlement/settle.hpp"

namespace hemvist {
namespace {

std::string rule_text(const std::string& name) {
  std::ifstream file{std::filesystem::path{HEMVIST_SOURCE_DIR} / "rules" / name, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

// The law and the calendar that the product ships, read once.
const RuleBook& shipped_rules() {
  static const RuleBook rules = [] {
    RuleBook book{{},
                  read_calendar({rule_text("kalender/helgdagar.yaml"), "helgdagar.yaml"}, {rule_text("kalender/storhelg.yaml"), "storhelg.yaml"}).value(),
                  {},
                  {}};
    for (const std::string name : {"law/sol_2001_453.yaml", "law/sol_2025_400.yaml"}) {
      const auto provisions = read_law(rule_text(name), name).value();
      book.law.provisions.insert(book.law.provisions.end(), provisions.begin(), provisions.end());
    }
    return book;
  }();
  return rules;
}

template <class Code>
void put_common(OutcomeRow& row, const ArendeId& arende, const std::string& visit, Insats insats, Month month, Code reason) {
  row["ärende"] = arende.text();
  if (!visit.empty()) row["besök"] = visit;
  row["insats"] = text(insats);
  row["månad"] = month.text();
  row["orsak"] = code_text(reason);
}

void put_extra_cost(OutcomeRow& row, const std::string& id) {
  if (!id.empty()) row["merkostnad"] = id;
}

OutcomeRow row_of(const PricedLine& line) {
  OutcomeRow row{{"ärende", line.key.arende.text()}, {"komponent", line.key.component}, {"månad", line.key.month.text()},
                 {"lagrum", line.key.lagrum}, {"nivå", line.key.tariff_version}, {"mängd", to_decimal_text(line.quantity)},
                 {"enhet", std::string{text(line.key.unit)}}, {"pris", to_decimal_text(line.key.price)},
                 {"per", std::string{text(line.key.per)}}, {"belopp", to_decimal_text(line.amount)}};
  for (const auto& [key, value] : selector_pairs(line.key)) row[key] = value;
  if (line.key.percent != Rational{100}) row["andel"] = to_decimal_text(line.key.percent);
  if (line.visits != 0) row["besök"] = std::to_string(line.visits);
  return row;
}

void add_outcome(Outcome& outcome, const PricedCase& priced) {
  for (const auto& line : claimed_lines(priced)) outcome.lines.push_back(row_of(line));
  for (const auto& held : priced.held) {
    auto& row = outcome.held.emplace_back();
    put_common(row, held.arende, held.visit, held.insats, held.month, held.reason);
    put_extra_cost(row, held.extra_cost);
    if (!held.minutes.is_zero()) row["minuter"] = to_decimal_text(held.minutes);
    if (held.occasions != 0) row["tillfällen"] = std::to_string(held.occasions);
  }
  for (const auto& unpriced : priced.unpriced) {
    auto& row = outcome.unpriced.emplace_back();
    put_common(row, unpriced.arende, unpriced.visit, unpriced.insats, unpriced.month, unpriced.reason);
    put_extra_cost(row, unpriced.extra_cost);
    row["detalj"] = unpriced.detail;
  }
  for (const auto& never : priced.not_reimbursable) {
    auto& row = outcome.not_reimbursable.emplace_back();
    put_common(row, never.arende, never.visit, never.insats, never.month, never.reason);
    put_extra_cost(row, never.extra_cost);
    if (!never.minutes.is_zero()) row["minuter"] = to_decimal_text(never.minutes);
  }
  for (const auto& overlap : priced.overlaps)
    outcome.overlaps.push_back({{"ärende", overlap.arende.text()}, {"besök", overlap.visit}, {"med", overlap.other}});
}

std::string text_of(const OutcomeRow& row) {
  std::string written;
  for (const auto& [key, value] : row) written += (written.empty() ? "" : ", ") + key + ": " + value;
  return "{" + written + "}";
}

using KeyList = std::vector<std::string>;

// Every key that the scenario writes is so, and nothing is there that it should have written.
bool is_as_written(const OutcomeRow& found, const OutcomeRow& expected, const KeyList& may_be_left_out) {
  for (const auto& [key, value] : expected)
    if (const auto at = found.find(key); at == found.end() || at->second != value) return false;
  return std::all_of(found.begin(), found.end(), [&](const auto& entry) {
    return expected.contains(entry.first) ||
           std::find(may_be_left_out.begin(), may_be_left_out.end(), entry.first) != may_be_left_out.end();
  });
}

void compare(const std::string& list, std::vector<OutcomeRow> found, const std::vector<OutcomeRow>& expected, const KeyList& may_be_left_out,
             std::vector<std::string>& differences) {
  for (const auto& row : expected) {
    const auto match = std::find_if(found.begin(), found.end(), [&](const OutcomeRow& f) { return is_as_written(f, row, may_be_left_out); });
    if (match == found.end())
      differences.push_back(list + " väntas men saknas:    " + text_of(row));
    else
      found.erase(match);
  }
  for (const auto& row : found) differences.push_back(list + " finns men väntas inte: " + text_of(row));
}

// Every visit ends on a line or on a list, once.
void check_nothing_is_lost(const CaseRecords& records, const PricedCase& priced, Month month, const SwedishClock& clock,
                           std::vector<std::string>& differences) {
  for (std::size_t c = 0; c < records.extra_costs.size(); ++c) {
    const auto& cost = records.extra_costs[c];
    const auto is_it = [&](const auto& listed) { return listed.extra_cost == cost.id; };
    const auto ends = std::count_if(priced.extra_costs.begin(), priced.extra_costs.end(), [&](const CountedExtraCost& e) { return e.extra_cost == c; }) +
                      std::count_if(priced.held.begin(), priced.held.end(), is_it) + std::count_if(priced.unpriced.begin(), priced.unpriced.end(), is_it) +
                      std::count_if(priced.not_reimbursable.begin(), priced.not_reimbursable.end(), is_it);
    if (ends != (Month::of(cost.day) <= month ? 1 : 0)) differences.push_back("merkostnad " + cost.id + " står på " + std::to_string(ends) + " ställen");
  }
  for (std::size_t v = 0; v < records.visits.size(); ++v) {
    const auto& visit = records.visits[v];
    const auto is_it = [&](const auto& listed) { return listed.visit == visit.id; };
    const auto ends = std::count_if(priced.visits.begin(), priced.visits.end(),
                                    [&](const PricedVisit& p) { return p.visit == v; }) +
                      std::count_if(priced.held.begin(), priced.held.end(), is_it) +
                      std::count_if(priced.unpriced.begin(), priced.unpriced.end(), is_it) +
                      std::count_if(priced.not_reimbursable.begin(), priced.not_reimbursable.end(), [&](const NotReimbursable& never) {
                        return is_it(never) && never.reason != NotReimbursableReason::ersatts_inte;  // those are priced as well
                      });
    const auto should = Month::of(clock.day_of(visit.start)) <= month ? 1 : 0;
    if (ends != should) differences.push_back("besök " + visit.id + " står på " + std::to_string(ends) + " ställen");
  }
}

}  // namespace

RuleBook rules_of(const Scenario& scenario) {
  auto rules = shipped_rules();
  rules.tariffs = scenario.tariffs;
  rules.agreements = scenario.agreements;
  return rules;
}

ScenarioVerdict play_scenario(const Scenario& scenario) {
  ScenarioVerdict verdict;
  const auto rules = rules_of(scenario);
  const CasePricer pricer{rules};
  Outcome found;
  for (const auto& records : scenario.cases) {
    const auto priced = pricer.price(records, scenario.month);
    add_outcome(found, priced);
    check_nothing_is_lost(records, priced, scenario.month, pricer.clock(), verdict.differences);
  }
  for (const auto* list : {&found.held, &found.unpriced, &found.not_reimbursable})
    for (const auto& row : *list) verdict.codes.insert(row.at("orsak"));
  const auto& expected = scenario.expected;
  compare("rad", found.lines, expected.lines, {"ärende", "nivå"}, verdict.differences);
  compare("hållen", found.held, expected.held, {"ärende"}, verdict.differences);
  compare("oprissad", found.unpriced, expected.unpriced, {"ärende", "insats", "månad"}, verdict.differences);
  compare("ej ersättningsgill", found.not_reimbursable, expected.not_reimbursable, {"ärende", "insats", "månad", "minuter"}, verdict.differences);
  compare("samtidig", found.overlaps, expected.overlaps, {"ärende"}, verdict.differences);
  return verdict;
}

}  // namespace hemvist
