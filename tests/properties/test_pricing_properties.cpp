#include <rapidcheck.h>

#include <algorithm>
#include <map>

#include "engine/pricing/cut_visit.hpp"
#include "engine/pricing/price_case.hpp"
#include "engine/settlement/settle.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

constexpr int day_minutes = 24 * 60;
const ArendeId arende = *ArendeId::parse("BO-1");
const KommunCode kommun = *KommunCode::parse("9901");

Day day(std::string_view text) { return parse_day(text).value(); }

// ---- rules ----
LawBook laws() {
  return {{{"ersättning", "2 a kap. 7 § SoL (2001:453)", "", day("2011-05-01"), day("2025-07-01"), "", false, ""},
           {"ersättning", "29 kap. 6 § SoL (2025:400)", "", day("2025-07-01"), {}, "", false, ""}}};
}

Component by_time(std::string id, std::vector<Insats> insatser, std::vector<PriceRow> rows) {
  return {std::move(id), std::move(insatser), {Event::utfort}, DeliveredTime{}, {}, {}, StaffRule::per_person, ShareRule::divide, {}, Per::timme, std::move(rows), {}};
}

PriceRow row(int ore, std::optional<std::string> daypart = {}) { return {{}, std::move(daypart), {}, {}, Money::from_ore(ore), {}, false, {}}; }

RuleBook rules_of(std::vector<TariffVersion> versions) {
  return {laws(), Calendar{CalendarRules{}}, {}, {{kommun, Tariff{kommun, "Exempelstad", std::move(versions), "9901.yaml", {}}}}};
}

// Random parts of the week, and last one that covers what is left.
std::vector<Daypart> any_dayparts() {
  std::vector<Daypart> dayparts;
  const int count = *rc::gen::inRange(0, 4);
  for (int i = 0; i < count; ++i) {
    Daypart part{"del" + std::to_string(i), {}, {}};
    const int from = *rc::gen::inRange(0, day_minutes);
    const int till = *rc::gen::inRange(1, day_minutes + 1);
    const int last_day = *rc::gen::inRange(0, 7);
    if (*rc::gen::arbitrary<bool>())
      part.when.push_back(DailyWindow{*rc::gen::inRange(1U, 128U), from, till});
    else
      part.when.push_back(WeekSpan{*rc::gen::inRange(0, 7) * day_minutes + from, last_day * day_minutes + till});
    dayparts.push_back(std::move(part));
  }
  dayparts.push_back({"annars", {DailyWindow{0x7f, 0, day_minutes}}, {}});
  return dayparts;
}

// A version from 2024 and one from the spring night of 2025, each with its own dayparts and a price for each of them.
std::vector<TariffVersion> any_versions(std::optional<RoundingStep> rounding = {}) {
  std::vector<TariffVersion> versions;
  for (const auto* from : {"2024-01-01", "2025-03-30"}) {
    TariffVersion version;
    version.valid_from = day(from);
    version.dayparts = any_dayparts();
    version.border = *rc::gen::element(BorderRule::divide, BorderRule::start);
    std::vector<PriceRow> rows;
    for (const auto& part : version.dayparts) rows.push_back(row(*rc::gen::inRange(1, 100000), part.name));
    version.components = {by_time("hemtjänst", {Insats::omvardnad, Insats::service}, std::move(rows))};
    version.components[0].rounding = rounding;
    versions.push_back(std::move(version));
  }
  versions[0].valid_end = versions[1].valid_from;
  return versions;
}

// ---- records ----
// Any minute of the weeks around the two nights of 2025 when the clock is moved, or any minute of the two years.
Instant any_instant() {
  const auto around = [](std::string_view text, int days) {
    const auto from = date::sys_days{day(text).time_since_epoch()};
    return Instant{from} + std::chrono::minutes{*rc::gen::inRange(0, days * day_minutes)};
  };
  switch (*rc::gen::inRange(0, 3)) {
    case 0: return around("2025-03-29", 2);
    case 1: return around("2025-10-25", 2);
    default: return around("2024-02-01", 690);
  }
}

Visit any_visit(int number) {
  const auto start = any_instant();
  return {"b" + std::to_string(number), 1, arende, *rc::gen::element(Insats::stad, Insats::tillsyn), start,
          start + std::chrono::minutes{*rc::gen::inRange(1, day_minutes + 1)}, VisitStatus::utfort, {}, *rc::gen::inRange(1, 3),
          *rc::gen::element<std::string>("", "", "BO-2", "BO-2,BO-3"), Rational{1}, "", {}, {}, ""};
}

std::vector<Visit> any_visits() {
  std::vector<Visit> visits;
  const int count = *rc::gen::inRange(1, 12);
  for (int i = 0; i < count; ++i) visits.push_back(any_visit(i));
  return visits;
}

Decision decision(Insats insats, Period period, std::optional<Granted> granted = {}) {
  return {arende, kommun, Lagrum::sol, {}, {}, day("2023-12-01"), period, period, insats, granted, "", {}};
}

