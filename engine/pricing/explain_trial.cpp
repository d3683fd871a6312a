#include <algorithm>

#include "engine/pricing/explain_words.hpp"

namespace hemvist {
namespace {

// Lines that the visit itself counts on, each once, in the order of its parts.
std::vector<std::size_t> lines_of_visit(const PricedCase& priced) {
  std::vector<std::size_t> lines;
  for (const auto& visit : priced.visits)
    for (const auto& part : priced.slices_of(visit))
      if (part.line != no_line && std::find(lines.begin(), lines.end(), part.line) == lines.end()) lines.push_back(part.line);
  return lines;
}

// A visit that nobody has made has neither been registered nor corrected, and no beslut names its zone.
void say_of_trial(std::vector<Step>& steps) {
  auto& visit = steps.front();
  visit.name = "Tänkt besök";
  visit.input.erase(visit.input.rfind(", version "));
  visit.rule.clear();
  std::erase_if(steps, [](const Step& step) { return step.name == "Beslut och begäran"; });
  constexpr std::string_view by_decision = "(enligt beslutet)";
  for (auto& step : steps)
    for (auto at = step.input.find(by_decision); at != std::string::npos; at = step.input.find(by_decision, at))
      step.input.replace(at, by_decision.size(), "(som angivits)");
}

template <class Cited, class Same>
void add_new(std::vector<Cited>& to, const std::vector<Cited>& from, Same same) {
  for (const auto& cited : from)
    if (std::none_of(to.begin(), to.end(), [&](const Cited& known) { return same(known, cited); })) to.push_back(cited);
}

}  // namespace

Explanation explain_trial(const PricedCase& priced, const CaseRecords& records, const RuleBook& rules, const SwedishClock& clock) {
  const auto& visit = records.visits.front();
  const auto kommun = records.decisions.front().bosattningskommun;
  auto told = explain_visit(priced, records, visit.id, rules, clock);
  told.title = "Tänkt besök: " + std::string{text(visit.insats)} + " " + span_text(visit.start, visit.end, clock) + ", " +
               kommun_text(priced, kommun);
  say_of_trial(told.steps);

  Money sum;
  const auto lines = lines_of_visit(priced);
  for (const auto line : lines) {
    auto amount = explain_amount(priced, records, line, rules, clock);
    told.steps.insert(told.steps.end(), amount.steps.begin(), amount.steps.end());
    add_new(told.tariffs, amount.tariffs, [](const TariffOrigin& a, const TariffOrigin& b) { return a.version == b.version; });
    add_new(told.provisions, amount.provisions, [](const Provision& a, const Provision& b) { return a.designation == b.designation; });
    sum += priced.lines[line].line.amount;
  }
  if (!lines.empty()) told.steps.push_back({"Ersättning för besöket", "", "", kronor_text(sum), ""});
  for (std::size_t i = 0; i < priced.lines.size(); ++i) {
    const auto& line = priced.lines[i];
    if (std::find(lines.begin(), lines.end(), i) != lines.end() || line.line.amount.is_zero()) continue;
    told.steps.push_back({"Dessutom i ärendet", line_text(line.line.key) + ": " + quantity_text(line.line.quantity, line.line.key.unit) + ", " + price_text(line.line.key),
                          "Ersätts inte genom besöket utan en gång, per dag, per månad eller efter beviljad tid.", kronor_text(line.line.amount), ""});
  }
  return told;
}

}  // namespace hemvist
