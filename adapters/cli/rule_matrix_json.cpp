#include "adapters/cli/rule_matrix_json.hpp"

#include "adapters/cli/component_text.hpp"
#include "adapters/cli/rate_text.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/level_setting.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/rules/version_faults.hpp"
#include "engine/rules/walk_cells.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

std::string_view state_text(CellState state) {
  switch (state) {
    case CellState::priced: return "pris";
    case CellState::level: return "nivå";
    case CellState::not_paid: return "ersätts_inte";
    case CellState::unknown: return "okänt";
    case CellState::fee_unknown: return "okänd_avgift";
    case CellState::hole: return "hål";
    case CellState::clash: return "krock";
  }
  return "";
}

// Kronor with the decimals they need, at least two.
std::string kronor(const Rational& ore) {
  return ore.is_whole() ? to_decimal_text(Money::from_ore(ore.numerator())) : to_decimal_text(ore / Rational{100});
}

json::array levels_json(const LevelScale& scale) {
  json::array list;
  for (const auto& bracket : scale.brackets) {
    json::object object;
    if (bracket.till_hours) object["till_timmar"] = to_decimal_text(*bracket.till_hours);
    const auto* price = std::get_if<Money>(&bracket.value);
    object["läge"] = price != nullptr ? "pris" : std::holds_alternative<NotPaid>(bracket.value) ? "ersätts_inte" : "okänt";
    if (price != nullptr) object["price"] = to_decimal_text(*price);
    list.push_back(std::move(object));
  }
  return list;
}

// What the row pays: its price, or the prices that it takes a percent of.
void add_payment(json::object& object, const TariffVersion& version, const Selected& at, const std::vector<CellPrice>& prices) {
  const auto& component = component_of(version, at);
  const auto& row = row_of(version, at);
  object["component"] = component.id;
  object["rad"] = row.place.line;
  if (const auto* scale = std::get_if<LevelScale>(&row.value)) object["nivåer"] = levels_json(*scale);
  if (const auto* passed = std::get_if<FeePassed>(&row.value)) object["avgift"] = passed->fee;
  if (std::holds_alternative<Money>(row.value)) {  // with andel beside it, as it stands in the file
    object["price"] = to_decimal_text(std::get<Money>(row.value));
    object["per"] = text(component.per);
    if (component.share_percent) object["andel"] = to_decimal_text(*component.share_percent);
    return;
  }
  Rational ore;
  json::array figures;
  for (const auto& price : prices) {
    ore += ore_of(price);
    if (std::holds_alternative<PercentOf>(row.value))
      figures.push_back({{"component", component_of(version, price.figure).id}, {"rad", row_of(version, price.figure).place.line},
                         {"procent", to_decimal_text(price.percent)}, {"price", to_decimal_text(price.price)}});
  }
  if (!figures.empty()) object["procent_av"] = std::move(figures);
  if (state_of(prices) != CellState::priced) return;
  object["price"] = kronor(ore);
  object["per"] = text(component.per);
}

json::array cells_json(const TariffVersion& version) {
  const auto zones = zones_of(version);
  json::array list;
  walk_cells(version, PriceSelector{version}, [&](const Cell& cell) {
    json::object object{{"insats", text(cell.key.insats)}, {"händelse", text(cell.key.event)},
                        {"dygnsdel", version.dayparts.empty() ? "alltid" : version.dayparts[static_cast<std::size_t>(cell.key.daypart)].name}};
    if (cell.key.zone >= 0) object["zon"] = zones[static_cast<std::size_t>(cell.key.zone)];
    if (cell.key.performer) object["utförare"] = text(*cell.key.performer);
    object["läge"] = state_text(cell.state);
    if (const auto* at = std::get_if<Selected>(&cell.selection)) add_payment(object, version, *at, cell.prices);
    json::array supplements;
    for (const auto& supplement : cell.supplements) {
      json::object one{{"läge", state_text(supplement.state)}};
      if (const auto* at = std::get_if<Selected>(&supplement.selection)) add_payment(one, version, *at, supplement.prices);
      supplements.push_back(std::move(one));
    }
    if (!supplements.empty()) object["tillägg"] = std::move(supplements);
    list.push_back(std::move(object));
  });
  return list;
}

