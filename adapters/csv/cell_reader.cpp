#include "adapters/csv/cell_reader.hpp"

#include <algorithm>

#include "adapters/csv/cell_text.hpp"
#include "engine/records/record_words.hpp"
#include "engine/values/clock_text.hpp"
#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_repeated_characters = 40;
constexpr int most_repeated_digits = 6;
constexpr std::int64_t largest_number = 10'000'000;

std::optional<Rational> parse_amount(std::string_view written) {
  const auto decimal = parse_scaled_decimal(written);
  if (!decimal) return std::nullopt;
  std::int64_t scale = 1;
  for (int i = 0; i < decimal->scale; ++i) scale *= 10;
  if (decimal->unscaled < 0 || decimal->unscaled / scale >= largest_number) return std::nullopt;
  return Rational{decimal->unscaled, scale};
}

std::optional<bool> parse_yes_no(std::string_view word) {
  const auto plain = folded(word);
  if (plain == "ja") return true;
  if (plain == "nej") return false;
  return std::nullopt;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool looks_like_time(std::string_view text) {
  return text.size() >= 10 && text[4] == '-' && text[7] == '-' && (text.size() == 10 || text.find(':') != std::string_view::npos);
}

// A personnummer may have got into any column; findings are shown, stored and logged.
bool may_be_repeated(std::string_view text) {
  if (text.empty() || count_characters(text) > most_repeated_characters) return false;
  return looks_like_time(text) || std::count_if(text.begin(), text.end(), is_digit) <= most_repeated_digits;
}

}  // namespace

std::size_t count_characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view CellReader::required(std::size_t column) {
  if (!has(column)) note(RowCode::saknat_varde, column);
  return text(column);
}

std::string_view CellReader::text_of_at_most(std::size_t characters, std::size_t column) {
  const auto found = text(column);
  if (found.size() > characters && count_characters(found) > characters)
    note(RowCode::for_lang_text, column, "högst " + std::to_string(characters) + " tecken");
  return found;
}

std::optional<Day> CellReader::day(std::size_t column) {
  return word(column, RowCode::fel_datum, parse_day);
}

std::optional<Instant> CellReader::instant(std::size_t column, const SwedishClock& clock) {
  const auto written = word(column, RowCode::fel_tid, parse_clock_text);
  if (!written) return std::nullopt;
  const auto moment = instant_of(*written, clock);
  if (moment) return *moment;
  note(moment.error(), column);
  return std::nullopt;
}

std::optional<int> CellReader::whole(std::size_t column, int least, int most) {
  return word(column, RowCode::fel_tal, [&](std::string_view written) -> std::optional<int> {
    const auto number = parse_whole(written);
    if (!number || *number < least || *number > most) return std::nullopt;
    return static_cast<int>(*number);
  });
}

std::optional<Rational> CellReader::positive(std::size_t column) {
  return word(column, RowCode::fel_tal, [](std::string_view written) -> std::optional<Rational> {
    const auto amount = parse_amount(written);
    return amount && amount->is_zero() ? std::nullopt : amount;
  });
}

std::optional<Rational> CellReader::not_negative(std::size_t column) { return word(column, RowCode::fel_tal, parse_amount); }

std::optional<bool> CellReader::yes_no(std::size_t column) { return word(column, RowCode::fel_ja_nej, parse_yes_no); }

std::optional<Performer> CellReader::regi(std::size_t column) {
  return word(column, RowCode::fel_utforare, [](std::string_view written) {
    const auto performer = parse_performer(written);
    return performer == Performer::annan_kommun ? std::nullopt : performer;
  });
}

void CellReader::note(RowCode code, std::size_t column) {
  const auto written = text(column);
  note(code, column, may_be_repeated(written) ? "”" + std::string{written} + "”" : "");
}

void CellReader::note(RowCode code, std::size_t column, std::string detail) {
  findings_.push_back({code, std::string{columns_[column].name}, std::move(detail)});
}

bool CellReader::all_or_none(std::initializer_list<std::size_t> columns) {
  if (std::none_of(columns.begin(), columns.end(), [&](auto column) { return has(column); })) return false;
  for (const auto column : columns) required(column);
  return true;
}

}  // namespace hemvist
