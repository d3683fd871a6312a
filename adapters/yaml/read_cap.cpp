#include "adapters/yaml/read_cap.hpp"

#include "engine/rules/tariff_words.hpp"

namespace hemvist {

std::optional<Cap> read_cap(const YamlCursor& at) {
  if (!at.is_present()) return std::nullopt;
  constexpr int most_factor = 10;
  at.only_keys({"av", "per", "faktor"});
  at.optional("av").as_word_of({"beviljad_tid"});
  const auto per = at.optional("per").as_one_of({CapPeriod::manad, CapPeriod::vecka});
  const auto factor = at.optional("faktor").as_decimal_over_zero(most_factor);
  return Cap{factor.value_or(Rational{1}), per.value_or(CapPeriod::manad)};
}

}  // namespace hemvist
