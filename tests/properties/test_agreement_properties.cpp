#include <rapidcheck.h>

#include <algorithm>
#include <map>

#include "engine/pricing/price_case.hpp"
#include "engine/settlement/settle.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const ArendeId arende = *ArendeId::parse("BO-1");
const KommunCode kommun = *KommunCode::parse("9902");

Day day(std::string_view text) { return parse_day(text).value(); }

PriceRow row(int ore) { return {{}, {}, {}, {}, Money::from_ore(ore), {}, false, {}}; }

Component component(std::string id, Insats insats, std::vector<Event> events, QuantityForm quantity, Per per, PriceRow price) {
  return {std::move(id), {insats}, std::move(events), std::move(quantity), {}, {}, StaffRule::included, ShareRule::full, {}, per, {std::move(price)}, {}};
}

// A level that changes in the middle of May, with all that looks at whole months and version changes.
Tariff level() {
  std::vector<TariffVersion> versions;
  for (const auto* from : {"2025-01-01", "2025-05-16"}) {
    TariffVersion version;
    version.valid_from = day(from);
    auto alarm = row(2300);
    alarm.whole_month = WholeMonth{Money::from_ore(68400), CapRule::yes};
    auto support = row(415000);
    support.started_month_counts = true;
    version.components = {component("service", Insats::service, {Event::utfort}, DeliveredTime{}, Per::timme, row(48000)),
                          component("inställt", Insats::service, {Event::avbojt, Event::bom, Event::sent_aterbud}, DeliveredTime{}, Per::timme, row(30000)),
                          component("larm", Insats::trygghetslarm, {Event::utfort}, ActiveDays{}, Per::dag, alarm),
                          component("boendestöd", Insats::boendestod, {Event::utfort}, ActiveMonths{}, Per::manad, support),
                          component("beviljat", Insats::omvardnad, {Event::utfort}, GrantedTime{}, Per::timme, row(46400))};
    versions.push_back(std::move(version));
  }
  versions[0].valid_end = versions[1].valid_from;
  return {kommun, "Granbacka", std::move(versions), "9902.yaml", {}};
}

RuleBook rules_with(std::vector<Agreement> agreements) {
  RuleBook rules{{{{"ersättning", "2 a kap. 7 § SoL (2001:453)", "", day("2011-05-01"), {}, "", false, ""}}}, Calendar{CalendarRules{}}, {}, {{kommun, level()}}};
  if (!agreements.empty()) rules.agreements[kommun] = std::move(agreements);
  return rules;
}

Agreement any_agreement(std::vector<Component> components) {
  const auto from = day("2025-04-25") + date::days{*rc::gen::inRange(0, 40)};
  const auto end = *rc::gen::arbitrary<bool>() ? open_end : from + date::days{*rc::gen::inRange(1, 40)};
  return {kommun, "A1", "", {from, end}, {}, {}, cancellation_rules(std::move(components))};
}

CaseRecords any_records() {
  const Period stay{day("2025-04-10") + date::days{*rc::gen::inRange(0, 30)}, day("2025-07-01")};
  CaseRecords records{arende, {}, {}};
  for (const auto insats : {Insats::service, Insats::trygghetslarm, Insats::boendestod, Insats::omvardnad})
    records.decisions.push_back({arende, kommun, Lagrum::sol, {}, {}, day("2025-01-01"), stay, stay, insats, Granted{Rational{14}, GrantedUnit::timmar, GrantedPer::vecka}, "", {}});
  const auto count = *rc::gen::inRange(1, 25);
  for (int i = 0; i < count; ++i) {
    const auto start = Instant{date::sys_days{stay.from.time_since_epoch()}} + std::chrono::minutes{*rc::gen::inRange(0, 45 * 24 * 60)};
    records.visits.push_back({"b" + std::to_string(i), 1, arende, *rc::gen::element(Insats::stad, Insats::tvatt), start, start + std::chrono::minutes{*rc::gen::inRange(1, 300)},
                              *rc::gen::element(VisitStatus::utfort, VisitStatus::avbojt, VisitStatus::bom, VisitStatus::sent_aterbud), {}, 1, "", Rational{1}, "", {}, {}, ""});
  }
  return records;
}

const Month last_month = *Month::parse("2025-06");

using Sums = std::map<LineKey, std::pair<Rational, Money>>;

Sums sums_of(const PricedCase& priced) {
  Sums sums;
  for (const auto& line : claimed_lines(priced)) RC_ASSERT(sums.emplace(line.key, std::pair{line.quantity, line.amount}).second);
  return sums;
}

}  // namespace

TEST_CASE("An agreement without extra costs and components changes nothing, wherever it begins and ends") {
  CHECK(rc::check([] {
    const auto records = any_records();
    const auto without = rules_with({});
    const auto with = rules_with({any_agreement({})});
    const auto before = CasePricer{without}.price(records, last_month);
    const auto after = CasePricer{with}.price(records, last_month);
    RC_ASSERT(sums_of(after) == sums_of(before));
    RC_ASSERT(after.unpriced.size() == before.unpriced.size());
    RC_ASSERT(after.held.size() == before.held.size());
  }));
}

TEST_CASE("An agreement pays each visit that it names in its time once, and leaves every other line as it was") {
  CHECK(rc::check([] {
    const auto records = any_records();
    const auto agreement = any_agreement({component("bom", Insats::stad, {Event::bom, Event::sent_aterbud}, Occasions{}, Per::besok, row(9000))});
    const SwedishClock clock;
    auto others = records;
    std::erase_if(others.visits, [&](const Visit& visit) {
      const bool is_named = visit.insats == Insats::stad && (visit.status == VisitStatus::bom || visit.status == VisitStatus::sent_aterbud);
      return is_named && agreement.valid.contains(clock.day_of(visit.start));
    });
    const auto with = rules_with({agreement});
    const auto without = rules_with({});
    auto sums = sums_of(CasePricer{with}.price(records, last_month));
    Rational agreed{0};
    std::erase_if(sums, [&](const auto& line) {
      if (line.first.lagrum != "avtal A1") return false;
      agreed += line.second.first;
      return true;
    });
    RC_ASSERT(sums == sums_of(CasePricer{without}.price(others, last_month)));
    const auto admitted = std::count_if(records.visits.begin(), records.visits.end(), [&](const Visit& visit) {
      const bool is_left = std::none_of(others.visits.begin(), others.visits.end(), [&](const Visit& other) { return other.id == visit.id; });
      const auto last = clock.day_of(visit.end - std::chrono::minutes{1});
      return is_left && clock.day_of(visit.start) >= records.decisions[0].stay.from && last < records.decisions[0].stay.end;
    });
    RC_ASSERT(agreed == Rational{admitted});
  }));
}
