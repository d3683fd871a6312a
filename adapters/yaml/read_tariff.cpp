#include "adapters/yaml/read_tariff.hpp"

#include <algorithm>

#include "adapters/yaml/kommun_words.hpp"
#include "adapters/yaml/read_version.hpp"
#include "engine/rules/completeness.hpp"

namespace hemvist {
namespace {

struct VersionInFile {
  TariffVersion version;
  YamlCursor from;  // its gäller_från
};

std::string last_day(Day end) { return to_text(end - date::days{1}); }

// Puts the versions in order of time, fills in their ends and notes overlaps and gaps.
void order_by_time(std::vector<VersionInFile>& versions) {
  std::stable_sort(versions.begin(), versions.end(),
                   [](const VersionInFile& a, const VersionInFile& b) { return a.version.valid_from < b.version.valid_from; });
  for (std::size_t i = 1; i < versions.size(); ++i) {
    auto& before = versions[i - 1].version;
    const auto& after = versions[i].version;
    const auto& at = versions[i].from;
    const auto line = std::to_string(before.place.line);
    if (before.valid_from == after.valid_from)
      at.note(RuleFaultCode::overlapp_i_tid, "Versionen på rad " + line + " börjar samma dag, " + to_text(after.valid_from) + ".");
    else if (!before.valid_end)
      before.valid_end = after.valid_from;
    else if (*before.valid_end > after.valid_from)
      at.note(RuleFaultCode::overlapp_i_tid, "Versionen börjar " + to_text(after.valid_from) + ", men den på rad " + line + " gäller till och med " +
                                                 last_day(*before.valid_end) + ". Bara en version kan gälla samma dag.");
    else if (*before.valid_end < after.valid_from)
      at.note(RuleFaultCode::lucka_i_tid, "Ingen version gäller från " + to_text(*before.valid_end) + " till och med " + last_day(after.valid_from) +
                                              ". Besök de dagarna blir oprissade.");
  }
}

}  // namespace

TariffExamination examine_tariff(std::string_view bytes, const std::string& file_name, Digest digest) {
  const auto tree = parse_yaml(bytes, file_name);
  if (!tree) return {std::nullopt, tree.error()};
  FaultList faults{file_name};
  const YamlCursor root{*tree, faults};
  root.only_keys({"kommun", "namn", "versioner"}, {"helgdag", "afton"});
  const auto kommun = as_kommun_code(root.required("kommun"));
  const auto name = root.required("namn").as_text();

  std::vector<VersionInFile> versions;
  int index = 0;
  for (const auto& item : root.required("versioner").items()) {
    const auto noted_before = faults.note_count();
    auto version = read_version(item);
    // Holes and clashes are those of the whole version: in one that is read with faults they would be of another.
    if (version && faults.note_count() == noted_before)
      for (auto& fault : completeness_faults(*version, index, file_name)) faults.add(std::move(fault));
    if (version) versions.push_back({std::move(*version), item.required("gäller_från")});
    ++index;
  }
  order_by_time(versions);
  TariffExamination examination{std::nullopt, faults.in_order()};
  const bool is_whole = std::all_of(examination.faults.begin(), examination.faults.end(),
                                    [](const RuleFault& fault) { return is_warning(fault.code) || fault.code == RuleFaultCode::krock; });
  if (!is_whole) return examination;
  examination.tariff = Tariff{*kommun, *name, {}, file_name, std::move(digest)};
  for (auto& version : versions) examination.tariff->versions.push_back(std::move(version.version));
  return examination;
}

tl::expected<TariffReading, std::vector<RuleFault>> read_tariff(std::string_view bytes, const std::string& file_name, Digest digest) {
  auto [tariff, faults] = examine_tariff(bytes, file_name, std::move(digest));
  const bool is_accepted = std::all_of(faults.begin(), faults.end(), [](const RuleFault& fault) { return is_warning(fault.code); });
  if (!is_accepted) return tl::make_unexpected(std::move(faults));
  return TariffReading{std::move(*tariff), std::move(faults)};
}

}  // namespace hemvist
