#include "engine/records/record_words.hpp"
#include "engine/rules/compare_tariffs.hpp"
#include "engine/rules/tariff_words.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

using Lines = std::vector<std::string>;

Day day(std::string_view text) { return *parse_day(text); }
Money kronor(std::int64_t kronor) { return Money::from_ore(kronor * 100); }

PriceRow row(PriceValue value, std::optional<std::string> zone = {}, std::optional<std::string> daypart = {}, std::optional<Performer> performer = {}) {
  return {std::move(zone), std::move(daypart), performer, {}, std::move(value), {}, false, {}};
}

Component component(std::string id, std::vector<Insats> insatser, std::vector<PriceRow> rows) {
  return {std::move(id), std::move(insatser), {Event::utfort}, DeliveredTime{}, {}, {}, StaffRule::unknown, ShareRule::unknown, {}, Per::timme, std::move(rows), {}};
}

Component supplement(std::string id, std::vector<Insats> insatser, std::vector<PriceRow> rows) {
  auto made = component(std::move(id), std::move(insatser), std::move(rows));
  made.is_supplement = true;
  return made;
}

TariffVersion version(std::string_view from, std::vector<Component> components, std::vector<Daypart> dayparts = {}) {
  TariffVersion made;
  made.valid_from = day(from);
  made.components = std::move(components);
  made.dayparts = std::move(dayparts);
  return made;
}

// Each version ends where the next begins; the last on `end`, if any.
Tariff level(std::vector<TariffVersion> versions, std::optional<Day> end = {}) {
  for (std::size_t i = 0; i + 1 < versions.size(); ++i) versions[i].valid_end = versions[i + 1].valid_from;
  versions.back().valid_end = end;
  return {*KommunCode::parse("9901"), "Provstad", std::move(versions), "prov.yaml", {}};
}

std::string told(const Stretch& when) { return to_text(when.from) + ".." + (when.end ? to_text(*when.end) : ""); }

std::string told(const std::optional<Payment>& payment) {
  if (!payment) return "–";
  std::string written;
  switch (payment->state) {
    case PriceState::kronor: written = to_decimal_text(payment->ore); break;
    case PriceState::not_paid: written = "inte"; break;
    case PriceState::unknown: written = "okänt"; break;
    case PriceState::fee_unknown: written = "avgift?"; break;
    case PriceState::level: written = "nivå"; break;
  }
  for (const auto& term : payment->terms)
    if (term.key != "mängd" || term.value != "utförd_tid") written += " " + term.key + "=" + term.value;
  return written;
}

// "2025-01-01..: städ tvätt zon=tätort: 50700 → 52100"
Lines told(const TariffComparison& comparison) {
  Lines lines;
  for (const auto& change : comparison.settings) lines.push_back(told(change.when) + ": " + change.key + ": " + change.before + " → " + change.after);
  for (const auto& change : comparison.payments) {
    auto line = told(change.when) + ":";
    for (const auto& group : change.cells) {
      for (const auto insats : group.insatser) line += " " + std::string{text(insats)};
      if (group.event != Event::utfort) line += " " + std::string{text(group.event)};
      for (const auto& place : group.where) {
        line += " [" + place.zone.value_or("") + "|" + place.daypart.value_or("") + "|" + (place.performer ? std::string{text(*place.performer)} : "") + "]";
      }
    }
    lines.push_back(line + ": " + told(change.before) + " → " + told(change.after));
  }
  return lines;
}

Lines changes(const Tariff& before, const Tariff& after) { return told(compare_tariffs(before, after)); }
// Of one version against another, from the same day.
Lines changes(std::vector<Component> before, std::vector<Component> after) {
  return changes(level({version("2024-01-01", std::move(before))}), level({version("2024-01-01", std::move(after))}));
}

Daypart night(int from) { return {"natt", {DailyWindow{0x7f, from, 7 * 60}}, {}}; }
Daypart rest() { return {"dag", {DailyWindow{0x7f, 0, 24 * 60}}, {}}; }

}  // namespace

TEST_CASE("a price that rises with the year is told with its zone and its day") {
  const auto of = [](std::int64_t town) { return component("hemtjänst", {Insats::tillsyn}, {row(kronor(town), "tätort"), row(kronor(769), "landsbygd")}); };
  CHECK(changes(level({version("2024-01-01", {of(507)})}), level({version("2024-01-01", {of(507)}), version("2025-01-01", {of(521)})})) ==
        Lines{"2025-01-01..: tillsyn [tätort||]: 50700 → 52100"});
}

