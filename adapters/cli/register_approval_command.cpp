#include <fmt/format.h>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/cli/register_words.hpp"
#include "adapters/jobs/register_approval.hpp"
#include "adapters/jobs/rule_files.hpp"

namespace hemvist {
namespace {

Approval approval_of(const CommonArguments& common, const RegisterArguments& arguments) {
  const auto arende = ArendeId::parse(arguments.subject);
  if (!arende) throw UsageFault{"Ärendets beteckning har högst 32 tecken: bokstäver, siffror, bindestreck, understreck, snedstreck och punkt."};
  const auto insats = parse_insats(arguments.insats);
  if (!insats) throw UsageFault{"Det finns ingen insats som heter " + arguments.insats + "."};
  if (arguments.minutes.empty() && arguments.occasions.empty()) throw UsageFault{"Ange --minuter eller --tillfällen."};
  const bool in_minutes = !arguments.minutes.empty();
  const auto amount = in_minutes ? count_of(arguments.minutes, "--minuter") : count_of(arguments.occasions, "--tillfällen");
  if (arguments.reference.size() > 200) throw UsageFault{"--referens får ha högst 200 tecken."};
  return {*arende, *insats, month_of(arguments.month), in_minutes ? GrantedUnit::minuter : GrantedUnit::tillfallen, amount,
          day_of(arguments.day, common.today), arguments.reference};
}

boost::json::object held_json(const Held& held) {
  return {{"reason", code_text(held.reason)}, {"minutes", round_half_up(held.minutes)}, {"tillfällen", held.occasions}};
}

}  // namespace

int register_approval_command(const CommonArguments& common, const RegisterArguments& arguments) {
  const auto approval = approval_of(common, arguments);
  const auto rules = standing_rules(rule_files(common.rules));
  auto store = Store::open(common.store);
  const auto outcome = register_approval(store, rules, approval, common.user, common.today);
  if (outcome.result.finding) return tell_refusal(common, approval.arende.text(), code_text(outcome.result.finding->code), sentence(*outcome.result.finding));
  if (common.json) {
    boost::json::array held;
    for (const auto& entry : outcome.still_held) held.push_back(held_json(entry));
    fmt::print("{}", to_indented_text(boost::json::object{{"subject", approval.arende.text()}, {"outcome", text(outcome.result.verdict)},
                                                          {"insats", text(approval.insats)}, {"month", approval.month.text()}, {"held", std::move(held)}}));
    return all_well;
  }
  fmt::print("Godkännandet för {} {} {} är registrerat ({}).\n", approval.arende.text(), approval.month.text(), text(approval.insats), text(outcome.result.verdict));
  if (outcome.still_held.empty()) fmt::print("  Inget hålls längre inne.\n");
  for (const auto& entry : outcome.still_held)
    fmt::print("  Hålls fortfarande inne ({}): {} min{}\n", code_text(entry.reason), to_decimal_text(entry.minutes),
               entry.occasions > 0 ? fmt::format(", {} tillfällen", entry.occasions) : "");
  return all_well;
}

}  // namespace hemvist
