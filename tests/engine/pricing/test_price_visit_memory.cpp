// Pricing a visit that has a price takes no memory: what a million visits cost is arithmetic.
#include <cstdlib>
#include <new>

#include "engine/pricing/price_visit.hpp"
#include "tests/catch.hpp"

namespace {
std::size_t taken = 0;
}

void* operator new(std::size_t size) {
  ++taken;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc{};
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++taken;
  return std::malloc(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace hemvist;

TEST_CASE("pricing a visit over two dygnsdelar, with a supplement, takes no memory") {
  TariffVersion version;
  version.valid_from = parse_day("2024-01-01").value();
  version.dayparts = {{"natt", {DailyWindow{0x7f, 22 * 60, 7 * 60}}, {}}, {"dag", {DailyWindow{0x7f, 7 * 60, 22 * 60}}, {}}};
  version.border = BorderRule::divide;
  const auto row = [](const char* zone, const char* daypart, int kronor) {
    return PriceRow{zone, daypart, {}, {}, Money::from_ore(kronor * 100), {}, false, {}};
  };
  Component base{"hemtjänst", {Insats::omvardnad}, {Event::utfort}, DeliveredTime{}, RoundingStep{15, RoundingWay::upp, RoundingScope::besok}, 15,
                 StaffRule::per_person, ShareRule::divide, {}, Per::timme,
                 {row("tätort", "dag", 480), row("tätort", "natt", 600), row("landsbygd", "dag", 560), row("landsbygd", "natt", 700)}, {}};
  Component supplement{"körning", {Insats::omvardnad}, {Event::utfort}, Occasions{}, {}, {}, StaffRule::included, ShareRule::full, {}, Per::besok,
                       {{"landsbygd", {}, {}, {}, Money::from_ore(4000), {}, false, {}}}, {}};
  supplement.is_supplement = true;
  version.components = {base, supplement};
  const Calendar calendar{CalendarRules{}};
  std::vector<TariffTable> tables;
  tables.emplace_back(version, calendar);

  const SwedishClock clock;
  const auto arende = *ArendeId::parse("BO-1");
  const Period summer{parse_day("2024-06-01").value(), parse_day("2024-09-01").value()};
  const Decision decision{arende, *KommunCode::parse("9901"), Lagrum::sol, {}, {}, summer.from, summer, summer, Insats::omvardnad, {}, "landsbygd", {}};
  const auto start = clock.start_of(parse_day("2024-07-02").value()) + std::chrono::minutes{21 * 60 + 40};
  const Visit visit{"b1", 1, arende, Insats::tillsyn, start, start + std::chrono::minutes{50}, VisitStatus::utfort, {}, 2, "BO-2", Rational{1}, "", {}, {}, ""};
  const CaseRecords records{arende, {decision}, {visit}};
  const AbsenceDays absences{records, clock};
  const std::vector<int> slots{tables.front().zone_slot("landsbygd")};
  VisitPricing pricing;
  REQUIRE_FALSE(price_visit(visit, decision, {slots, "landsbygd"}, tables, absences, clock, pricing));
  REQUIRE(pricing.parts.size() == 4);

  const auto before = taken;
  for (int i = 0; i < 1000; ++i) price_visit(visit, decision, {slots, "landsbygd"}, tables, absences, clock, pricing);
  CHECK(taken == before);
}
