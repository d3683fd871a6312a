#include "adapters/ubl/line_figures.hpp"

#include <stdexcept>

#include "engine/rules/cell_price.hpp"

namespace hemvist {
namespace {

constexpr int most_quantity_decimals = 9;

}  // namespace

const char* unit_code(LineUnit unit) {
  switch (unit) {
    case LineUnit::minut: return "MIN";
    case LineUnit::dag: return "DAY";
    case LineUnit::manad: return "MON";
    case LineUnit::besok:
    case LineUnit::tillfalle:
    case LineUnit::styck: return "EA";
  }
  throw std::logic_error("unit_code: no such unit");
}

std::string quantity_text(const Rational& quantity) { return to_decimal_text(quantity, most_quantity_decimals); }

std::string price_amount_text(const LineKey& key) {
  const auto kronor = paid_ore_per_base(key) / Rational{100};
  if (const auto count = decimal_count(kronor); !count || *count > most_price_decimals) throw std::logic_error("price_amount_text: the price has no exact decimal form");
  auto text = to_decimal_text(kronor, most_price_decimals);
  if (kronor.is_whole()) text += '.';
  const auto decimals = text.size() - text.find('.') - 1;
  return decimals < 2 ? text.append(2 - decimals, '0') : text;
}

}  // namespace hemvist
