#include "adapters/cli/agreement_json.hpp"

#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

template <class Word>
json::array words_json(const std::vector<Word>& words) {
  json::array list;
  for (const auto word : words) list.push_back(json::value(text(word)));
  return list;
}

json::array rows_json(const Component& component) {
  json::array rows;
  for (const auto& row : component.rows) {
    json::object object;
    if (row.zone) object["zon"] = *row.zone;
    if (row.performer) object["utförare"] = text(*row.performer);
    if (row.insats) object["insats"] = text(*row.insats);
    if (const auto* price = std::get_if<Money>(&row.value)) object["kr"] = to_decimal_text(*price);
    else object[std::holds_alternative<NotPaid>(row.value) ? "ersätts_inte" : "okänt"] = true;
    rows.push_back(std::move(object));
  }
  return rows;
}

json::object to_json(const Agreement& agreement, Day today) {
  json::array items;
  for (const auto& item : agreement.extra_costs)
    items.push_back({{"id", item.id}, {"benämning", item.name}, {"per", text(item.per)}, {"kr", to_decimal_text(item.price)}});
  json::array components;
  for (const auto& component : agreement.cancellations.components) {
    json::object object{{"id", component.id}, {"insats", words_json(component.insatser)}, {"händelse", words_json(component.events)},
                        {"mängd", text(component.quantity)}, {"per", text(component.per)}, {"priser", rows_json(component)}};
    if (component.share_percent) object["andel"] = to_decimal_text(*component.share_percent);
    components.push_back(std::move(object));
  }
  const bool is_open = agreement.valid.end == open_end;
  return {{"motpart", agreement.counterpart.text()},
          {"beteckning", agreement.reference},
          {"rubrik", agreement.title},
          {"gäller_från", to_text(agreement.valid.from)},
          {"gäller_till", is_open ? json::value(nullptr) : json::value(to_text(agreement.valid.end - date::days{1}))},
          {"gäller", agreement.valid.contains(today)},
          {"källa", agreement.source.text},
          {"faktureras", text(agreement.cadence)},
          {"merkostnader", std::move(items)},
          {"avbokning", std::move(components)},
          {"fil", agreement.file_name},
          {"sha256", agreement.digest.hex}};
}

}  // namespace

json::object agreements_json(const RuleBook& rules, Day today) {
  json::array list;
  for (const auto& [code, agreements] : rules.agreements)
    for (const auto& agreement : agreements) list.push_back(to_json(agreement, today));
  return {{"avtal", std::move(list)}};
}

}  // namespace hemvist
