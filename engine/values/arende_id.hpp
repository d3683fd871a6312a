#pragma once
// The case id that both kommuner share; it identifies nobody.
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace hemvist {

class ArendeId {
public:
  // 1–32 characters of A–Ö a–ö 0–9 - _ / . (length counted in characters, text in UTF-8).
  static std::optional<ArendeId> parse(std::string_view text);

  const std::string& text() const { return text_; }
  friend auto operator<=>(const ArendeId&, const ArendeId&) = default;

private:
  explicit ArendeId(std::string_view text) : text_{text} {}
  std::string text_;
};

}  // namespace hemvist
