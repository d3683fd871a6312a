#include "adapters/cli/case_list_json.hpp"

#include "adapters/cli/watch_json.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

json::value day_or_null(const std::optional<Day>& day) { return day ? json::value(to_text(*day)) : json::value(nullptr); }

json::object period_json(const Period& period) { return {{"från", to_text(period.from)}, {"till", to_text(period.end - date::days{1})}}; }

json::object decision_json(const Decision& decision) {
  json::value granted = nullptr;
  if (decision.granted)
    granted = {{"beviljat", to_decimal_text(decision.granted->amount)}, {"enhet", text(decision.granted->unit)}, {"per", text(decision.granted->per)}};
  return {{"insats", text(decision.insats)}, {"beviljat", std::move(granted)}, {"beslutsdatum", day_or_null(decision.decided)},
          {"begäran_datum", day_or_null(decision.requested)}, {"beslut", period_json(decision.valid)}, {"vistelse", period_json(decision.stay)}};
}

json::object case_json(const ListedCase& listed, Day today) {
  json::array decisions;
  for (const auto& decision : listed.decisions) decisions.push_back(decision_json(decision));
  json::array stays;
  for (const auto& stay : listed.stays) stays.push_back(period_json(stay));
  json::array held;
  for (const auto& entry : listed.held)
    held.push_back({{"reason", code_text(entry.reason)}, {"month", entry.month.text()}, {"insats", text(entry.insats)}, {"minutes", round_half_up(entry.minutes)}});
  json::array unpriced;
  for (const auto& entry : listed.unpriced)
    unpriced.push_back({{"reason", code_text(entry.reason)}, {"month", entry.month.text()}, {"insats", text(entry.insats)}, {"detail", entry.detail}});
  return {{"ärende", listed.arende.text()},
          {"bosättningskommun", listed.bosattningskommun.text()},
          {"insatser", std::move(decisions)},
          {"vistelser", std::move(stays)},
          {"senaste_besök", day_or_null(listed.last_visit)},
          {"minuter_denna_månad", listed.minutes_this_month},
          {"minuter_förra_månaden", listed.minutes_last_month},
          {"fakturerat", to_decimal_text(listed.invoiced)},
          {"öppet", to_decimal_text(listed.open)},
          {"ej_fakturerat", to_decimal_text(listed.not_invoiced)},
          {"held", std::move(held)},
          {"oprissat", std::move(unpriced)},
          {"bevakningar", watch_array(listed.watches, today)}};
}

}  // namespace

json::object cases_json(const std::vector<ListedCase>& cases, KommunCode vistelsekommun, Day today) {
  json::array told;
  for (const auto& listed : cases) told.push_back(case_json(listed, today));
  return {{"vistelsekommun", vistelsekommun.text()}, {"idag", to_text(today)}, {"ärenden", std::move(told)}};
}

}  // namespace hemvist
