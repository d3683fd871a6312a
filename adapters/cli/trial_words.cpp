#include "adapters/cli/trial_words.hpp"

#include <charconv>

#include "engine/records/record_words.hpp"
#include "engine/values/clock_text.hpp"
#include "engine/values/nearest_word.hpp"

namespace hemvist {
namespace {

constexpr int most_minutes = 24 * 60;

template <class Parse>
auto word_or_fault(const std::string& word, Parse parse, const std::string& fault) {
  const auto parsed = parse(word);
  if (!parsed) throw UsageFault{"”" + word + "”: " + fault};
  return *parsed;
}

std::string no_such_insats(const std::string& word) {
  std::vector<std::string_view> names;
  for (const auto insats : priceable_insatser()) names.push_back(text(insats));
  const auto nearest = nearest_word(word, names);
  return "”" + word + "”: det finns ingen insats med det namnet. " + (nearest ? "Menade du " + std::string{*nearest} + "?" : "Insatserna står i handboken.");
}

int whole(const std::string& text, int least, int most, const std::string& name) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number < least || number > most)
    throw UsageFault{name + " ska vara ett heltal från " + std::to_string(least) + " till " + std::to_string(most) + "."};
  return number;
}

Instant moment(const std::string& text, const SwedishClock& clock, const std::string& name) {
  const auto written = parse_clock_text(text);
  if (!written) throw UsageFault{name + " ska skrivas ÅÅÅÅ-MM-DD TT:MM, till exempel \"2024-07-06 21:30\"."};
  const auto found = instant_of(*written, clock);
  if (!found) throw UsageFault{name + ": " + std::string{advice(found.error())}};
  return *found;
}

std::chrono::minutes length_of(const TrialArguments& words, Instant start, const SwedishClock& clock) {
  if (!words.minutes.empty()) return std::chrono::minutes{whole(words.minutes, 1, most_minutes, "--minuter")};
  if (words.end.empty()) throw UsageFault{"Ange hur långt besöket är, med --minuter eller --slut."};
  const auto length = moment(words.end, clock, "--slut") - start;
  if (length <= length.zero() || length > std::chrono::minutes{most_minutes})
    throw UsageFault{"--slut ska ligga efter --start, högst ett dygn."};
  return length;
}

// "840 minuter per vecka"
Granted granted(const std::string& text) {
  const auto first = text.find(' ');
  const auto per = text.find(" per ");
  const UsageFault fault{"--beviljat ska skrivas som \"840 minuter per vecka\" eller \"20 timmar per månad\"."};
  if (first == std::string::npos || per == std::string::npos || per <= first) throw fault;
  const auto amount = whole(text.substr(0, first), 1, 1'000'000, "--beviljat");
  const auto unit = parse_granted_unit(text.substr(first + 1, per - first - 1));
  const auto period = parse_granted_per(text.substr(per + 5));
  if (!unit || !period) throw fault;
  return {Rational{amount}, *unit, *period};
}

std::string other_persons(int persons) {
  std::string shared_with;
  for (int other = 1; other < persons; ++other) shared_with += (other == 1 ? "annan" : ",annan") + std::to_string(other);
  return shared_with;
}

}  // namespace

TrialVisit trial_visit(const TrialArguments& words) {
  const SwedishClock clock;
  if (words.kommun.empty() || words.insats.empty() || words.start.empty())
    throw UsageFault{"Ange en rad eller ett besök ur lagret, eller ett tänkt besök med --kommun, --insats och --start."};
  const auto kommun = word_or_fault(words.kommun, KommunCode::parse, "kommunens kod ska vara fyra siffror, till exempel 1980.");
  const auto insats = parse_insats(words.insats);
  if (!insats) throw UsageFault{no_such_insats(words.insats)};
  const auto start = moment(words.start, clock, "--start");
  Visit visit{"tänkt", 1, *ArendeId::parse("TÄNKT"), *insats, start, start + length_of(words, start, clock),
              VisitStatus::utfort, {}, 1, "", Rational{1}, "", {}, {}, ""};
  if (!words.status.empty()) visit.status = word_or_fault(words.status, parse_visit_status, "status ska vara utfört, avböjt, bom, sent_återbud, frånvaro_planerad eller frånvaro_oplanerad.");
  if (visit.status == VisitStatus::borttaget) throw UsageFault{"Ett borttaget besök har inget pris."};
  if (!words.staff.empty()) visit.staff = whole(words.staff, 1, 9, "--bemanning");
  if (!words.sharing.empty()) visit.shared_with = other_persons(whole(words.sharing, 1, 9, "--personer"));
  if (!words.count.empty()) visit.count = Rational{whole(words.count, 1, 1000, "--antal")};
  if (!words.performed_by.empty()) visit.performed_by = word_or_fault(words.performed_by, parse_performer, "utförare ska vara egen_regi eller privat.");
  if (!words.planned_start.empty() || !words.planned_minutes.empty()) {
    const auto planned = words.planned_start.empty() ? start : moment(words.planned_start, clock, "--planerad-start");
    const auto minutes = words.planned_minutes.empty() ? static_cast<int>(visit.elapsed().count()) : whole(words.planned_minutes, 1, most_minutes, "--planerade-minuter");
    visit.planned = PlannedTime{planned, planned + std::chrono::minutes{minutes}};
  }
  TrialVisit trial{kommun, std::move(visit), words.zone, std::nullopt, std::nullopt};
  if (!words.performer.empty()) trial.performer = word_or_fault(words.performer, parse_performer, "utförare ska vara egen_regi, privat eller annan_kommun.");
  if (!words.granted.empty()) trial.granted = granted(words.granted);
  return trial;
}

}  // namespace hemvist