TEST_CASE("a retroactive change is told once, over the borders that change nothing") {
  const auto of = [](std::int64_t price) { return component("a", {Insats::stad, Insats::tvatt}, {row(kronor(price))}); };
  const auto before = level({version("2024-01-01", {of(500)}), version("2025-01-01", {of(500)}), version("2026-01-01", {of(540)})});
  CHECK(changes(before, level({version("2024-01-01", {of(500)}), version("2024-07-01", {of(510)}), version("2026-01-01", {of(540)})})) ==
        Lines{"2024-07-01..2026-01-01: städ tvätt [||]: 50000 → 51000"});
  // The year that pays another price stands by itself.
  CHECK(changes(before, level({version("2024-07-01", {of(500)}), version("2025-04-01", {of(510)}), version("2025-10-01", {of(500)}), version("2026-01-01", {of(530)})})) ==
        Lines{"2024-01-01..2024-07-01: nivå: finns → ", "2024-01-01..2024-07-01: städ tvätt [||]: 50000 → –",
              "2025-04-01..2025-10-01: städ tvätt [||]: 50000 → 51000", "2026-01-01..: städ tvätt [||]: 54000 → 53000"});
}

TEST_CASE("what had no price and what no longer has one") {
  struct Case {
    const char* why;
    PriceValue before;
    PriceValue after;
    Lines told;
  };
  const std::vector<Case> cases{
      {"unknown becomes known", PriceUnknown{}, kronor(600), {"2024-01-01..: tillsyn [landsbygd||]: okänt → 60000"}},
      {"known becomes a stated zero", kronor(600), NotPaid{}, {"2024-01-01..: tillsyn [landsbygd||]: 60000 → inte"}},
      {"the same twice", NotPaid{}, NotPaid{}, {}}};
  for (const auto& each : cases) {
    INFO(each.why);
    CHECK(changes({component("a", {Insats::tillsyn}, {row(kronor(500), "tätort"), row(each.before, "landsbygd")})},
                  {component("b", {Insats::tillsyn}, {row(each.after, "landsbygd"), row(kronor(500), "tätort")})}) == each.told);
  }
  CHECK(changes({component("a", {Insats::stad}, {row(kronor(500))})}, {component("a", {Insats::stad}, {row(kronor(500))}), component("b", {Insats::sop}, {row(kronor(90))})}) ==
        Lines{"2024-01-01..: sop [||]: – → 9000"});
  CHECK(changes({component("a", {Insats::stad, Insats::sop}, {row(kronor(500))})}, {component("a", {Insats::stad}, {row(kronor(500))})}) ==
        Lines{"2024-01-01..: sop [||]: 50000 → –"});
}

TEST_CASE("other ids, another order and other rows that pay the same are no change") {
  CHECK(changes({component("a", {Insats::stad, Insats::tvatt}, {row(kronor(500))})},
                {component("tvätt", {Insats::tvatt}, {row(kronor(500), {}, {}, Performer::privat), row(kronor(500), {}, {}, Performer::egen_regi)}),
                 component("städ", {Insats::stad}, {row(kronor(500), "tätort"), row(kronor(500), "landsbygd")})}).empty());
  auto with_cap = component("a", {Insats::stad}, {row(kronor(500))});
  with_cap.cap = Cap{};
  CHECK(changes({component("a", {Insats::stad}, {row(kronor(500))})}, {with_cap}).empty());
}

TEST_CASE("a column that one level does not have takes the price for all") {
  CHECK(changes({component("a", {Insats::stad}, {row(kronor(500))})},
                {component("a", {Insats::stad}, {row(kronor(500), {}, {}, Performer::egen_regi), row(kronor(520), {}, {}, Performer::privat)})}) ==
        Lines{"2024-01-01..: städ [||privat]: 50000 → 52000"});
}

