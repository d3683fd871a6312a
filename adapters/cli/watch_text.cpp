#include "adapters/cli/watch_text.hpp"

#include <fmt/format.h>

#include "adapters/cli/text_columns.hpp"

namespace hemvist {
namespace {

std::string days_text(std::int64_t days) { return fmt::format("{} {}", days, days == 1 ? "dag" : "dagar"); }

std::string about(const WatchSubject& subject, const KommunRegister& kommuner, Day today) {
  std::string words;
  if (subject.bosattningskommun) {
    const auto kommun = kommuner.find(*subject.bosattningskommun, today);
    words = subject.bosattningskommun->text() + (kommun ? " " + kommun->name : "");
  }
  for (const auto& part : {subject.arende, subject.document})
    if (!part.empty()) words += (words.empty() ? "" : ", ") + part;
  return words;
}

}  // namespace

std::string day_and_distance(Day day, Day today) {
  const auto days = (day - today).count();
  const auto distance = days == 0 ? std::string{"i dag"} : days > 0 ? "om " + days_text(days) : days_text(-days) + " sedan";
  return to_text(day) + "  " + left_in(distance, 16);
}

std::string watches_text(const std::vector<Watch>& watches, const KommunRegister& kommuner, Day today) {
  if (watches.empty()) return "Inget att bevaka " + to_text(today) + ".\n";
  auto written = fmt::format("Att bevaka {} ({})\n", to_text(today), watches.size());
  for (const auto& watch : watches)
    written += fmt::format("{}  {}  {}\n    {}\n", day_and_distance(watch.day, today), left_in(text(watch.code), 26), about(watch.subject, kommuner, today), watch.sentence);
  return written;
}

}  // namespace hemvist
