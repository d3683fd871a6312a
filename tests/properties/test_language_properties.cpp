#include <rapidcheck.h>

#include <algorithm>

#include "engine/pricing/price_case.hpp"
#include "engine/settlement/settle.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const ArendeId arende = *ArendeId::parse("BO-1");
const KommunCode kommun = *KommunCode::parse("9901");

Day day(std::string_view text) { return parse_day(text).value(); }

const Period half_year{day("2024-03-01"), day("2024-09-01")};
const Month last_month = *Month::parse("2024-08");

LawBook laws() { return {{{"ersättning", "2 a kap. 7 § SoL (2001:453)", "", day("2011-05-01"), day("2025-07-01"), "", false, ""}}}; }

RuleBook rules_of(std::vector<TariffVersion> versions) {
  for (std::size_t i = 1; i < versions.size(); ++i) versions[i - 1].valid_end = versions[i].valid_from;
  return {laws(), Calendar{CalendarRules{}}, {}, {{kommun, Tariff{kommun, "Exempelstad", std::move(versions), "9901.yaml", {}}}}};
}

PriceRow row(PriceValue value) { return {{}, {}, {}, {}, std::move(value), {}, false, {}}; }
PriceRow row(std::int64_t ore) { return row(PriceValue{Money::from_ore(ore)}); }

Component component(std::string id, QuantityForm quantity, Per per, std::vector<PriceRow> rows, std::vector<Insats> insatser = {Insats::omvardnad}) {
  return {std::move(id), std::move(insatser), {Event::utfort}, std::move(quantity), {}, {}, StaffRule::per_person, ShareRule::divide, {}, per, std::move(rows), {}};
}

TariffVersion version(Day from, std::vector<Component> components) {
  TariffVersion made;
  made.valid_from = from;
  made.components = std::move(components);
  return made;
}

Granted any_grant() {
  return {Rational{*rc::gen::inRange(1, 3000)}, *rc::gen::element(GrantedUnit::minuter, GrantedUnit::timmar),
          *rc::gen::element(GrantedPer::dag, GrantedPer::vecka, GrantedPer::manad, GrantedPer::beslut)};
}

Decision decision(Period period, std::optional<Granted> granted = {}, Insats insats = Insats::omvardnad) {
  return {arende, kommun, Lagrum::sol, {}, {}, day("2023-12-01"), period, period, insats, granted, "", {}};
}

Day any_day() { return half_year.from + date::days{*rc::gen::inRange(0, half_year.days())}; }

Visit visit(int number, Day on, int minute, int minutes) {
  const auto start = SwedishClock{}.start_of(on) + std::chrono::minutes{minute};
  return {"b" + std::to_string(number), 1, arende, Insats::tillsyn, start, start + std::chrono::minutes{minutes}, VisitStatus::utfort, {}, 1, "",
          Rational{1}, "", {}, {}, ""};
}

Rational quantity(const PricedCase& priced) {
  Rational sum{0};
  for (const auto& line : priced.lines) sum += line.line.quantity;
  return sum;
}

Rational quantity_in(const PricedCase& priced, Month month) {
  Rational sum{0};
  for (const auto& line : priced.lines)
    if (line.line.key.month == month) sum += line.line.quantity;
  return sum;
}

Money amount(const PricedCase& priced) {
  Money sum;
  for (const auto& line : claimed_lines(priced)) sum += line.amount;
  return sum;
}

// Two versions at any day, alike but for the price.
std::vector<TariffVersion> cut_at(Day border, const QuantityForm& form, Per per) {
  return {version(day("2024-01-01"), {component("hemtjänst", form, per, {row(48000)})}), version(border, {component("hemtjänst", form, per, {row(54000)})})};
}

}  // namespace

TEST_CASE("Granted minutes are conserved through every version change: each month rounds once") {
  CHECK(rc::check([] {
    const CaseRecords records{arende, {decision(half_year, any_grant())}, {}};
    const auto whole_rules = rules_of({version(day("2024-01-01"), {component("hemtjänst", GrantedTime{}, Per::timme, {row(48000)})})});
    const auto cut_rules = rules_of(cut_at(any_day(), GrantedTime{}, Per::timme));
    const auto whole = CasePricer{whole_rules}.price(records, last_month);
    const auto cut = CasePricer{cut_rules}.price(records, last_month);
    for (auto month = Month::of(half_year.from); month <= last_month; month = month.next()) RC_ASSERT(quantity_in(cut, month) == quantity_in(whole, month));
  }));
}

TEST_CASE("What is granted per day comes to the same for a period as for its two halves") {
  CHECK(rc::check([] {
    const Granted granted{Rational{*rc::gen::inRange(1, 600)}, GrantedUnit::minuter, GrantedPer::dag};
    const auto middle = any_day();
    const auto rules = rules_of({version(day("2024-01-01"), {component("hemtjänst", GrantedTime{}, Per::timme, {row(60 * *rc::gen::inRange(1, 2000))})})});
    const CasePricer pricer{rules};
    const auto price = [&](const Period& period) { return amount(pricer.price({arende, {decision(period, granted)}, {}}, last_month)); };
    RC_ASSERT(price({half_year.from, middle}) + price({middle, half_year.end}) == price(half_year));
  }));
}

