#include "adapters/yaml/read_standard_time.hpp"

#include <algorithm>

namespace hemvist {
namespace {

constexpr int minutes_per_day = 24 * 60;

// "96", "84,6" in minutes; "1,41 h" in decimal hours, as some kommuner publish it.
std::optional<Rational> as_standard_minutes(const YamlCursor& at) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  std::string_view number = *written;
  const bool in_hours = number.ends_with('h');
  if (in_hours) number.remove_suffix(1);
  while (number.ends_with(' ')) number.remove_suffix(1);
  const auto parsed = parse_rule_decimal(number);
  const auto minutes = parsed && in_hours ? *parsed * Rational{60} : parsed.value_or(Rational{});
  if (parsed && !minutes.is_zero() && minutes <= Rational{minutes_per_day}) return minutes;
  at.note(RuleFaultCode::fel_varde, quoted(*written) + " är ingen schablontid. Skriv minuter, som 96, eller timmar, som \"1,41 h\": mer än 0 och högst ett dygn.");
  return std::nullopt;
}

// "städ", or where a kommun divides an insats the name it gives the part: "städ_1rok" is a schablon of städ.
std::optional<Insats> insats_of(std::string_view name) {
  if (const auto insats = parse_insats(name)) return insats;
  for (auto end = name.rfind('_'); end != std::string_view::npos && end > 0; end = name.rfind('_', end - 1))
    if (const auto insats = parse_insats(name.substr(0, end)); insats && end + 1 < name.size()) return insats;
  return std::nullopt;
}

}  // namespace

StandardTime read_standard_time(const YamlCursor& at, const std::vector<Insats>& insatser) {
  StandardTime standard;
  const auto entries = at.entries();
  if (at.is_present() && entries.empty()) at.note(RuleFaultCode::fel_varde, "Här ska stå minst en insats med sin schablontid, som {städ: 96}.");
  for (const auto& [name, value] : entries) {
    const auto insats = insats_of(name);
    const auto is_of_component = [&](Insats named) { return insats && closeness(named, *insats) != Closeness::none; };
    if (!insats)
      value.note(RuleFaultCode::fel_varde, quoted(name) + " är ingen insats i listan över insatser.");
    else if (!insatser.empty() && std::none_of(insatser.begin(), insatser.end(), is_of_component))
      value.note(RuleFaultCode::passar_inte, "Komponenten gäller inte " + name + ". Lägg till den i insats eller ta bort schablontiden.");
    const auto minutes = as_standard_minutes(value);
    if (insats && minutes && !standard.minutes.emplace(*insats, *minutes).second)
      value.note(RuleFaultCode::dubbel_nyckel, "Schablontiden för " + std::string{text(*insats)} +
                                                  " står två gånger, och inget säger vilken som gäller ett besök. Behåll en och skriv den andra som kommentar.");
  }
  if (!entries.empty())
    for (const auto insats : insatser)
      if (!is_category(insats) && !standard.minutes.contains(insats) && !at.has(text(insats)))
        at.note(RuleFaultCode::nyckel_saknas, "Schablontid saknas för " + std::string{text(insats)} + ", som komponenten gäller.");
  return standard;
}

}  // namespace hemvist
