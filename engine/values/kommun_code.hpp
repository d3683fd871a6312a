#pragma once
// A kommun's four-digit code; 9901–9999 are invented kommuner for trials and tests.
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace hemvist {

class KommunCode {
public:
  static std::optional<KommunCode> parse(std::string_view text);

  std::string text() const;
  int number() const { return number_; }
  bool is_invented() const { return number_ >= 9901 && number_ <= 9999; }

  friend auto operator<=>(KommunCode, KommunCode) = default;

private:
  explicit KommunCode(int number) : number_{number} {}
  int number_;
};

}  // namespace hemvist
