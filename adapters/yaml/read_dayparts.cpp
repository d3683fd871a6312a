#include "adapters/yaml/read_dayparts.hpp"

#include "adapters/yaml/parse_when.hpp"

namespace hemvist {
namespace {

constexpr std::string_view when_forms =
    "helgdag, afton, storhelg, \"storhelg 22:00-07:00\", \"fre 19:00 - mån 07:00\", \"alla 22:00-07:00\", \"mån-fre 07:00-19:00\" eller "
    "\"lör,sön 07:00-22:00\"";

std::optional<std::vector<WhenRule>> read_when(const YamlCursor& at) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  auto rules = parse_when(*written);
  if (!rules) at.note(RuleFaultCode::fel_varde, quoted(*written) + " går inte att förstå som en tid i veckan. Skriv som i " + std::string{when_forms} + ".");
  return rules;
}

}  // namespace

std::vector<Daypart> read_dayparts(const YamlCursor& at) {
  std::vector<Daypart> dayparts;
  for (const auto& item : at.items()) {
    item.only_keys({"namn", "när"});
    const auto name = item.required("namn").as_text();
    Daypart daypart{name.value_or(""), {}, item.place()};
    for (const auto& entry : item.required("när").items())
      if (const auto rules = read_when(entry)) daypart.when.insert(daypart.when.end(), rules->begin(), rules->end());
    if (!name) continue;
    for (const auto& earlier : dayparts)
      if (earlier.name == daypart.name)
        item.required("namn").note(RuleFaultCode::dubbelt_id, "Dygnsdelen " + quoted(*name) + " finns redan på rad " +
                                                                  std::to_string(earlier.place.line) + ". Varje dygnsdel ska ha ett eget namn.");
    dayparts.push_back(std::move(daypart));
  }
  return dayparts;
}

std::vector<std::string> daypart_names(const YamlCursor& at) {
  if (!at.is_present()) return {"alltid"};
  std::vector<std::string> names;
  for (const auto& item : at.items())
    if (auto name = item.required("namn").as_text()) names.push_back(std::move(*name));
  return names;
}

}  // namespace hemvist
