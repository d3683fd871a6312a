#pragma once
// A personnummer or samordningsnummer; cannot be streamed or converted to text by accident.
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "engine/values/month.hpp"

namespace hemvist {

class PersonId {
public:
  // Twelve digits (with or without '-' or '+' before the last four) or ten with '-', '+' or nothing.
  // Ten digits: the century in which the person is 0–99 years old during the year of `today`, with '+' 100–199
  // (18 § folkbokföringslagen). A samordningsnummer has 60 added to the day (lag 2022:1697), and the day need not exist.
  static std::optional<PersonId> parse(std::string_view text, Day today);

  // Twelve digits. The only way out: for the store and the person-level underlag.
  const std::string& reveal() const { return digits_; }
  // "19121212-****": for people.
  std::string mask() const { return digits_.substr(0, 8) + "-****"; }
  bool is_samordningsnummer() const { return digits_[6] >= '6'; }

  friend auto operator<=>(const PersonId&, const PersonId&) = default;
  friend std::ostream& operator<<(std::ostream&, const PersonId&) = delete;

private:
  explicit PersonId(std::string digits) : digits_{std::move(digits)} {}
  std::string digits_;
};

}  // namespace hemvist
