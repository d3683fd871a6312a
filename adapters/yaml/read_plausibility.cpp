#include "adapters/yaml/read_plausibility.hpp"

#include <algorithm>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

template <class Limit>
bool are_in_order(const YamlCursor& at, const std::optional<Limit>& least, const std::optional<Limit>& most) {
  if (!least || !most) return false;
  if (*least <= *most) return true;
  at.note(RuleFaultCode::fel_varde, "Den högsta gränsen är lägre än den lägsta.");
  return false;
}

std::optional<HourBand> read_hour_band(const YamlCursor& at) {
  at.only_keys({"från", "minst_kr", "högst_kr", "källa"});
  const auto from = at.required("från").as_day();
  const auto least = at.required("minst_kr").as_money();
  const auto most = at.required("högst_kr").as_money();
  const auto source = at.required("källa").as_text();
  if (!are_in_order(at, least, most) || !from || !source) return std::nullopt;
  return HourBand{*from, *least, *most, *source};
}

std::optional<RatioBand> read_ratio_band(const YamlCursor& at) {
  const auto least = at.required("minst").as_decimal();
  const auto most = at.required("högst").as_decimal();
  const auto source = at.required("källa").as_text();
  if (!are_in_order(at, least, most) || !source) return std::nullopt;
  return RatioBand{*least, *most, *source};
}

std::vector<std::string> read_zone_names(const YamlCursor& at) {
  std::vector<std::string> names;
  for (const auto& item : at.items())
    if (const auto name = item.as_text()) names.push_back(folded(*name));
  return names;
}

}  // namespace

tl::expected<PlausibilityBands, std::vector<RuleFault>> read_plausibility(std::string_view bytes, const std::string& file_name) {
  const auto tree = parse_yaml(bytes, file_name);
  if (!tree) return tl::make_unexpected(tree.error());
  FaultList faults{file_name};
  const YamlCursor root{*tree, faults};
  root.only_keys({"timpris", "landsbygd_mot_tätort", "privat_mot_egen_regi"});
  PlausibilityBands bands;
  if (const auto hour = root.optional("timpris"); hour.is_present())
    for (const auto& item : hour.items())
      if (auto band = read_hour_band(item)) bands.hour.push_back(std::move(*band));
  std::stable_sort(bands.hour.begin(), bands.hour.end(), [](const HourBand& a, const HourBand& b) { return a.valid_from < b.valid_from; });
  if (const auto zones = root.optional("landsbygd_mot_tätort"); zones.is_present()) {
    zones.only_keys({"landsbygd", "tätort", "minst", "högst", "källa"});
    bands.countryside = read_zone_names(zones.required("landsbygd"));
    bands.town = read_zone_names(zones.required("tätort"));
    bands.countryside_to_town = read_ratio_band(zones);
  }
  if (const auto performers = root.optional("privat_mot_egen_regi"); performers.is_present()) {
    performers.only_keys({"minst", "högst", "källa"});
    bands.private_to_own = read_ratio_band(performers);
  }
  if (faults.refuses()) return tl::make_unexpected(faults.in_order());
  return bands;
}

}  // namespace hemvist