TEST_CASE("dygnsdelar meet by name, and other times of the same name are said") {
  const std::vector<Component> prices{component("a", {Insats::tillsyn}, {row(kronor(600), {}, "natt"), row(kronor(500), {}, "dag")}),
                                      component("b", {Insats::stad}, {row(kronor(400))})};
  const auto before = level({version("2024-01-01", prices, {night(22 * 60), rest()})});
  CHECK(changes(before, level({version("2024-01-01", prices, {night(21 * 60), rest()})})) ==
        Lines{"2024-01-01..: dygnsdel natt: alla 22:00–07:00 → alla 21:00–07:00"});
  CHECK(changes(before, level({version("2024-01-01", prices, {rest(), night(22 * 60)})})) == Lines{"2024-01-01..: dygnsdelar: natt, dag → dag, natt"});
  // A new one is news for those rows alone that name dygnsdelar.
  auto more = prices;
  more[0].rows.push_back(row(kronor(700), {}, "storhelg"));
  CHECK(changes(before, level({version("2024-01-01", more, {{"storhelg", {SetWindow{DaySet::storhelg}}, {}}, night(22 * 60), rest()})})) ==
        Lines{"2024-01-01..: dygnsdelar: natt, dag → storhelg, natt, dag", "2024-01-01..: dygnsdel storhelg:  → storhelg",
              "2024-01-01..: tillsyn [|storhelg|]: – → 70000"});
  // One without dygnsdelar pays the same at all times.
  CHECK(changes(level({version("2024-01-01", {component("a", {Insats::tillsyn}, {row(kronor(500))})})}),
                level({version("2024-01-01", {prices[0]}, {night(22 * 60), rest()})})) ==
        Lines{"2024-01-01..: dygnsdelar: alltid → natt, dag", "2024-01-01..: dygnsdel natt:  → alla 22:00–07:00", "2024-01-01..: dygnsdel dag:  → alla 00:00–24:00",
              "2024-01-01..: tillsyn [|natt|]: 50000 → 60000"});
}

TEST_CASE("other storhelger are told, with the hours of those that are the level's own") {
  const auto before = version("2024-01-01", {component("a", {Insats::stad}, {row(kronor(500))})});
  auto named = before;
  named.great_holidays = {GreatHolidayNamed{"Påsk"}, GreatHolidayNamed{"Pingst"}};
  auto own = named;
  own.great_holidays[1] = GreatHoliday{"Pingst", "Pingstafton", 18 * 60, DayAfter{"Pingstdagen"}, 7 * 60 + 5};
  CHECK(changes(level({before}), level({named})) == Lines{"2024-01-01..: storhelg: enligt kalendern → Påsk, Pingst"});
  CHECK(changes(level({named}), level({own})) ==
        Lines{"2024-01-01..: storhelg: Påsk, Pingst → Påsk, Pingst (Pingstafton 18:00 – dagen efter Pingstdagen 07:05)"});
  own.great_holidays = {GreatHoliday{"Jul", "Julafton", 0, VardagAfter{"Annandag jul"}, 60}};
  CHECK(changes(level({before}), level({own})) == Lines{"2024-01-01..: storhelg: enligt kalendern → Jul (Julafton 00:00 – vardagen efter Annandag jul 01:00)"});
  CHECK(changes(level({own}), level({own})).empty());
}

TEST_CASE("settings of the version are told by their key") {
  auto before = version("2024-01-01", {component("a", {Insats::stad}, {row(kronor(500), "by")})});
  auto after = before;
  after.border = BorderRule::divide;
  after.zone_outside = ZoneNamed{"by"};
  after.foreign_column = ForeignColumn::privat;
  after.is_preliminary = true;
  CHECK(changes(level({before}), level({after})) ==
        Lines{"2024-01-01..: status: fastställd → preliminär", "2024-01-01..: besök_över_gräns: okänt → dela", "2024-01-01..: zon_utanför_kommunen: okänt → by",
              "2024-01-01..: annan_kommun_räknas_som: okänt → privat"});
  CHECK(changes(level({before}, day("2025-01-01")), level({before})) == Lines{"2025-01-01..: nivå:  → finns", "2025-01-01..: städ [||]: – → 50000"});
}

TEST_CASE("supplements and what is paid once follow the price that they are reckoned from") {
  const auto of = [](std::int64_t base, PriceValue value) {
    return std::vector<Component>{component("bas", {Insats::tillsyn}, {row(kronor(base))}), supplement("ob", {Insats::tillsyn}, {row(std::move(value))})};
  };
  CHECK(changes(of(500, kronor(50)), of(500, kronor(60))) == Lines{"2024-01-01..: tillsyn [||]: 5000 → 6000"});
  CHECK(changes(of(500, kronor(50)), of(500, PercentOf{{"bas"}, Rational{10}})).empty());
  CHECK(changes(of(500, PercentOf{{"bas"}, Rational{10}}), of(505, PercentOf{{"bas"}, Rational{10}})) ==
        Lines{"2024-01-01..: tillsyn [||]: 50000 → 50500", "2024-01-01..: tillsyn [||]: 5000 → 5050"});
  const auto once = [](std::int64_t base, std::int64_t hours) {
    auto made = component("ny", {Insats::tillsyn}, {});
    made.one_time = OneTime{OneTimeOccasion::ny_kund, Rational{hours}, "bas", {}};
    return std::vector<Component>{component("bas", {Insats::tillsyn}, {row(kronor(base))}), made};
  };
  CHECK(changes(once(464, 4), once(464, 5)) == Lines{"2024-01-01..: tillsyn [||]: 46400 engång=ny_kund, 4 timmar → 46400 engång=ny_kund, 5 timmar"});
  const auto both = compare_tariffs(level({version("2024-01-01", once(464, 4))}), level({version("2024-01-01", once(470, 4))}));
  REQUIRE(both.payments.size() == 2);
  CHECK(both.payments[0].after->role == ComponentRole::base);
  CHECK(both.payments[1].after->role == ComponentRole::one_time);
}