TEST_CASE("Absence takes away days and never adds any; what it takes is whole days of the granted") {
  CHECK(rc::check([] {
    const int minutes = *rc::gen::inRange(1, 600);
    const Granted granted{Rational{minutes}, GrantedUnit::minuter, GrantedPer::dag};
    const GrantedLessAbsence less{*rc::gen::inRange(0, 8), *rc::gen::inRange(0, 8)};
    const auto rules = rules_of({version(day("2024-01-01"), {component("hemtjänst", less, Per::timme, {row(48000)})})});
    const CasePricer pricer{rules};
    CaseRecords records{arende, {decision(half_year, granted)}, {}};
    const auto present = quantity(pricer.price(records, last_month));
    const auto from = any_day();
    const int away = *rc::gen::inRange(1, 60);
    const int notice = *rc::gen::inRange(-3, 12);
    records.absences = {{arende, from, from + date::days{away}, from - date::days{notice}, AbsenceReason::annan, ""}};
    const auto priced = quantity(pricer.price(records, last_month));
    const Period absent = intersection({from, from + date::days{away}}, half_year);
    // The first day is taken for the day of the last visit; the paid days are those after it.
    const int unpaid = notice >= less.notice_days ? absent.days() : std::max(0, absent.days() - 1 - less.most_paid_days);
    RC_ASSERT(present - priced == Rational{static_cast<std::int64_t>(unpaid) * minutes});
  }));
}

TEST_CASE("A percent supplement comes to that percent of its base, and two in a row to the percent of the percent") {
  CHECK(rc::check([] {
    const int first = *rc::gen::inRange(1, 200);
    const int second = *rc::gen::inRange(1, 200);
    const auto supplement = [](std::string id, std::string of, int percent) {
      auto made = component(std::move(id), DeliveredTime{}, Per::timme, {row(PriceValue{PercentOf{{std::move(of)}, Rational{percent}}})});
      made.is_supplement = true;
      return made;
    };
    const int ore = *rc::gen::inRange(1, 100000);
    const auto rules = rules_of({version(day("2024-01-01"), {supplement("andra", "första", second), component("grund", DeliveredTime{}, Per::timme, {row(ore)}),
                                                             supplement("första", "grund", first)})});
    const int minutes = *rc::gen::inRange(1, 600);
    const auto priced = CasePricer{rules}.price({arende, {decision(half_year)}, {visit(1, any_day(), 600, minutes)}}, last_month);
    const auto exact = [&](Rational percent) {
      return Money::from_ore(round_half_up(Rational{minutes} * Rational{ore} * percent / Rational{6000}));
    };
    RC_ASSERT(amount(priced) == exact(Rational{100}) + exact(Rational{first}) + exact(Rational{static_cast<std::int64_t>(first) * second, 100}));
  }));
}

TEST_CASE("Supplements, one-time amounts and levels for other insatser change nothing") {
  CHECK(rc::check([] {
    const int ore = *rc::gen::inRange(1, 100000);
    std::vector<Visit> visits;
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) visits.push_back(visit(i, any_day(), *rc::gen::inRange(0, 1300), *rc::gen::inRange(1, 300)));
    const CaseRecords records{arende, {decision(half_year)}, visits};
    const auto base = component("grund", DeliveredTime{}, Per::timme, {row(ore)});
    const std::vector<Insats> others{Insats::ledsagning, Insats::stad, Insats::trygghetslarm};
    auto supplement = component("tillägg", Occasions{}, Per::besok, {row(4000)}, others);
    supplement.is_supplement = true;
    auto once = component("engång", Occasions{}, Per::tillfalle, {row(35700)}, others);
    once.one_time = OneTime{OneTimeOccasion::ny_kund, {}, "", {}};
    const LevelScale scale{{{Rational{9}, Money::from_ore(300000), {}}, {{}, Money::from_ore(610000), {}}}};
    const auto level = component("nivå", MonthlyLevel{LevelMeasure::delivered}, Per::manad, {row(PriceValue{scale})}, {Insats::boendestod});
    const auto alone_rules = rules_of({version(day("2024-01-01"), {base})});
    const auto with_rules = rules_of({version(day("2024-01-01"), {supplement, level, base, once})});
    const auto alone = claimed_lines(CasePricer{alone_rules}.price(records, last_month));
    const auto with = claimed_lines(CasePricer{with_rules}.price(records, last_month));
    RC_ASSERT(alone.size() == with.size());
    for (std::size_t i = 0; i < alone.size(); ++i) {
      RC_ASSERT(alone[i].key == with[i].key);
      RC_ASSERT(alone[i].amount == with[i].amount);
    }
  }));
}

TEST_CASE("A monthly total comes to what its visits would have come to") {
  CHECK(rc::check([] {
    const auto rules = rules_of({version(day("2024-01-01"), {component("grund", DeliveredTime{}, Per::timme, {row(*rc::gen::inRange(1, 100000))})})});
    const CasePricer pricer{rules};
    const auto limit = rc::gen::inRange(1, 3000);
    const auto granted = *rc::gen::arbitrary<bool>() ? std::optional{Granted{Rational{*limit}, GrantedUnit::minuter, GrantedPer::manad}} : std::nullopt;
    CaseRecords by_visits{arende, {decision({day("2024-07-01"), day("2024-08-01")}, granted)}, {}};
    std::int64_t sum = 0;
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
      const int minutes = *rc::gen::inRange(1, 300);
      by_visits.visits.push_back(visit(i, day("2024-07-01") + date::days{i}, 600, minutes));
      sum += minutes;
    }
    CaseRecords by_total{arende, by_visits.decisions, {}};
    by_total.totals = {{arende, Insats::tillsyn, *Month::parse("2024-07"), sum, std::nullopt}};
    RC_ASSERT(amount(pricer.price(by_total, last_month)) == amount(pricer.price(by_visits, last_month)));
  }));
}
