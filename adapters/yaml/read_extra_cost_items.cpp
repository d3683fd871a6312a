#include "adapters/yaml/read_extra_cost_items.hpp"

#include <algorithm>

#include "engine/invoicing/identity_guard.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_name_bytes = 100;
constexpr Money most_expensive = Money::from_ore(1'000'000'00);

std::optional<std::string> read_name(const YamlCursor& at) {
  auto name = at.as_text();
  if (name && name->size() > most_name_bytes) at.note(RuleFaultCode::fel_varde, "Namnet får vara högst 100 tecken. Korta det.");
  if (name && !find_identity(*name).empty()) at.note(RuleFaultCode::fel_varde, "Namnet innehåller ett personnummer. Ta bort det: namnet står på fakturor.");
  return name;
}

std::optional<Money> read_price(const YamlCursor& at) {
  const auto price = at.as_money();
  if (price && (price->is_zero() || *price > most_expensive)) at.note(RuleFaultCode::fel_varde, "Priset ska vara mer än 0 och högst 1 000 000 kr.");
  return price;
}

}  // namespace

std::vector<ExtraCostItem> read_extra_cost_items(const YamlCursor& at) {
  std::vector<ExtraCostItem> items;
  for (const auto& item : at.items()) {
    item.only_keys({"id", "benämning", "per", "kr"});
    const auto id_at = item.required("id");
    const auto id = read_name(id_at);
    const auto name = read_name(item.optional("benämning"));
    const auto per = item.required("per").as_one_of({Per::tillfalle, Per::styck});
    const auto price = read_price(item.required("kr"));
    if (!id) continue;
    const auto earlier = std::find_if(items.begin(), items.end(), [&](const ExtraCostItem& other) { return other.id == *id; });
    if (earlier != items.end())
      id_at.note(RuleFaultCode::dubbelt_id,
                 "En merkostnad med id " + quoted(*id) + " finns redan på rad " + std::to_string(earlier->place.line) + ". Ge den här ett eget.");
    items.push_back({*id, name.value_or(*id), per.value_or(Per::tillfalle), price.value_or(Money{}), item.place()});
  }
  return items;
}

}  // namespace hemvist
