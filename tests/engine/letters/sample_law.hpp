#pragma once
// The provisions that letters name, as rules/law has them.
#include "engine/values/provision.hpp"

namespace hemvist::sample {

inline LawBook letter_law() {
  const auto day = [](std::string_view text) { return parse_day(text).value(); };
  const auto provision = [&](std::string role, std::string designation, std::string_view from, std::optional<Day> end) {
    return Provision{.role = std::move(role), .designation = std::move(designation), .law = {}, .valid_from = day(from), .valid_end = end, .wording = {}, .is_verbatim = false, .source = {}};
  };
  return {{provision("ersättning", "2 a kap. 7 § SoL (2001:453)", "2011-05-01", day("2025-07-01")),
           provision("ersättning", "29 kap. 6 § SoL (2025:400)", "2025-07-01", std::nullopt),
           provision("sekretess", "26 kap. 1 § offentlighets- och sekretesslagen (2009:400)", "2009-06-30", std::nullopt),
           provision("dröjsmålsränta", "4 § räntelagen (1975:635)", "1976-01-01", std::nullopt)}};
}

// All that a letter says, a line each.
template <class Letter>
std::string all_text(const Letter& letter) {
  std::string text = letter.subject + "\n" + letter.reference + "\n";
  const auto add = [&](const std::vector<std::string>& parts) {
    for (const auto& part : parts) text += part + "\n";
  };
  add(letter.paragraphs);
  add(letter.table.heading);
  for (const auto& row : letter.table.rows) add(row);
  text += letter.points_heading + "\n";
  add(letter.points);
  add(letter.closing);
  return text;
}

}  // namespace hemvist::sample
