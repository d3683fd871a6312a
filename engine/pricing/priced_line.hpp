#pragma once
// What one line of an invoice is: its key, its quantity, and the price and law it came from.
#include <string>
#include <utility>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

enum class LineUnit { minut, dag, manad, besok, tillfalle, styck };

// Two amounts belong to the same line when all of this is equal: ärende × component × price row × lagrum × version × month.
// The price is part of it, so that a changed figure is credited in full and invoiced anew: both sides see why.
struct LineKey {
  ArendeId arende;
  KommunCode bosattningskommun;
  Month month;
  std::string component;
  std::string selectors;      // as written in the price row: "zon=tätort, dygnsdel=dag"; empty: none
  std::string lagrum;         // designation: "29 kap. 6 § SoL (2025:400)"
  std::string tariff_version; // "1980@2024-01-01"
  Money price;
  Per per;
  LineUnit unit;
  Rational percent{100};      // andel of the price that is paid

  friend bool operator==(const LineKey&, const LineKey&) = default;
  friend std::strong_ordering operator<=>(const LineKey&, const LineKey&);
};

// A line with its sum. Quantity and amount are signed: positive is claimed, negative is credited.
struct PricedLine {
  LineKey key;
  Rational quantity;
  Money amount;
  int visits = 0;
  Digest tariff_digest;       // of the rule file that priced it
};

std::string_view text(LineUnit unit);
std::optional<LineUnit> parse_line_unit(std::string_view word);
// How much of the unit one price is for: 60 minutes to the hour, the days of the month to a part of a month, else 1.
Rational price_base(const LineKey& key);
// price × percent / 100: what one base quantity costs, in öre, exact.
Rational paid_ore_per_base(const LineKey& key);
// quantity × paid price / base, rounded half up to öre once.
Money amount_of(const LineKey& key, const Rational& quantity);
// The selectors as pairs in the order of the row: {"zon", "tätort"}.
std::vector<std::pair<std::string, std::string>> selector_pairs(const LineKey& key);

}  // namespace hemvist
