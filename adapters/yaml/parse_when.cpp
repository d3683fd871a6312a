#include "adapters/yaml/parse_when.hpp"

#include <array>

#include "engine/rules/tariff_words.hpp"
#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr std::array<std::string_view, 7> weekday_names{"man", "tis", "ons", "tor", "fre", "lor", "son"};

struct ClockWindow {
  int from_minute;
  int till_minute;
};

// Reads from the left; every take_* moves on only when it finds what it names.
class WhenText {
public:
  explicit WhenText(std::string_view text) : rest_{text} { skip_blanks(); }

  bool is_at_end() const { return rest_.empty(); }

  std::optional<std::string> take_word() {
    std::size_t length = 0;
    while (length < rest_.size() && is_letter(rest_[length])) ++length;
    if (length == 0) return std::nullopt;
    auto word = folded(rest_.substr(0, length));
    advance(length);
    return word;
  }
  bool take(std::string_view sign) {
    if (!rest_.starts_with(sign)) return false;
    advance(sign.size());
    return true;
  }
  bool take_dash() { return take("-") || take("–"); }

  std::optional<int> take_clock() {
    if (rest_.size() < 5 || rest_[2] != ':') return std::nullopt;
    for (const std::size_t i : {0u, 1u, 3u, 4u})
      if (rest_[i] < '0' || rest_[i] > '9') return std::nullopt;
    const int hour = (rest_[0] - '0') * 10 + rest_[1] - '0';
    const int minute = (rest_[3] - '0') * 10 + rest_[4] - '0';
    if (minute > 59 || hour * 60 + minute > minutes_per_day) return std::nullopt;
    advance(5);
    return hour * 60 + minute;
  }

private:
  static bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '\xc3' || is_second_byte(byte); }
  // Of å ä ö, not of the dash, which starts with another byte.
  static bool is_second_byte(char byte) { return static_cast<unsigned char>(byte) >= 0x84 && static_cast<unsigned char>(byte) <= 0xb6; }
  void advance(std::size_t length) {
    rest_.remove_prefix(length);
    skip_blanks();
  }
  void skip_blanks() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) rest_.remove_prefix(1);
  }

  std::string_view rest_;
};

std::optional<int> weekday(std::string_view word) {
  for (std::size_t i = 0; i < weekday_names.size(); ++i)
    if (word == weekday_names[i]) return static_cast<int>(i);
  return word == "tors" ? std::optional{3} : std::nullopt;
}

std::optional<DaySet> day_set(std::string_view word) {
  for (const auto set : {DaySet::helgdag, DaySet::afton, DaySet::storhelg})
    if (word == text(set)) return set;
  return std::nullopt;
}

// 24:00 is only an end, 00:00 as an end is 24:00, and a window is never empty.
std::optional<ClockWindow> window_of(std::optional<int> from, std::optional<int> till) {
  if (!from || !till || *from == minutes_per_day || *from == *till) return std::nullopt;
  return ClockWindow{*from, *till == 0 ? minutes_per_day : *till};
}

std::optional<ClockWindow> take_window(WhenText& text) {
  const auto from = text.take_clock();
  if (!from || !text.take_dash()) return std::nullopt;
  const auto till = text.take_clock();
  return text.is_at_end() ? window_of(from, till) : std::nullopt;
}

std::optional<std::vector<WhenRule>> set_rules(DaySet set, WhenText& text) {
  if (text.is_at_end()) return std::vector<WhenRule>{SetWindow{set}};
  const auto window = take_window(text);
  if (!window) return std::nullopt;
  if (window->from_minute < window->till_minute) return std::vector<WhenRule>{SetWindow{set, window->from_minute, window->till_minute}};
  return std::vector<WhenRule>{SetWindow{set, window->from_minute, minutes_per_day}, SetWindow{set, 0, window->till_minute}};
}

std::optional<std::vector<WhenRule>> week_span(int first_day, int from, WhenText& text) {
  const auto word = text.take_word();
  const auto last_day = word ? weekday(*word) : std::nullopt;
  const auto till = text.take_clock();
  if (!last_day || !till || !text.is_at_end() || from == minutes_per_day) return std::nullopt;
  const int start = first_day * minutes_per_day + from;
  const int end = *last_day * minutes_per_day + *till;
  constexpr int minutes_per_week = 7 * minutes_per_day;
  if (end % minutes_per_week == start) return std::nullopt;
  return std::vector<WhenRule>{WeekSpan{start, end == 0 ? minutes_per_week : end}};
}

}  // namespace

std::optional<std::vector<WhenRule>> parse_when(std::string_view written) {
  WhenText text{written};
  auto word = text.take_word();
  if (!word) return std::nullopt;
  if (const auto set = day_set(*word)) return set_rules(*set, text);

  unsigned days = *word == "alla" ? 0x7f : 0;
  int named_days = 0;
  auto day = weekday(*word);
  if (days == 0) {
    if (!day) return std::nullopt;
    for (;;) {
      auto last = *day;
      if (text.take_dash()) {
        word = text.take_word();
        const auto until = word ? weekday(*word) : std::nullopt;
        if (!until) return std::nullopt;
        last = *until;
        ++named_days;
      }
      for (int d = *day;; d = (d + 1) % 7) {
        days |= 1u << d;
        if (d == last) break;
      }
      ++named_days;
      if (!text.take(",")) break;
      word = text.take_word();
      day = word ? weekday(*word) : std::nullopt;
      if (!day) return std::nullopt;
    }
  }
  const auto from = text.take_clock();
  if (!from || !text.take_dash()) return std::nullopt;
  if (const auto till = text.take_clock()) {
    const auto window = text.is_at_end() ? window_of(from, till) : std::nullopt;
    if (!window) return std::nullopt;
    return std::vector<WhenRule>{DailyWindow{days, window->from_minute, window->till_minute}};
  }
  return named_days == 1 ? week_span(*day, *from, text) : std::nullopt;
}

}  // namespace hemvist
