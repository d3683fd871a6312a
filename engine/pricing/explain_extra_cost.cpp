#include "engine/pricing/explain_extra_cost.hpp"

#include <set>

#include "engine/pricing/explain_words.hpp"

namespace hemvist {
namespace {

void tell_decisions(Explanation& told, const PricedCase& priced, std::size_t index, const Provision* execution) {
  std::set<const Decision*> seen;
  for (const auto& counted : priced.extra_costs) {
    const auto* decision = counted.decision;
    if (counted.line != index || !seen.insert(decision).second) continue;
    told.steps.push_back({"Beslut och begäran", decision_text(*decision), "Verkställs på begäran av bosättningskommunen.",
                          "begäran " + to_text(*decision->requested), execution == nullptr ? "" : execution->designation});
  }
}

}  // namespace

Explanation explain_extra_cost(const PricedCase& priced, const CaseRecords& records, std::size_t index, const RuleBook& rules) {
  const auto& line = priced.lines.at(index);
  const auto& key = line.line.key;
  const auto& item = *line.item;
  const auto& agreement = *priced.agreement_of(line.version);
  const auto* execution = rules.law.in_force("verkställighet", key.month.period().from);
  Explanation told;
  told.title = "Merkostnad i ärende " + key.arende.text() + ", " + key.month.text() + ", " + kommun_text(priced, key.bosattningskommun) + ": " + item.name;
  cite(told, priced, line.version);
  cite(told, execution);
  tell_decisions(told, priced, index, execution);
  told.steps.push_back({"Avtal", joined({agreement.title, "gäller " + valid_text(agreement)}, ", "),
                        "Merkostnader ersätts bara enligt ett avtal som gäller den dagen.", ground_of(agreement), place_text(agreement.file_name, item.place)});
  for (const auto& counted : priced.extra_costs) {
    if (counted.line != index) continue;
    const auto& cost = records.extra_costs[counted.extra_cost];
    told.steps.push_back({"Merkostnad " + cost.id, item.name + " " + to_text(cost.day), "", quantity_text(cost.count, key.unit), ""});
  }
  told.steps.push_back({"Summa", "", "", quantity_text(line.line.quantity, key.unit), ""});
  told.steps.push_back({"Pris", item.id, "", price_text(key), place_text(agreement.file_name, item.place)});
  told.steps.push_back({"Belopp före avrundning", quantity_text(line.line.quantity, key.unit) + " × " + kronor_text(key.price), "",
                        kronor_text(line.line.quantity * paid_ore_per_base(key)), ""});
  told.steps.push_back({"Belopp", "", "Avrundas till hela ören en gång per rad, ett halvt öre uppåt.", kronor_text(line.line.amount), ""});
  return told;
}

}  // namespace hemvist
