#include "adapters/cli/case_list_text.hpp"

#include <fmt/format.h>

#include <map>

#include "adapters/cli/watch_text.hpp"
#include "engine/records/record_words.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {
namespace {

std::string granted_text(const Decision& decision) {
  auto words = std::string{text(decision.insats)};
  if (decision.granted) words += " " + comma_text(decision.granted->amount) + " " + std::string{text(decision.granted->unit)} + " per " + std::string{text(decision.granted->per)};
  if (!decision.requested) words += " (begäran saknas)";
  return words;
}

// "över_beviljat 2, utanför_period 1"
template <class Entry>
std::string reasons_text(const std::vector<Entry>& entries) {
  std::map<std::string_view, int> counts;
  for (const auto& entry : entries) ++counts[code_text(entry.reason)];
  std::string words;
  for (const auto& [reason, count] : counts) words += (words.empty() ? "" : ", ") + fmt::format("{} {}", reason, count);
  return words;
}

std::string case_text(const ListedCase& listed, const KommunRegister& kommuner, Day today) {
  const auto kommun = kommuner.find(listed.bosattningskommun, today);
  auto written = fmt::format("{}  {} {}\n", listed.arende.text(), listed.bosattningskommun.text(), kommun ? kommun->name : "");
  for (const auto& decision : listed.decisions)
    written += fmt::format("    {}: beslut {}, vistelse {}\n", granted_text(decision), to_text(decision.valid), to_text(decision.stay));
  written += fmt::format("    senaste besök {}; utfört {} min denna månad, {} min förra\n", listed.last_visit ? to_text(*listed.last_visit) : "saknas",
                         listed.minutes_this_month, listed.minutes_last_month);
  written += fmt::format("    fakturerat {} kr, varav öppet {} kr; ej fakturerat {} kr\n", to_swedish_text(listed.invoiced), to_swedish_text(listed.open),
                         to_swedish_text(listed.not_invoiced));
  if (!listed.held.empty()) written += "    hålls inne: " + reasons_text(listed.held) + "\n";
  if (!listed.unpriced.empty()) written += "    oprissat: " + reasons_text(listed.unpriced) + "\n";
  for (const auto& watch : listed.watches) written += fmt::format("    {} {}: {}\n", day_and_distance(watch.day, today), text(watch.code), watch.sentence);
  return written;
}

}  // namespace

std::string cases_text(const std::vector<ListedCase>& cases, const KommunRegister& kommuner, Day today) {
  auto written = fmt::format("Ärenden {} ({})\n", to_text(today), cases.size());
  for (const auto& listed : cases) written += case_text(listed, kommuner, today);
  return written;
}

}  // namespace hemvist