const Period both_years{day("2024-01-01"), day("2026-03-01")};
const Month far = *Month::parse("2026-02");

std::vector<Decision> both_decisions() { return {decision(Insats::service, both_years), decision(Insats::omvardnad, both_years)}; }

Rational factor(const Visit& visit) {
  const int persons = visit.shared_with.empty() ? 1 : visit.shared_with == "BO-2" ? 2 : 3;
  return Rational{visit.staff, persons};
}

// ---- readings ----
bool covers(const WhenRule& rule, int weekday, int minute) {
  if (const auto* daily = std::get_if<DailyWindow>(&rule)) {
    const bool today = (daily->weekdays >> weekday & 1U) != 0;
    const bool yesterday = (daily->weekdays >> ((weekday + 6) % 7) & 1U) != 0;
    if (daily->from_minute < daily->till_minute) return today && minute >= daily->from_minute && minute < daily->till_minute;
    return (today && minute >= daily->from_minute) || (yesterday && minute < daily->till_minute);
  }
  const auto& span = std::get<WeekSpan>(rule);
  const int at = weekday * day_minutes + minute;
  if (span.from_minute < span.till_minute) return at >= span.from_minute && at < span.till_minute;
  return at >= span.from_minute || at < span.till_minute;
}

int daypart_at(const TariffVersion& version, WallTime wall) {
  const auto local_day = date::floor<date::days>(wall);
  const int weekday = static_cast<int>(date::weekday{local_day}.iso_encoding()) - 1;
  const int minute = static_cast<int>((wall - local_day).count());
  for (std::size_t i = 0; i < version.dayparts.size(); ++i)
    for (const auto& rule : version.dayparts[i].when)
      if (covers(rule, weekday, minute)) return static_cast<int>(i);
  return -1;
}

using Sums = std::map<LineKey, std::pair<Rational, Money>>;

Sums sums_of(const PricedCase& priced) {
  Sums sums;
  for (const auto& line : claimed_lines(priced)) {
    auto& [quantity, amount] = sums[line.key];
    quantity += line.quantity;
    amount += line.amount;
  }
  return sums;
}

std::vector<std::string> lists_of(const PricedCase& priced) {
  std::vector<std::string> told;
  for (const auto& held : priced.held)
    told.push_back("held " + held.visit + std::string{text(held.insats)} + held.month.text() + to_decimal_text(held.minutes) + std::string{code_text(held.reason)});
  for (const auto& unpriced : priced.unpriced) told.push_back("unpriced " + unpriced.visit + unpriced.detail);
  for (const auto& overlap : priced.overlaps) told.push_back("overlap " + overlap.visit + overlap.other);
  std::sort(told.begin(), told.end());
  return told;
}

template <class Value>
void shuffle(std::vector<Value>& values) {
  for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[*rc::gen::inRange<std::size_t>(0, i)]);
}

}  // namespace

TEST_CASE("A cut loses no minute, and each minute goes to the dygnsdel that a plain reading of the clock gives") {
  CHECK(rc::check([] {
    const auto versions = any_versions();
    const Calendar calendar{CalendarRules{}};
    std::vector<TariffTable> tables;
    for (const auto& version : versions) tables.emplace_back(version, calendar);
    const SwedishClock clock;
    const auto visit = any_visit(1);
    std::vector<VisitSlice> slices;
    RC_ASSERT(cut_visit(visit.start, visit.end, tables, clock, slices));
    auto at = visit.start;
    for (const auto& slice : slices) {
      RC_ASSERT(slice.from == at);
      RC_ASSERT(slice.end > slice.from);
      const auto& version = versions[static_cast<std::size_t>(slice.version)];
      const auto side_start = std::max(visit.start, version.valid_from == day("2025-03-30") ? clock.start_of(version.valid_from) : visit.start);
      for (auto minute = slice.from; minute < slice.end; minute += std::chrono::minutes{1}) {
        RC_ASSERT(clock.day_of(minute) == slice.day);
        RC_ASSERT(slice.version == (slice.day < day("2025-03-30") ? 0 : 1));
        RC_ASSERT(slice.daypart == daypart_at(version, clock.wall_time(version.border == BorderRule::start ? side_start : minute)));
      }
      at = slice.end;
    }
    RC_ASSERT(at == visit.end);
  }));
}

TEST_CASE("The minutes of the lines are those of the visits, times staff, divided by persons, after avrunda per besök") {
  CHECK(rc::check([] {
    const int step = *rc::gen::element(1, 5, 15, 30);
    const auto rules = rules_of(any_versions(RoundingStep{step, RoundingWay::upp, RoundingScope::besok}));
    const CaseRecords records{arende, both_decisions(), any_visits()};
    const auto priced = CasePricer{rules}.price(records, far);
    Rational expected{0};
    for (const auto& visit : records.visits) {
      auto minutes = visit.elapsed().count();
      while (minutes % step != 0) ++minutes;
      expected += Rational{minutes} * factor(visit);
    }
    Rational found{0};
    Money sum;
    for (const auto& line : priced.lines) {
      found += line.line.quantity;
      sum += line.line.amount;
    }
    RC_ASSERT(found == expected);
    RC_ASSERT(priced.visits.size() == records.visits.size());
    Money of_documents;
    for (const auto& document : settle(far, claimed_lines(priced), {}).documents) of_documents += document.total();
    RC_ASSERT(of_documents == sum);
  }));
}

