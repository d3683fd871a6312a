#include <rapidcheck.h>

#include "engine/invoicing/underlag_print.hpp"
#include "engine/invoicing/underlag_sheet.hpp"
#include "engine/invoicing/written_parts.hpp"
#include "engine/pricing/price_case.hpp"
#include "engine/settlement/settle.hpp"
#include "tests/catch.hpp"
#include "tests/engine/pricing/play_scenario.hpp"

using namespace hemvist;

namespace {

Rational sum_of(const std::vector<CountedRow>& rows) {
  Rational sum{0};
  for (const auto& row : rows) sum += row.quantity;
  return sum;
}

Rational number_in(const SheetCell& cell) { return std::get<Rational>(cell); }

// The written rows of each line against its sum row, and all sums against the total.
void check_sheet(const VisitUnderlag& underlag, const SwedishClock& clock) {
  const auto sheet = underlag_sheet(underlag, clock);
  const auto amount = sheet.columns.size() - 3;
  const auto quantity = sheet.columns.size() - 8;
  REQUIRE(sheet.columns.at(quantity).heading == "antal");
  REQUIRE(sheet.columns.at(amount).heading == "belopp");
  Money total;
  Rational sum{0};
  for (const auto& row : sheet.rows) {
    REQUIRE(row.cells.size() == sheet.columns.size());
    if (row.cells.at(2) == SheetCell{std::string{"total"}}) {
      CHECK(row.cells.at(amount) == SheetCell{total});
    } else if (row.is_sum) {
      CHECK(number_in(row.cells.at(quantity)) == sum);
      total += std::get<Money>(row.cells.at(amount));
      sum = Rational{0};
    } else {
      sum += number_in(row.cells.at(quantity));
    }
  }
  CHECK(total == underlag.total);
  const auto print = underlag_print(underlag, {"Borgholms kommun", "Granbacka kommun"}, clock);
  CHECK(print.groups.size() == underlag.lines.size());
  for (const auto& group : print.groups) {
    CHECK(group.sum.size() == print.columns.size());
    for (const auto& row : group.rows) CHECK(row.size() == print.columns.size());
  }
}

}  // namespace

TEST_CASE("The rows of every line of every scenario sum to it, invoiced, credited in part and invoiced in part") {
  std::set<UnderlagKind> kinds;
  for (const auto& entry : std::filesystem::directory_iterator{std::filesystem::path{HEMVIST_SOURCE_DIR} / "tests/scenarios"}) {
    if (entry.path().extension() != ".yaml") continue;
    const auto scenario = read_scenario(entry.path());
    if (!scenario.faults.empty()) continue;
    const auto rules = rules_of(scenario);
    const CasePricer pricer{rules};
    std::vector<PricedRecords> cases;
    for (const auto& records : scenario.cases) cases.push_back({records, pricer.price(records, scenario.month)});
    DraftDocument draft{DocumentKind::invoice, *KommunCode::parse("9902"), "", {}};
    for (const auto& of : cases) {
      const auto lines = claimed_lines(of.priced);
      draft.lines.insert(draft.lines.end(), lines.begin(), lines.end());
    }
    INFO(entry.path().filename());
    for (const auto& line : draft.lines) {
      const auto rows = counted_rows(DocumentKind::invoice, line, cases);
      CHECK(sum_of(rows) == line.quantity);
      for (const auto& row : rows) {
        CHECK(row.kind != UnderlagKind::tidigare_fakturerat);
        kinds.insert(row.kind);
      }
      auto part = line;
      part.quantity = line.quantity / Rational{3};
      const auto late = counted_rows(DocumentKind::invoice, part, cases);
      CHECK(sum_of(late) == part.quantity);
      CHECK(late.back().kind == UnderlagKind::tidigare_fakturerat);
      CHECK(late.back().quantity == part.quantity - line.quantity);
      const auto credited = counted_rows(DocumentKind::credit_note, part, cases);
      CHECK(sum_of(credited) == part.quantity);
      CHECK(credited.front().kind == UnderlagKind::tidigare_fakturerat);
      CHECK(credited.front().quantity == part.quantity + line.quantity);
    }
    if (!draft.lines.empty()) check_sheet(visit_underlag(draft, "2025-00001", Day{}, cases), pricer.clock());
  }
  for (const auto kind : {UnderlagKind::besok, UnderlagKind::manadssumma, UnderlagKind::dagar, UnderlagKind::franvaro, UnderlagKind::engang,
                          UnderlagKind::avrundning, UnderlagKind::over_beviljat}) {
    INFO("no scenario has " << text(kind));
    CHECK(kinds.contains(kind));
  }
}

TEST_CASE("Whatever fractions a sum is made of, what is written of it sums to the whole as it is written") {
  CHECK(rc::check([](const std::vector<std::int8_t>& numerators) {
    WrittenParts written;
    Rational exact{0};
    Rational sum{0};
    int denominator = 1;
    for (const auto numerator : numerators) {
      denominator = denominator % 7 + 1;
      const Rational part{numerator, denominator};
      exact += part;
      const auto shown = written.next(part);
      RC_ASSERT(decimal_count(shown).value() <= 6);
      sum += shown;
    }
    RC_ASSERT(sum == written.sum());
    RC_ASSERT(sum == Rational(round_half_up(exact * Rational{1'000'000}), 1'000'000));
  }));
}