TEST_CASE("every condition of a payment counts") {
  struct Case {
    const char* why;
    void (*change)(Component&);
    std::string before;
    std::string after;
  };
  const std::vector<Case> cases{
      {"minst", [](Component& c) { c.minimum_minutes = 15; }, "50000", "50000 minst=15 minuter"},
      {"avrunda", [](Component& c) { c.rounding = RoundingStep{15, RoundingWay::upp, RoundingScope::besok}; }, "50000", "50000 avrunda=15 minuter uppåt per besök"},
      {"bemanning", [](Component& c) { c.staff = StaffRule::per_person; }, "50000", "50000 bemanning=per_person"},
      {"delad", [](Component& c) { c.share = ShareRule::divide; }, "50000", "50000 delad=dela"},
      {"andel", [](Component& c) { c.share_percent = Rational{75}; }, "50000", "37500"},
      {"tak", [](Component& c) { c.cap = Cap{Rational{11, 10}, CapPeriod::vecka}; }, "50000", "50000 tak=1,1 × beviljad_tid per vecka"},
      {"mängd", [](Component& c) { c.quantity = GrantedLessAbsence{5, 5}; }, "50000", "50000 mängd=beviljad_minus_frånvaro, varsel 5 dagar, betalas högst 5 dagar"},
      {"schablon", [](Component& c) { c.quantity = StandardTime{{{Insats::stad, Rational{846, 10}}}}; }, "50000", "50000 mängd=schablontid 84,6 minuter"},
      {"andel_per_frånvarodag", [](Component& c) { c.absence_shares = {{1, 1, Rational{75}}, {2, 5, Rational{25}}, {6, {}, Rational{10}}}; }, "50000",
       "50000 andel_per_frånvarodag=dag 1 75 %; dag 2–5 25 %; dag 6 och framåt 10 %"},
      {"hel_månad", [](Component& c) { c.rows[0].whole_month = WholeMonth{kronor(684), CapRule::no}; }, "50000", "50000 hel_månad=684,00 kr, tak nej"},
      {"påbörjad", [](Component& c) { c.rows[0].started_month_counts = true; }, "50000", "50000 påbörjad=ja"},
      {"nivåer", [](Component& c) { c.rows[0].value = LevelScale{{{Rational{9}, kronor(3000), {}}, {Rational{20}, NotPaid{}, {}}, {{}, PriceUnknown{}, {}}}}; }, "50000",
       "nivå nivåer=till 9 h 3000 kr; till 20 h ersätts inte; däröver okänt"}};
  for (const auto& each : cases) {
    INFO(each.why);
    const auto before = component("a", {Insats::stad}, {row(kronor(500))});
    auto after = before;
    each.change(after);
    CHECK(changes({before}, {after}) == Lines{"2024-01-01..: städ [||]: " + each.before + " → " + each.after});
    CHECK(changes({after}, {after}).empty());
  }
}

TEST_CASE("cells with the same change are told together, in as few places as it takes") {
  const auto of = [](std::int64_t one, std::int64_t other) {
    return component("a", {Insats::stad, Insats::sop}, {row(kronor(one), "a", {}, Performer::egen_regi), row(kronor(one), "a", {}, Performer::privat),
                                                       row(kronor(one), "b", {}, Performer::egen_regi), row(kronor(other), "b", {}, Performer::privat)});
  };
  CHECK(changes({of(500, 500)}, {of(510, 510)}) == Lines{"2024-01-01..: städ sop [||]: 50000 → 51000"});
  CHECK(changes({of(500, 500)}, {of(500, 510)}) == Lines{"2024-01-01..: städ sop [b||privat]: 50000 → 51000"});
  CHECK(changes({of(500, 500)}, {of(510, 500)}) == Lines{"2024-01-01..: städ sop [a||] [||egen_regi]: 50000 → 51000"});
}
