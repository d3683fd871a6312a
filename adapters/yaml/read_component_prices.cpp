#include "adapters/yaml/read_component_prices.hpp"

#include "adapters/yaml/read_level_scale.hpp"
#include "adapters/yaml/read_quantity.hpp"

namespace hemvist {
namespace {

// A row without selectors.
PriceRow only_row(PriceValue value, SourcePlace place, bool started_month_counts = false) {
  return {{}, {}, {}, {}, std::move(value), {}, started_month_counts, place};
}

void refuse_second_price(const YamlCursor& component, bool has_other) {
  for (const auto key : {"priser", "nivåer", "avgift", "deklarerad"}) {
    const auto at = component.optional(key);
    if (has_other) at.must_be_absent("Komponenten har redan ett pris på ett annat ställe. Låt det stå på ett av dem: priser, nivåer, avgift, deklarerad eller engång.");
    has_other = has_other || at.is_present();
  }
}

void refuse_what_does_not_fit(const YamlCursor& component, const RowSurroundings& around) {
  if (!component.has("nivåer")) component.optional("påbörjad").must_be_absent("påbörjad står här tillsammans med nivåer, annars i en prisrad.");
  if (!around.quantity || around.is_one_time) return;
  if (is_form<MonthlyLevel>(around.quantity)) {
    for (const auto key : {"avgift", "deklarerad"}) component.optional(key).must_be_absent("Med mängd: nivå står priset i nivåer, här eller i varje prisrad.");
  } else {
    component.optional("nivåer").must_be_absent("nivåer används bara med mängd: nivå.");
  }
}

}  // namespace

std::vector<PriceRow> read_component_prices(const YamlCursor& component, const RowSurroundings& around, const std::optional<DeclaredPrice>& declared,
                                            const std::optional<OneTimePrice>& one_time) {
  const bool is_in_one_time = one_time && one_time->has_price;
  refuse_second_price(component, is_in_one_time);
  refuse_what_does_not_fit(component, around);

  std::vector<PriceRow> rows;
  if (one_time && one_time->row) rows.push_back(*one_time->row);
  if (declared && declared->price) rows.push_back(only_row(*declared->price, component.optional("deklarerad").place()));
  if (const auto at = component.optional("avgift"); at.is_present()) rows.push_back(only_row(FeePassed{at.as_text().value_or("")}, at.place()));
  const bool started = component.optional("påbörjad").as_yes_no() == true;
  if (const auto at = component.optional("nivåer"); at.is_present()) rows.push_back(only_row(read_level_scale(at), at.place(), started));
  const bool stands_elsewhere = is_in_one_time || declared || component.has("avgift") || component.has("nivåer");
  const auto priser = stands_elsewhere ? component.optional("priser") : component.required(is_form<MonthlyLevel>(around.quantity) && !component.has("priser") ? "nivåer" : "priser");
  for (const auto& item : priser.items())
    if (auto row = read_price_row(item, around)) rows.push_back(std::move(*row));
  return rows;
}

}  // namespace hemvist
