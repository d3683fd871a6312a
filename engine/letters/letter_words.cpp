#include "engine/letters/letter_words.hpp"

namespace hemvist {

std::string contact_text(const Party& party) {
  const auto who = party.contact_name.empty() ? party.legal_name : party.contact_name;
  return party.email.empty() ? who : who + " (" + party.email + ")";
}

std::string full_name(const Party& party) { return party.unit_name.empty() ? party.legal_name : party.legal_name + ", " + party.unit_name; }

std::string signature(const Party& party) { return "Med vänlig hälsning\n" + full_name(party); }

std::string crowns_text(Money amount) { return to_swedish_text(amount) + "\u00a0kr"; }

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : i + 1 == words.size() ? " och " : ", ") + words[i];
  return text;
}

}  // namespace hemvist
