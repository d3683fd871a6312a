#include "adapters/yaml/read_price_value.hpp"

#include <algorithm>

#include "adapters/yaml/level_words.hpp"
#include "adapters/yaml/read_level_scale.hpp"
#include "adapters/yaml/read_quantity.hpp"

namespace hemvist {
namespace {

constexpr int most_percent = 1000;
constexpr const char* choices = "kr, ersätts_inte, okänt, procent_av, avgift och nivåer";

std::vector<std::string> read_ids(const YamlCursor& at, const RowSurroundings& around) {
  std::vector<std::string> ids;
  const auto add = [&](const YamlCursor& id_at) {
    const auto id = id_at.as_text();
    if (!id) return;
    if (around.id == *id) id_at.note(RuleFaultCode::cirkel, "Komponenten kan inte ta procent av sig själv. Skriv id för en annan komponent.");
    if (std::find(ids.begin(), ids.end(), *id) != ids.end()) id_at.note(RuleFaultCode::fel_varde, quoted(*id) + " står två gånger i listan.");
    ids.push_back(*id);
  };
  if (at.is_scalar()) {
    add(at);
    return ids;
  }
  const auto items = at.items();
  if (!items.empty() && !around.is_supplement)
    at.note(RuleFaultCode::passar_inte, "En lista kan stå här bara på ett tillägg (tillägg: true). Skriv id för en komponent.");
  for (const auto& item : items) add(item);
  return ids;
}

PercentOf read_percent_of(const YamlCursor& row, const RowSurroundings& around) {
  auto ids = read_ids(row.optional("procent_av"), around);
  return {std::move(ids), row.required("procent").as_decimal_over_zero(most_percent).value_or(Rational{})};
}

FeePassed read_fee_passed(const YamlCursor& row) {
  return {row.optional("avgift").as_text().value_or(""), row.optional("procent").as_decimal_over_zero(most_percent).value_or(Rational{100})};
}

void refuse_what_does_not_fit(const YamlCursor& row, const RowSurroundings& around) {
  if (!row.has("procent_av") && !row.has("avgift")) row.optional("procent").must_be_absent("procent står tillsammans med procent_av eller avgift.");
  if (around.is_one_time || (around.quantity && !is_form<MonthlyLevel>(around.quantity)))
    row.optional("nivåer").must_be_absent("nivåer används bara med mängd: nivå.");
  if (is_form<MonthlyLevel>(around.quantity))
    for (const auto key : {"kr", "procent_av", "avgift"})
      row.optional(key).must_be_absent("Med mängd: nivå är priset nivåer, ersätts_inte eller okänt. Ett pris för alla timmar skrivs som en enda nivå: nivåer: [{kr: 9900}].");
}

}  // namespace

std::optional<PriceValue> read_price_value(const YamlCursor& row, const RowSurroundings& around) {
  std::vector<PriceValue> values;
  int stated = 0;
  refuse_what_does_not_fit(row, around);
  if (const auto kr = row.optional("kr"); kr.is_present()) {
    ++stated;
    if (const auto price = as_price(kr)) values.push_back(*price);
  }
  const auto take = [&](const char* key, auto&& read) {
    if (!row.has(key)) return;
    ++stated;
    values.push_back(read());
  };
  if (row.optional("ersätts_inte").is_stated()) take("ersätts_inte", [] { return NotPaid{}; });
  if (row.optional("okänt").is_stated()) take("okänt", [] { return PriceUnknown{}; });
  take("procent_av", [&] { return read_percent_of(row, around); });
  take("avgift", [&] { return read_fee_passed(row); });
  take("nivåer", [&] { return read_level_scale(row.optional("nivåer")); });
  if (stated == 0)
    row.note(RuleFaultCode::nyckel_saknas, "Raden har inget pris. Skriv ett av " + std::string{choices} + "; okänt: true om priset inte är publicerat.");
  if (stated > 1) row.note(RuleFaultCode::passar_inte, "En rad har ett av " + std::string{choices} + ", inte flera.");
  return stated == 1 && !values.empty() ? std::optional{std::move(values.front())} : std::nullopt;
}

}  // namespace hemvist
