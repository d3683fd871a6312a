#include <fmt/format.h>

#include <set>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/cli/tariff_change_json.hpp"
#include "adapters/cli/tariff_change_text.hpp"
#include "adapters/cli/whatif_text.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

// The levels in the files, or nothing when some file is refused: then all of their faults have been told.
std::optional<std::vector<Tariff>> levels_in(const std::vector<std::filesystem::path>& paths) {
  std::vector<Tariff> levels;
  bool is_refused = false;
  for (const auto& path : paths) {
    auto level = level_in(read_rule_file(path));
    if (level) {
      levels.push_back(std::move(*level));
      continue;
    }
    is_refused = true;
    for (const auto& fault : level.error())
      if (!is_warning(fault.code)) fmt::print(stderr, "Fel: {}\n", text(fault));
    fmt::print(stderr, "{}: godtas inte\n", path.string());
  }
  if (is_refused) return std::nullopt;
  return levels;
}

std::optional<Month> month_or_all(const std::string& month) { return month.empty() ? std::nullopt : std::optional{month_of(month)}; }

}  // namespace

int rules_diff_command(const CommonArguments& common, const std::filesystem::path& before, const std::filesystem::path& after) {
  const auto levels = levels_in({before, after});
  if (!levels) return some_rejected;
  const auto& [old_level, new_level] = std::tie(levels->at(0), levels->at(1));
  const auto comparison = compare_tariffs(old_level, new_level);
  fmt::print("{}", common.json ? to_indented_text(to_json(comparison, old_level, new_level)) : to_text(comparison, old_level, new_level));
  return all_well;
}

int try_tariffs_command(const CommonArguments& common, const std::string& month, const std::vector<std::filesystem::path>& tried) {
  const auto wanted = month_or_all(month);
  const auto levels = levels_in(tried);
  if (!levels) return some_rejected;
  std::set<KommunCode> kommuner;
  for (const auto& level : *levels)
    if (!kommuner.insert(level.kommun).second)
      throw UsageFault{"Kommunen " + level.kommun.text() + " har flera filer bland --med. Ange en fil för varje kommun."};
  const auto rules = standing_rules(rule_files(common.rules));
  const auto store = Store::open(common.store);
  const auto report = try_tariffs(store, rules, *levels, wanted, common.today);
  fmt::print("{}", common.json ? to_indented_text(to_json(report)) : to_text(report));
  return all_well;
}

int compare_levels_command(const CommonArguments& common, const std::string& month, const std::string& zone, const std::string& performer) {
  const auto wanted = month_or_all(month);
  HomeChoice choice{zone, parse_performer(performer)};
  if (!performer.empty() && !choice.performer) throw UsageFault{"--utförare ska vara egen_regi, privat eller annan_kommun."};
  const auto files = rule_files(common.rules);
  const auto store = Store::open(common.store);
  auto levels = rule_book_of(standing_rules(files), store, store.last_fact());
  add_shipped_levels(levels, files);
  const auto comparison = compare_levels(store, levels, wanted, choice, common.today);
  fmt::print("{}", common.json ? to_indented_text(to_json(comparison)) : to_text(comparison, levels.kommuner, common.today));
  return all_well;
}

}  // namespace hemvist
