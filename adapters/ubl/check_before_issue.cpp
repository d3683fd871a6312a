#include "adapters/ubl/check_before_issue.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hemvist {
namespace {

constexpr std::size_t longest_number = 20;
// R120 allows 2 öre; half an öre is left for the decimals of the quantity.
const Rational most_difference_ore{3, 2};

void require(bool holds, const std::string& what) {
  if (!holds) throw std::logic_error("write_ubl: " + what);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= longest_number &&
         text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == std::string_view::npos;
}

bool contains(const Period& outer, const Period& inner) {
  return !inner.is_empty() && outer.from <= inner.from && inner.end <= outer.end;
}

bool amount_follows(const PricedLine& line) {
  const auto exact_ore = line.quantity * paid_ore_per_base(line.key) / price_base(line.key);
  const auto difference = exact_ore - Rational{line.amount.ore()};
  return difference <= most_difference_ore && Rational{0} - difference <= most_difference_ore;
}

void check_line(const InvoiceLine& line, const Period& period) {
  const auto where = " on line " + std::to_string(line.id);
  require(contains(period, line.period), "period outside the document's" + where);
  require(paid_ore_per_base(line.priced.key) >= Rational{0}, "negative price" + where);
  require(line.priced.quantity >= Rational{0}, "negative quantity" + where);
  require(line.priced.amount >= Money{}, "negative amount" + where);
  require(amount_follows(line.priced), "amount that does not follow from quantity and price" + where);
}

bool is_carried(std::string_view mime) {
  constexpr std::array<std::string_view, 6> carried{"application/pdf",
                                                    "image/png",
                                                    "image/jpeg",
                                                    "text/csv",
                                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                                    "application/vnd.oasis.opendocument.spreadsheet"};
  return std::find(carried.begin(), carried.end(), mime) != carried.end();
}

}  // namespace

void check_before_issue(const Invoice& invoice) {
  require(is_number(invoice.number), "number that is not 1-20 of 0-9 A-Z -");
  require(!invoice.lines.empty(), "no lines");
  require(!invoice.period.is_empty(), "empty period");
  require(invoice.kind == DocumentKind::invoice || invoice.preceding, "credit note that refers to no invoice");
  for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
    require(invoice.lines[i].id == static_cast<int>(i) + 1, "lines that are not numbered 1..n");
    check_line(invoice.lines[i], invoice.period);
  }
  for (const auto& attachment : invoice.attachments)
    require(is_carried(attachment.mime), "attachment of a kind that Peppol does not carry");
}

}  // namespace hemvist
