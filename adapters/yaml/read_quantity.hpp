#pragma once
// Reads how much a component counts: `mängd` and what each mängd needs, and the `per` that fits it.
#include <optional>
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// `component` has the keys mängd, schablon, frånvaro and mått; those that do not fit the mängd are refused.
std::optional<QuantityForm> read_quantity(const YamlCursor& component, const std::vector<Insats>& insatser);
// `at` is the value of per. Nothing when it does not fit the quantity.
std::optional<Per> read_per(const YamlCursor& at, const std::optional<QuantityForm>& quantity);

template <class Form>
bool is_form(const std::optional<QuantityForm>& quantity) {
  return quantity && std::holds_alternative<Form>(*quantity);
}
inline bool is_counted_as(Counting counting, const std::optional<QuantityForm>& quantity) {
  return quantity && counting_of(*quantity) == counting;
}

}  // namespace hemvist
