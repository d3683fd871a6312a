#include <rapidcheck.h>

#include "engine/pricing/price_case.hpp"
#include "engine/settlement/line_cause.hpp"
#include "engine/settlement/settle.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const ArendeId arende = *ArendeId::parse("BO-1");
const KommunCode kommun = *KommunCode::parse("9901");
const Month september = *Month::parse("2025-09");
const Day first_day = *parse_day("2025-09-01");

// A few levels that differ in price, rounding and version.
RuleBook any_rules() {
  const auto price = Money::from_ore(*rc::gen::element(48000, 50000));
  Component care{"hemtjänst", {Insats::omvardnad}, {Event::utfort}, DeliveredTime{}, {}, {}, StaffRule::per_person, ShareRule::divide, {}, Per::timme,
                 {{{}, {}, {}, {}, price, {}, false, {}}}, {}};
  care.rounding = *rc::gen::element<std::optional<RoundingStep>>(std::nullopt, RoundingStep{15, RoundingWay::upp, RoundingScope::dag},
                                                                 RoundingStep{30, RoundingWay::upp, RoundingScope::manad});
  Component alarm{"larm", {Insats::trygghetslarm}, {Event::utfort}, ActiveDays{}, {}, {}, StaffRule::included, ShareRule::full, {}, Per::dag,
                  {{{}, {}, {}, {}, Money::from_ore(1000), {}, false, {}}}, {}};
  TariffVersion version;
  version.valid_from = *rc::gen::element(first_day, first_day - date::days{31});
  version.components = {care, alarm};
  RuleBook rules{{{{"ersättning", "29 kap. 6 § SoL (2025:400)", "", *parse_day("2025-07-01"), {}, "", false, ""}}}, Calendar{CalendarRules{}}, {}, {}};
  const auto digest = to_text(version.valid_from) + std::to_string(price.ore()) +
                      (care.rounding ? std::to_string(care.rounding->step_minutes) : "");
  if (*rc::gen::inRange(0, 5) > 0) rules.tariffs.emplace(kommun, Tariff{kommun, "Exempelstad", {version}, "9901.yaml", Digest{digest}});
  return rules;
}

CaseRecords any_records() {
  CaseRecords records{arende, {}, {}};
  if (*rc::gen::inRange(0, 6) == 0) return records;
  const Period autumn{*parse_day("2025-09-01"), *parse_day("2025-12-01")};
  const auto granted = *rc::gen::element<std::optional<Granted>>(std::nullopt, Granted{Rational{90}, GrantedUnit::minuter, GrantedPer::manad},
                                                                 Granted{Rational{200}, GrantedUnit::minuter, GrantedPer::manad});
  const auto requested = *rc::gen::element<std::optional<Day>>(std::nullopt, autumn.from, autumn.from);
  const auto valid = *rc::gen::element(autumn, autumn, Period{autumn.from, autumn.from});
  for (const auto insats : {Insats::omvardnad, Insats::trygghetslarm})
    records.decisions.push_back({arende, kommun, Lagrum::sol, {}, {}, requested, valid, autumn, insats, granted, "", {}});
  const int approved = *rc::gen::element(0, 0, 40);
  if (approved > 0) records.approvals.push_back({arende, Insats::omvardnad, september, GrantedUnit::minuter, approved, autumn.from, ""});
  const SwedishClock clock;
  for (int i = 0; i < 4; ++i) {
    if (*rc::gen::inRange(0, 4) == 0) continue;
    const auto start = clock.start_of(first_day + date::days{7 * i}) + std::chrono::hours{8};
    const auto length = std::chrono::minutes{*rc::gen::element(20, 47, 60)};
    records.visits.push_back({"B" + std::to_string(i), 1, arende, Insats::tillsyn, start, start + length, VisitStatus::utfort, {}, 1, "", Rational{1}, "", {}, {}, ""});
  }
  return records;
}

void issue(std::vector<IssuedLine>& issued, const SettlementDraft& draft) {
  for (const auto& document : draft.documents) {
    const auto number = "F" + std::to_string(issued.size() + 1);
    for (auto line : document.lines) {
      if (document.kind == DocumentKind::credit_note) {
        line.quantity = Rational{0} - line.quantity;
        line.amount = -line.amount;
      }
      issued.push_back({number, first_day, document.kind, document.refers_to, std::move(line)});
    }
  }
}

}  // namespace

TEST_CASE("The causes of a line sum to what it adds or takes away, whatever has happened to the records and the level") {
  CHECK(rc::check([] {
    // What was issued came about in several runs; the last of them is what the draft is compared with.
    std::vector<IssuedLine> issued;
    auto rules_before = any_rules();
    CaseRecords before{arende, {}, {}};
    for (int run = 0; run < 3; ++run) {
      rules_before = any_rules();
      before = any_records();
      issue(issued, settle(september, claimed_lines(CasePricer{rules_before}.price(before, september)), issued));
    }
    const auto rules_now = any_rules();
    const auto now = any_records();
    const CasePricer pricer_before{rules_before};
    const CasePricer pricer_now{rules_now};
    const auto priced_before = pricer_before.price(before, september);
    const auto priced_now = pricer_now.price(now, september);
    const auto draft = settle(september, claimed_lines(priced_now), issued);
    std::vector<DifferenceLine> lines;
    for (const auto& document : draft.documents)
      for (const auto& line : document.lines) lines.push_back({line, document.kind});
    const auto told = line_causes(lines, {before, priced_before}, {now, priced_now});
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Rational sum{0};
      for (const auto& cause : told[i]) {
        sum += cause.change;
        RC_ASSERT(!cause.change.is_zero());
        RC_ASSERT(cause.code != CauseCode::stod_kvar);
      }
      RC_ASSERT(!told[i].empty());
      RC_ASSERT(sum == (lines[i].kind == DocumentKind::invoice ? lines[i].line.quantity : Rational{0} - lines[i].line.quantity));
    }
  }));
}
