#include "adapters/sie/write_sie.hpp"

#include <algorithm>
#include <map>

#include "adapters/sie/cp437_text.hpp"

namespace hemvist {
namespace {

constexpr std::string_view line_end = "\r\n";

std::string quoted(std::string_view utf8) {
  std::string field = "\"";
  for (const char c : to_cp437(utf8)) {
    if (c == '"') field += '\\';
    field += c;
  }
  return field + '"';
}

// "20250701"
std::string compact(Day day) {
  auto text = to_text(day);
  std::erase(text, '-');
  return text;
}

std::string with_hyphen(const OrganisationNumber& number) { return number.digits().substr(0, 6) + "-" + number.digits().substr(6); }

class SieText {
public:
  void line(std::initializer_list<std::string_view> fields) {
    std::string_view blank;
    for (const auto field : fields) {
      (bytes_ += blank) += field;
      blank = " ";
    }
    bytes_ += line_end;
  }
  std::string take() && { return std::move(bytes_); }

private:
  std::string bytes_;
};

bool uses(std::span<const Voucher> vouchers, const std::string& account) {
  return std::any_of(vouchers.begin(), vouchers.end(), [&](const Voucher& voucher) {
    return std::any_of(voucher.rows.begin(), voucher.rows.end(), [&](const VoucherRow& row) { return row.account == account; });
  });
}

// By the number of the dimension.
std::map<int, BookkeepingObject> objects_of(std::span<const Voucher> vouchers) {
  std::map<int, BookkeepingObject> used;
  for (const auto& voucher : vouchers)
    for (const auto& row : voucher.rows)
      for (const auto& object : row.objects) used.emplace(std::stoi(object.dimension), object);
  return used;
}

std::string object_list(const VoucherRow& row) {
  std::string list = "{";
  for (const auto& object : row.objects) {
    if (list.size() > 1) list += ' ';
    list += object.dimension + " " + quoted(object.object);
  }
  return list + "}";
}

}  // namespace

std::string write_sie(const SieHeading& heading, const BookkeepingAccounts& accounts, std::span<const Voucher> vouchers) {
  SieText text;
  text.line({"#FLAGGA", "0"});
  text.line({"#PROGRAM", quoted("Hemvist"), quoted(heading.program_version)});
  text.line({"#FORMAT", "PC8"});
  text.line({"#GEN", compact(heading.written)});
  text.line({"#SIETYP", "4"});
  text.line({"#ORGNR", with_hyphen(heading.organisation_number)});
  text.line({"#FNAMN", quoted(heading.company)});
  if (uses(vouchers, accounts.receivable)) text.line({"#KONTO", accounts.receivable, quoted("Kundfordran")});
  if (uses(vouchers, accounts.revenue) && accounts.revenue != accounts.receivable) text.line({"#KONTO", accounts.revenue, quoted("Ersättning från kommuner")});
  const auto objects = objects_of(vouchers);
  for (const auto& [number, object] : objects) text.line({"#DIM", object.dimension, quoted(object.dimension_name)});
  for (const auto& [number, object] : objects)
    if (!object.object_name.empty()) text.line({"#OBJEKT", object.dimension, quoted(object.object), quoted(object.object_name)});
  for (const auto& voucher : vouchers) {
    const auto day = compact(voucher.day);
    text.line({"#VER", quoted(voucher.series), quoted(voucher.number), day, quoted(voucher.text)});
    text.line({"{"});
    for (const auto& row : voucher.rows) {
      const auto objects_of_row = object_list(row);
      const auto amount = to_decimal_text(row.amount);
      if (row.text.empty()) text.line({"#TRANS", row.account, objects_of_row, amount});
      else text.line({"#TRANS", row.account, objects_of_row, amount, day, quoted(row.text)});
    }
    text.line({"}"});
  }
  return std::move(text).take();
}

}  // namespace hemvist
