#include "tests/catch.hpp"
#include "tests/engine/rules/trial_version.hpp"

using namespace hemvist;

namespace {

Component counted(Component made, QuantityForm quantity, std::optional<Cap> cap = {}) {
  made.quantity = std::move(quantity);
  made.cap = cap;
  return made;
}

std::vector<std::string> misfits(const TariffVersion& version) { return told_with(version, RuleFaultCode::passar_inte); }

const std::vector<Daypart> day_and_night{daypart("dag"), daypart("natt")};

}  // namespace

TEST_CASE("one insats and händelse cannot go by the planned and by the performed clock") {
  const auto day = [](QuantityForm quantity) { return counted(component("dag", {Insats::omvardnad}, {row({}, "dag")}), std::move(quantity)); };
  const auto night = [](QuantityForm quantity) { return counted(component("natt", {Insats::omvardnad}, {row({}, "natt")}), std::move(quantity)); };
  CHECK(misfits(version_of({day(DeliveredTime{}), night(PlannedVisitTime{})}, day_and_night)) ==
        std::vector<std::string>{"versioner[0].komponenter[1].mängd: dag och natt gäller båda personlig_omvårdnad (utfört), men den ena räknar utförd_tid och den andra planerad_tid. "
                                 "Samma besök kan inte gå efter två klockor: välj en."});
  CHECK(misfits(version_of({day(PlannedVisitTime{}), night(PlannedVisitTime{})}, day_and_night)).empty());
  CHECK(misfits(version_of({day(DeliveredTime{}), night(Occasions{})}, day_and_night)).empty());
  // Another händelse, and another insats, may have a clock of their own.
  CHECK(misfits(version_of({counted(component("a", {Insats::stad}, {row()}), DeliveredTime{}), counted(component("b", {Insats::stad}, {row()}, {Event::avbojt}), PlannedVisitTime{}),
                            counted(component("c", {Insats::tvatt}, {row()}), PlannedVisitTime{})}))
            .empty());
}

TEST_CASE("components that one beslut may come to have the same tak, and none said is faktor 1 per månad") {
  const auto pair = [](std::optional<Cap> first, std::optional<Cap> second, QuantityForm quantity = DeliveredTime{}) {
    return version_of({counted(component("dag", {Insats::stad}, {row({}, "dag")}), DeliveredTime{}, first),
                       counted(component("natt", {Insats::stad}, {row({}, "natt")}), std::move(quantity), second)},
                      day_and_night);
  };
  const Cap more{Rational{11, 10}, CapPeriod::manad};
  const Cap weekly{Rational{1}, CapPeriod::vecka};
  struct Row {
    TariffVersion version;
    bool is_refused;
    const char* why;
  };
  const Row rows[] = {{pair({}, {}), false, "neither says"},
                      {pair({}, Cap{}), false, "one says what the other has unsaid"},
                      {pair(more, more), false, "the same"},
                      {pair({}, more), true, "another faktor"},
                      {pair(weekly, {}), true, "another period"},
                      {pair(more, {}, Occasions{}), true, "also of what is counted by visit"},
                      {pair(more, {}, ActiveDays{}), false, "days of the stay are not measured"}};
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(misfits(row.version).size() == (row.is_refused ? 1 : 0));
  }
  CHECK(misfits(pair({}, more)).front() ==
        "versioner[0].komponenter[1].tak: dag och natt gäller båda service, men har olika tak: faktor 1 per månad, som gäller när inget är sagt och faktor 1,1 per månad. "
        "Ett beslut kan gälla båda, och det beviljade mäts som helhet: skriv samma tak i båda.");
}

TEST_CASE("a component that is shadowed for an insats does not meet the one that shadows it") {
  CHECK(misfits(version_of({counted(component("service", {Insats::service}, {row()}), DeliveredTime{}),
                            counted(component("städ", {Insats::stad}, {row()}), PlannedVisitTime{})}))
            .empty());
}

TEST_CASE("a beslut on a category is measured once: its insatser have the same tak, those of another category their own") {
  const Cap twice{Rational{2}, CapPeriod::manad};
  const auto with = [&](Insats insats) {
    return version_of({counted(component("omvårdnad", {Insats::omvardnad}, {row()}), DeliveredTime{}), counted(component("annat", {insats}, {row()}), DeliveredTime{}, twice)});
  };
  CHECK(misfits(with(Insats::tillsyn)).size() == 1);
  CHECK(misfits(with(Insats::stad)).empty());
}