template <class Words>
json::array texts_of(const Words& words) {
  json::array list;
  for (const auto word : words) list.emplace_back(text(word));
  return list;
}

json::object component_json(const Component& component) {
  json::object object{{"id", component.id}, {"rad", component.place.line}, {"slag", role_word(role_of(component))}, {"insats", texts_of(component.insatser)}};
  if (const auto& one_time = component.one_time) {
    object["vid"] = text(one_time->occasion);
    if (one_time->hours) object["timmar"] = to_decimal_text(*one_time->hours);
    if (!one_time->price_by.empty()) object["pris_enligt"] = one_time->price_by;
    if (one_time->daypart) object["dygnsdel"] = *one_time->daypart;
    json::array rows;
    for (std::size_t r = 0; r < component.rows.size(); ++r)
      if (const auto* price = std::get_if<Money>(&component.rows[r].value))
        rows.push_back({{"rad", component.rows[r].place.line}, {"price", to_decimal_text(*price)}});
    if (!rows.empty()) object["priser"] = std::move(rows);
    return object;
  }
  object["händelse"] = texts_of(component.events);
  object["mängd"] = text(component.quantity);
  object["räknas"] = counting_text(component);
  object["per"] = text(component.per);
  if (component.cap) object["tak"] = {{"faktor", to_decimal_text(component.cap->factor)}, {"per", text(component.cap->per)}};
  if (component.share_percent) object["andel"] = to_decimal_text(*component.share_percent);
  json::array shares;
  for (const auto& share : component.absence_shares) {
    json::object days{{"från_dag", share.first_day}, {"procent", to_decimal_text(share.percent)}};
    if (share.last_day) days["till_dag"] = *share.last_day;
    shares.push_back(std::move(days));
  }
  if (!shares.empty()) object["andel_per_frånvarodag"] = std::move(shares);
  json::array reasons;
  for (const auto reason : component.absence_reasons) reasons.push_back(json::value(text(reason)));
  if (!reasons.empty()) object["orsak"] = std::move(reasons);
  if (const auto& declared = component.declaration)
    object["deklarerad"] = {{"underlag", declared->basis}, {"intygad_av", declared->certified_by}, {"datum", to_text(declared->day)}};
  return object;
}

json::object version_json(const Tariff& tariff, const TariffVersion& version) {
  json::object object{{"ersättningsnivå", version_name(tariff, version)}, {"gäller_från", to_text(version.valid_from)}};
  if (version.valid_end) object["gäller_till"] = to_text(*version.valid_end - date::days{1});
  object["status"] = version.is_preliminary ? "preliminär" : "fastställd";
  object["källa"] = version.source.text;
  if (const auto& decision = version.decision) {
    json::object told;
    if (!decision->body.empty()) told["organ"] = decision->body;
    if (decision->day) told["datum"] = to_text(*decision->day);
    if (!decision->reference.empty()) told["diarienummer"] = decision->reference;
    object["beslut"] = std::move(told);
  }
  if (version.checked) object["kontrollerad"] = to_text(*version.checked);
  json::array great_holidays;
  for (const auto& choice : version.great_holidays) great_holidays.emplace_back(great_holiday_text(choice));
  if (!great_holidays.empty()) object["storhelg"] = std::move(great_holidays);
  json::array components;
  for (const auto& component : version.components) components.push_back(component_json(component));
  object["komponenter"] = std::move(components);
  json::array fees;
  for (const auto& fee : version.fees) {
    json::object one{{"namn", fee.name}, {"läge", fee.price ? "pris" : "okänt"}};
    if (fee.price) one["price"] = to_decimal_text(*fee.price);
    fees.push_back(std::move(one));
  }
  if (!fees.empty()) object["avgifter"] = std::move(fees);
  object["celler"] = cells_json(version);
  return object;
}

}  // namespace

json::array matrix_json(const Tariff& tariff) {
  json::array versions;
  for (const auto& version : tariff.versions) versions.push_back(version_json(tariff, version));
  return versions;
}

}  // namespace hemvist