TEST_CASE("What is held and what is billed is what was performed, and nothing over the granted is billed") {
  CHECK(rc::check([] {
    const auto rules = rules_of(any_versions());
    const auto limit = [] { return Granted{Rational{*rc::gen::inRange(0, 3000)}, GrantedUnit::minuter, GrantedPer::manad}; };
    const Period whole_months{day("2024-02-01"), day("2026-02-01")};
    const CaseRecords records{arende, {decision(Insats::service, whole_months, limit()), decision(Insats::omvardnad, whole_months, limit())}, any_visits()};
    const auto priced = CasePricer{rules}.price(records, far);
    std::map<std::pair<Insats, Month>, Rational> billed;
    Rational performed{0};
    Rational held{0};
    for (const auto& counted : priced.visits)
      for (const auto& part : priced.slices_of(counted)) {
        performed += part.quantity;
        held += part.held;
        billed[{counted.decision->insats, Month::of(part.slice.day)}] += part.quantity - part.held;
        RC_ASSERT(part.held >= Rational{0});
        RC_ASSERT(part.held <= part.quantity);
      }
    Rational on_lines{0};
    for (const auto& line : priced.lines) on_lines += line.line.quantity;
    Rational told{0};
    for (const auto& one : priced.held)
      if (one.reason == HeldReason::over_beviljat) told += one.minutes;
    RC_ASSERT(on_lines + held == performed);
    RC_ASSERT(told == held);
    for (const auto& [group, minutes] : billed) {
      const auto& granted = records.decisions[group.first == Insats::service ? 0 : 1].granted->amount;
      RC_ASSERT(minutes <= granted);
      const bool is_held = std::any_of(priced.held.begin(), priced.held.end(), [&](const Held& one) { return one.insats == group.first && one.month == group.second; });
      RC_ASSERT(!is_held || minutes == granted);
    }
  }));
}

TEST_CASE("The order of visits and decisions does not matter") {
  CHECK(rc::check([] {
    const auto rules = rules_of(any_versions());
    const CasePricer pricer{rules};
    const Granted granted{Rational{*rc::gen::inRange(1, 1000)}, GrantedUnit::minuter, GrantedPer::vecka};
    const auto middle = day("2025-03-15");
    CaseRecords records{arende,
                        {decision(Insats::service, {both_years.from, middle}, granted), decision(Insats::service, {middle, both_years.end}, granted),
                         decision(Insats::omvardnad, {both_years.from, middle}, granted), decision(Insats::tillsyn, {middle, both_years.end})},
                        any_visits()};
    const auto before = pricer.price(records, far);
    shuffle(records.visits);
    shuffle(records.decisions);
    const auto after = pricer.price(records, far);
    RC_ASSERT(sums_of(after) == sums_of(before));
    RC_ASSERT(lists_of(after) == lists_of(before));
  }));
}

TEST_CASE("The price of two months is the price of the one plus the price of the other") {
  CHECK(rc::check([] {
    const auto rules = rules_of(any_versions(RoundingStep{15, RoundingWay::narmaste, RoundingScope::manad}));
    const CasePricer pricer{rules};
    const SwedishClock clock;
    CaseRecords both{arende, both_decisions(), {}};
    CaseRecords early = both;
    CaseRecords late = both;
    for (const auto& visit : any_visits()) {
      const auto first = clock.day_of(visit.start);
      if (Month::of(first) != Month::of(clock.day_of(visit.end))) continue;
      both.visits.push_back(visit);
      (first < day("2025-04-01") ? early : late).visits.push_back(visit);
    }
    auto sums = sums_of(pricer.price(early, far));
    for (const auto& [key, sum] : sums_of(pricer.price(late, far))) RC_ASSERT(sums.emplace(key, sum).second);
    RC_ASSERT(sums_of(pricer.price(both, far)) == sums);
  }));
}

TEST_CASE("A component for other insatser changes nothing") {
  CHECK(rc::check([] {
    auto versions = any_versions();
    const CaseRecords records{arende, both_decisions(), any_visits()};
    const auto before_rules = rules_of(versions);
    const auto before = CasePricer{before_rules}.price(records, far);
    for (auto& version : versions) {
      auto other = by_time("ledsagning", {Insats::ledsagning, Insats::avlosning}, {row(*rc::gen::inRange(1, 100000))});
      version.components.insert(version.components.begin() + *rc::gen::inRange(0, 2), std::move(other));
    }
    const auto after_rules = rules_of(versions);
    const auto after = CasePricer{after_rules}.price(records, far);
    RC_ASSERT(sums_of(after) == sums_of(before));
    RC_ASSERT(lists_of(after) == lists_of(before));
  }));
}
