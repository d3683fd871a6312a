#include "adapters/cli/tariff_change_json.hpp"

#include "adapters/cli/component_text.hpp"
#include "adapters/cli/tariff_change_text.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {

namespace json = boost::json;

namespace {

void add_time(json::object& object, const Stretch& when) {
  object["from"] = to_text(when.from);
  object["till"] = when.end ? json::value(to_text(*when.end - date::days{1})) : json::value(nullptr);
}

json::value text_or_null(const std::string& value) { return value.empty() ? json::value(nullptr) : json::value(value); }

std::string_view state_word(PriceState state) {
  switch (state) {
    case PriceState::kronor: return "pris";
    case PriceState::not_paid: return "ersätts_inte";
    case PriceState::unknown: return "okänt";
    case PriceState::fee_unknown: return "okänd_avgift";
    case PriceState::level: return "nivå";
  }
  return "";
}

json::value payment_json(const std::optional<Payment>& payment) {
  if (!payment) return nullptr;
  json::object terms;
  for (const auto& term : payment->terms) terms[term.key] = term.value;
  json::object object{{"läge", state_word(payment->state)}};
  if (payment->state == PriceState::kronor)
    object["price"] = payment->ore.is_whole() ? to_decimal_text(Money::from_ore(payment->ore.numerator())) : to_decimal_text(payment->ore / Rational{100});
  object["per"] = text(payment->per);
  object["villkor"] = std::move(terms);
  return object;
}

json::array cells_json(const std::vector<CellGroup>& groups) {
  json::array list;
  for (const auto& group : groups) {
    json::array insatser;
    for (const auto insats : group.insatser) insatser.push_back(json::value(text(insats)));
    json::array where;
    for (const auto& place : group.where) {
      json::object selectors;
      if (place.zone) selectors["zon"] = *place.zone;
      if (place.daypart) selectors["dygnsdel"] = *place.daypart;
      if (place.performer) selectors["utförare"] = text(*place.performer);
      where.push_back(std::move(selectors));
    }
    list.push_back({{"insatser", std::move(insatser)}, {"händelse", text(group.event)}, {"där", std::move(where)}});
  }
  return list;
}

json::object level_json(const Tariff& tariff) { return {{"file", tariff.file_name}, {"kommun", tariff.kommun.text()}, {"namn", tariff.name}}; }

}  // namespace

json::object to_json(const TariffComparison& comparison, const Tariff& before, const Tariff& after) {
  json::array settings;
  for (const auto& change : comparison.settings) {
    json::object object;
    add_time(object, change.when);
    object["nyckel"] = change.key;
    object["gammalt"] = text_or_null(change.before);
    object["nytt"] = text_or_null(change.after);
    settings.push_back(std::move(object));
  }
  json::array prices;
  for (const auto& change : comparison.payments) {
    json::object object;
    add_time(object, change.when);
    object["slag"] = role_word((change.before ? *change.before : *change.after).role);
    object["celler"] = cells_json(change.cells);
    object["gammalt"] = payment_json(change.before);
    object["nytt"] = payment_json(change.after);
    const auto percent = rise_in_hundredths(change);
    object["procent"] = percent ? json::value((*percent < 0 ? "-" : "") + percent_text(*percent, ".")) : json::value(nullptr);
    prices.push_back(std::move(object));
  }
  return {{"gammal", level_json(before)}, {"ny", level_json(after)}, {"inställningar", std::move(settings)}, {"priser", std::move(prices)}};
}

}  // namespace hemvist
