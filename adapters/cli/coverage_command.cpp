#include <fmt/format.h>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/coverage_json.hpp"
#include "adapters/cli/coverage_text.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {

int coverage_command(const CommonArguments& common, const CoverageArguments& arguments) {
  const auto& [month, from, through, zone, performer] = arguments;
  CoverageRequest request{std::nullopt, Month::of(common.today), {zone, parse_performer(performer)}};
  if (!performer.empty() && !request.choice.performer) throw UsageFault{"--utförare ska vara egen_regi, privat eller annan_kommun."};
  if (!month.empty()) request.from = request.through = month_of(month);
  if (!from.empty()) request.from = month_of(from);
  if (!through.empty()) request.through = month_of(through);
  if (request.from && *request.from > request.through)
    throw UsageFault{"Den första månaden, " + request.from->text() + ", ligger efter den sista, " + request.through.text() + "."};
  const auto standing = standing_rules(rule_files(common.rules));
  const auto store = Store::open(common.store);
  const auto report = coverage_report(store, standing, request);
  const auto kommuner = rule_book_of(standing, store, store.last_fact()).kommuner;
  fmt::print("{}", common.json ? to_indented_text(to_json(report)) : to_text(report, kommuner, common.today));
  return all_well;
}

}  // namespace hemvist
