#include "adapters/yaml/read_version.hpp"

#include <algorithm>
#include <map>

#include "adapters/yaml/read_component.hpp"
#include "adapters/yaml/read_dayparts.hpp"
#include "adapters/yaml/read_declaration.hpp"
#include "adapters/yaml/read_fees.hpp"
#include "adapters/yaml/read_great_holiday.hpp"
#include "engine/values/nearest_word.hpp"

namespace hemvist {
namespace {

// More than any price list has; what follows compares rows with rows.
constexpr std::size_t most_rows = 5000;

TariffSource read_source(const YamlCursor& at) {
  if (at.is_present()) at.only_keys({"text", "hämtad"});
  return {at.required("text").as_text().value_or(""), at.optional("hämtad").as_day()};
}

std::optional<TariffDecision> read_decision(const YamlCursor& at) {
  if (!at.is_present()) return std::nullopt;
  at.only_keys({"organ", "datum", "diarienummer"});
  return TariffDecision{at.optional("organ").as_text().value_or(""), at.optional("datum").as_day(), at.optional("diarienummer").as_text().value_or("")};
}

// The day after gäller_till.
std::optional<Day> read_end(const YamlCursor& at, const std::optional<Day>& from) {
  const auto till = at.as_day();
  if (!till) return std::nullopt;
  if (from && *till < *from) {
    at.note(RuleFaultCode::fel_varde, "gäller_till ligger före gäller_från. Båda dagarna räknas med.");
    return std::nullopt;
  }
  return *till + date::days{1};
}

// The zones that rows name, also of rows that are wrong otherwise.
WordList zones_in(const std::vector<YamlCursor>& components, std::vector<std::string>& keep) {
  for (const auto& component : components)
    if (component.has("priser"))
      for (const auto& row : component.required("priser").items())
        if (const auto zone = row.optional("zon"); zone.is_scalar()) keep.push_back(zone.as_text().value_or(""));
  WordList zones;
  for (const auto& zone : keep)
    if (std::find(zones.begin(), zones.end(), zone) == zones.end()) zones.push_back(zone);
  return zones;
}

ZoneOutside read_zone_outside(const YamlCursor& at, const std::vector<YamlCursor>& components) {
  const auto written = at.as_text();
  if (!written || *written == "okänt") return ZoneUnknown{};
  if (*written == "anges") return ZoneStated{};
  std::vector<std::string> keep;
  const auto zones = zones_in(components, keep);
  if (std::find(zones.begin(), zones.end(), *written) != zones.end()) return ZoneNamed{*written};
  auto choices = zones;
  choices.insert(choices.end(), {"anges", "okänt"});
  const auto nearest = nearest_word(*written, choices);
  at.note(RuleFaultCode::okand_zon, "Ingen prisrad har zonen " + quoted(*written) + "." + (nearest ? " Menade du " + std::string{*nearest} + "?" : "") +
                                        " Välj " + listed(choices) + ".");
  return ZoneUnknown{};
}

bool has_bearable_rows(const YamlCursor& at, const std::vector<YamlCursor>& components) {
  std::size_t rows = components.size();
  for (const auto& component : components)
    if (component.has("priser")) rows += component.required("priser").items().size();
  if (rows <= most_rows) return true;
  at.note(RuleFaultCode::for_stor_fil, "Versionen har fler än 5000 komponenter och prisrader och är knappast en prislista.");
  return false;
}

void note_double_ids(const std::vector<YamlCursor>& components, const YamlCursor& declared) {
  std::map<std::string, int> line_of;
  if (declared.is_present()) line_of.emplace(declared_id, declared.place().line);
  for (const auto& component : components) {
    const auto at = component.optional("id");
    if (!at.is_scalar()) continue;
    const auto id = at.as_text();
    if (!id) continue;
    const auto [first, is_new] = line_of.emplace(*id, at.place().line);
    if (!is_new)
      at.note(RuleFaultCode::dubbelt_id, "En komponent med id " + quoted(*id) + " finns redan på rad " + std::to_string(first->second) + ". Ge den här ett eget.");
  }
}

}  // namespace

std::optional<TariffVersion> read_version(const YamlCursor& at) {
  at.only_keys({"gäller_från", "gäller_till", "beslut", "källa", "kontrollerad", "status", "storhelg", "dygnsdelar", "besök_över_gräns", "zon_utanför_kommunen",
                "annan_kommun_räknas_som", "avgifter", "deklarerad", "komponenter"},
               {"helgdag", "afton"});
  const auto from = at.required("gäller_från").as_day();
  TariffVersion version;
  version.valid_end = read_end(at.optional("gäller_till"), from);
  version.decision = read_decision(at.optional("beslut"));
  version.source = read_source(at.required("källa"));
  version.checked = at.optional("kontrollerad").as_day();
  version.is_preliminary = at.optional("status").as_word<bool>({{"fastställd", false}, {"preliminär", true}}).value_or(false);
  const auto dayparts = at.optional("dygnsdelar");
  version.dayparts = read_dayparts(dayparts);
  version.great_holidays = read_great_holidays(at.optional("storhelg"));
  version.border = at.optional("besök_över_gräns")
                       .as_word<BorderRule>({{"dela", BorderRule::divide}, {"start", BorderRule::start}, {"okänt", BorderRule::unknown}})
                       .value_or(BorderRule::unknown);
  version.foreign_column = at.optional("annan_kommun_räknas_som")
                               .as_word<ForeignColumn>({{"egen_regi", ForeignColumn::egen_regi},
                                                        {"privat", ForeignColumn::privat},
                                                        {"utförarens_regi", ForeignColumn::utforarens_regi},
                                                        {"okänt", ForeignColumn::unknown}})
                               .value_or(ForeignColumn::unknown);
  version.fees = read_fees(at.optional("avgifter"));
  // A kommun that has declared a level needs no price list.
  const auto components = (at.has("deklarerad") ? at.optional("komponenter") : at.required("komponenter")).items();
  if (!has_bearable_rows(at, components)) return std::nullopt;
  version.zone_outside = read_zone_outside(at.optional("zon_utanför_kommunen"), components);
  note_double_ids(components, at.optional("deklarerad"));
  const auto names = daypart_names(dayparts);
  for (const auto& component : components)
    if (auto read = read_component(component, names)) version.components.push_back(std::move(*read));
  if (auto declared = read_declared_component(at.optional("deklarerad"))) version.components.push_back(std::move(*declared));
  version.place = at.place();
  if (!from) return std::nullopt;
  version.valid_from = *from;
  return version;
}

}  // namespace hemvist
