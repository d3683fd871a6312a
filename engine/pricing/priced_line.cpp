#include "engine/pricing/priced_line.hpp"

#include <array>
#include <tuple>

namespace hemvist {
namespace {

constexpr std::array<std::string_view, 6> unit_words{"minut", "dag", "månad", "besök", "tillfälle", "styck"};

auto ordered(const LineKey& key) {
  return std::tie(key.bosattningskommun, key.arende, key.month, key.component, key.tariff_version, key.selectors, key.lagrum,
                  key.price, key.per, key.unit, key.percent);
}

}  // namespace

std::strong_ordering operator<=>(const LineKey& a, const LineKey& b) { return ordered(a) <=> ordered(b); }

std::string_view text(LineUnit unit) { return unit_words[static_cast<std::size_t>(unit)]; }

std::optional<LineUnit> parse_line_unit(std::string_view word) {
  for (std::size_t i = 0; i < unit_words.size(); ++i)
    if (unit_words[i] == word) return static_cast<LineUnit>(i);
  return std::nullopt;
}

Rational price_base(const LineKey& key) {
  if (key.unit == LineUnit::minut) return Rational{60};
  if (key.unit == LineUnit::dag && key.per == Per::manad) return Rational{key.month.days()};
  return Rational{1};
}

Rational paid_ore_per_base(const LineKey& key) { return Rational{key.price.ore()} * key.percent / Rational{100}; }

Money amount_of(const LineKey& key, const Rational& quantity) {
  return Money::from_ore(round_half_up(quantity * paid_ore_per_base(key) / price_base(key)));
}

std::vector<std::pair<std::string, std::string>> selector_pairs(const LineKey& key) {
  std::vector<std::pair<std::string, std::string>> pairs;
  std::string_view rest = key.selectors;
  while (!rest.empty()) {
    const auto comma = rest.find(", ");
    const auto pair = rest.substr(0, comma);
    const auto equals = pair.find('=');
    pairs.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 2);
  }
  return pairs;
}

}  // namespace hemvist
