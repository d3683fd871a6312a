#include "adapters/csv/write_voucher_csv.hpp"

#include <algorithm>
#include <map>

#include "adapters/csv/text_encoding.hpp"
#include "adapters/csv/write_rows.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {
namespace {

void append_cells(std::string& csv, const std::vector<std::string>& cells) {
  const std::vector<std::string_view> views{cells.begin(), cells.end()};
  append_row(csv, views);
}

// The names of the dimensions by number.
std::map<int, std::string> dimensions_of(std::span<const Voucher> vouchers) {
  std::map<int, std::string> names;
  for (const auto& voucher : vouchers)
    for (const auto& row : voucher.rows)
      for (const auto& object : row.objects) names.emplace(std::stoi(object.dimension), object.dimension_name);
  return names;
}

std::string object_in(const VoucherRow& row, int dimension) {
  const auto found = std::find_if(row.objects.begin(), row.objects.end(), [&](const BookkeepingObject& object) { return object.dimension == std::to_string(dimension); });
  return found == row.objects.end() ? "" : guard_formula(found->object);
}

std::string amount_text(Money amount) { return with_comma(to_decimal_text(amount)); }

}  // namespace

std::string write_voucher_csv(std::span<const Voucher> vouchers) {
  const auto dimensions = dimensions_of(vouchers);
  std::vector<std::string> head{"verifikation", "serie", "datum", "text", "konto"};
  for (const auto& [number, name] : dimensions) head.push_back(std::to_string(number) + " " + name);
  head.insert(head.end(), {"debet", "kredit", "radtext"});
  std::string csv{utf8_bom};
  append_cells(csv, head);
  int index = 0;
  for (const auto& voucher : vouchers) {
    ++index;
    for (const auto& row : voucher.rows) {
      std::vector<std::string> cells{std::to_string(index), guard_formula(voucher.series), to_text(voucher.day), guard_formula(voucher.text), row.account};
      for (const auto& [number, name] : dimensions) cells.push_back(object_in(row, number));
      const bool is_debit = row.amount > Money{};
      cells.push_back(is_debit ? amount_text(row.amount) : "");
      cells.push_back(is_debit ? "" : amount_text(-row.amount));
      cells.push_back(guard_formula(row.text));
      append_cells(csv, cells);
    }
  }
  return csv;
}

}  // namespace hemvist
