#include "engine/values/month.hpp"

#include <algorithm>

namespace hemvist {
namespace {

// The number that `text` (digits only) writes, or −1.
int digits_of(std::string_view text) {
  int number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return -1;
    number = number * 10 + (digit - '0');
  }
  return number;
}

std::string padded(int number, std::size_t width) {
  auto digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

constexpr int first_year = 1900;

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = digits_of(text.substr(0, 4));
  const int month = digits_of(text.substr(5, 2));
  const int day = digits_of(text.substr(8, 2));
  if (year < first_year || month < 1 || day < 1) return std::nullopt;
  const auto ymd = date::year{year} / month / day;
  if (!ymd.ok()) return std::nullopt;
  return Day{ymd};
}

std::string to_text(Day day) {
  const date::year_month_day ymd{day};
  return padded(static_cast<int>(ymd.year()), 4) + "-" + padded(static_cast<int>(static_cast<unsigned>(ymd.month())), 2) +
         "-" + padded(static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
}

Period intersection(const Period& a, const Period& b) {
  const auto from = std::max(a.from, b.from);
  return {from, std::max(from, std::min(a.end, b.end))};
}

std::string to_text(const Period& period) {
  return to_text(period.from) + "–" + to_text(period.end - date::days{1});
}

std::optional<Month> Month::parse(std::string_view text) {
  if (text.size() != 7) return std::nullopt;
  const auto first = parse_day(std::string{text} + "-01");
  if (!first) return std::nullopt;
  return of(*first);
}

Month Month::of(Day day) {
  const date::year_month_day ymd{day};
  return Month{static_cast<int>(ymd.year()) * 12 + static_cast<int>(static_cast<unsigned>(ymd.month())) - 1};
}

Period Month::period() const {
  const auto first = [](int index) { return Day{date::year{index / 12} / (index % 12 + 1) / 1}; };
  return {first(index_), first(index_ + 1)};
}

std::string Month::text() const { return padded(index_ / 12, 4) + "-" + padded(index_ % 12 + 1, 2); }

}  // namespace hemvist
