#include "engine/settlement/missing.hpp"

#include "tests/catch.hpp"

using namespace hemvist;

namespace {

Day day(const std::string& text) { return parse_day(text).value(); }

// "2025-10-01–2025-10-31"
Period days(const std::string& from, const std::string& last) { return {day(from), day(last) + date::days{1}}; }

const ArendeId arende = *ArendeId::parse("BO-1");
const SwedishClock clock_of_sweden;

Decision beslut(Insats insats, const Period& stay) {
  return {arende, *KommunCode::parse("9901"), Lagrum::sol, {}, {}, day("2025-01-01"), stay, stay, insats, {}, "", {}};
}

Visit visit_on(Day on, Insats insats = Insats::tillsyn, VisitStatus status = VisitStatus::utfort) {
  const auto start = clock_of_sweden.start_of(on) + std::chrono::hours{8};
  return {"B" + to_text(on), 1, arende, insats, start, start + std::chrono::minutes{30}, status, {}, 1, "", Rational{1}, "", {}, {}, ""};
}

class Told {
public:
  explicit Told(const Period& stay, Insats insats = Insats::omvardnad) : records_{arende, {beslut(insats, stay)}, {}} {}
  Told& visits(const std::string& from, const std::string& last, VisitStatus status = VisitStatus::utfort) {
    for (auto on = day(from); on <= day(last); on += date::days{1}) records_.visits.push_back(visit_on(on, Insats::tillsyn, status));
    return *this;
  }
  Told& away(const std::string& from, std::optional<Day> end) {
    records_.absences.push_back({arende, day(from), end, {}, AbsenceReason::planerad, ""});
    return *this;
  }
  CaseRecords& records() { return records_; }
  operator const CaseRecords&() const { return records_; }

private:
  CaseRecords records_;
};

// "lucka_i_serie BO-1 omvårdnad 2025-10-06–2025-10-07"
std::vector<std::string> missing(const std::vector<const CaseRecords*>& cases, const std::vector<FileArrival>& files = {}, const std::string& month = "2025-10",
                                 const std::string& today = "2026-01-15", const Tariff* tariff = nullptr) {
  MissingSearch search{{*Month::parse(month), day(today), 5}, clock_of_sweden};
  for (const auto* records : cases) search.add(*records, tariff);
  std::vector<std::string> written;
  for (const auto& entry : search.found(files))
    written.push_back(std::string{code_text(entry.reason)} + (entry.arende ? " " + entry.arende->text() + " " + std::string{text(*entry.insats)} : " " + entry.file) +
                      (entry.days ? " " + to_text(*entry.days) : ""));
  return written;
}

using Lines = std::vector<std::string>;

// An ärende with a visit each day of the autumn, so that the files reach to the end of every month.
const CaseRecords& steady() {
  static const CaseRecords records = Told{days("2025-08-01", "2025-12-31")}.visits("2025-08-01", "2025-12-31");
  return records;
}

Tariff paid_by(QuantityForm quantity, Insats insats) {
  TariffVersion version;
  version.valid_from = day("2025-01-01");
  version.components = {{"a", {insats}, {Event::utfort}, std::move(quantity), {}, {}, StaffRule::unknown, ShareRule::unknown, {}, Per::timme,
                         {{{}, {}, {}, {}, Money::from_ore(48'000), {}, false, {}}}, {}}};
  return {*KommunCode::parse("9901"), "Prov", {version}, "prov.yaml", {}};
}

}  // namespace

TEST_CASE("nothing is missing where every active day has its visit") {
  CHECK(missing({&steady()}).empty());
}

TEST_CASE("an active beslut of which nothing has come is told with its days in the month") {
  const auto autumn = days("2025-08-01", "2025-12-31");
  struct Case {
    const char* why;
    CaseRecords records;
    Lines told;
  };
  auto total = Told{autumn};
  total.records().totals.push_back({arende, Insats::tillsyn, *Month::parse("2025-10"), 300, {}});
  auto other_month = Told{autumn};
  other_month.records().totals.push_back({arende, Insats::tillsyn, *Month::parse("2025-09"), 300, {}});
  auto not_asked = Told{autumn};
  not_asked.records().decisions[0].requested.reset();
  auto withdrawn = Told{autumn};
  withdrawn.records().decisions[0].valid.end = withdrawn.records().decisions[0].valid.from;
  auto lss = Told{autumn};
  lss.records().decisions[0].lagrum = Lagrum::lss;
  auto other_insats = Told{autumn};
  other_insats.records().visits.push_back(visit_on(day("2025-10-06"), Insats::stad));
  const Lines all{"beslut_utan_besök BO-1 omvårdnad 2025-10-01–2025-10-31"};
  const std::vector<Case> cases{
      {"nothing at all", Told{autumn}, all},
      {"one visit", Told{autumn}.visits("2025-10-17", "2025-10-17"), {}},
      {"a declined visit is told too", Told{autumn}.visits("2025-10-17", "2025-10-17", VisitStatus::avbojt), {}},
      {"visits before and after the month only", Told{autumn}.visits("2025-09-30", "2025-09-30").visits("2025-11-01", "2025-11-01"), all},
      {"a visit of another insats", other_insats, all},
      {"a total of the month", total, {}},
      {"a total of another month", other_month, {"fil_saknas manadssummor", all[0]}},
      {"away all of it", Told{autumn}.away("2025-10-01", day("2025-11-01")), {}},
      {"away without an end", Told{autumn}.away("2025-09-20", {}), {}},
      {"home on the last day", Told{autumn}.away("2025-10-01", day("2025-10-31")), all},
      {"away on the days of the stay, which are not all", Told{days("2025-10-20", "2025-10-22")}.away("2025-10-20", day("2025-10-23")), {}},
      {"the last day of the month is its first", Told{days("2025-10-31", "2025-12-31")}, {"beslut_utan_besök BO-1 omvårdnad 2025-10-31–2025-10-31"}},
      {"the first day of the month is its last", Told{days("2025-08-01", "2025-10-01")}, {"beslut_utan_besök BO-1 omvårdnad 2025-10-01–2025-10-01"}},
      {"ended the day before", Told{days("2025-08-01", "2025-09-30")}, {}},
      {"begins the day after", Told{days("2025-11-01", "2025-12-31")}, {}},
      {"not asked for, so not begun", not_asked, {}},
      {"withdrawn", withdrawn, {}},
      {"never paid", lss, {}}};
  for (const auto& each : cases) {
    INFO(each.why);
    CHECK(missing({&steady(), &each.records}) == each.told);
  }
}

TEST_CASE("what the level pays by the beslut and the stay needs no visits") {
  struct Case {
    const char* why;
    Insats insats;
    std::optional<Tariff> tariff;
    bool needs;
  };
  const std::vector<Case> cases{
      {"an alarm by month", Insats::trygghetslarm, paid_by(ActiveMonths{}, Insats::trygghetslarm), false},
      {"an alarm whose price is not known", Insats::trygghetslarm, {}, false},
      {"an installation, paid once", Insats::larminstallation, {}, false},
      {"food by day", Insats::matdistribution, paid_by(ActiveDays{}, Insats::matdistribution), false},
      {"food by portion", Insats::matdistribution, paid_by(Occasions{}, Insats::matdistribution), true},
      {"granted time", Insats::omvardnad, paid_by(GrantedTime{}, Insats::omvardnad), false},
      {"a scale by granted hours", Insats::omvardnad, paid_by(MonthlyLevel{LevelMeasure::granted}, Insats::omvardnad), false},
      {"a scale by performed hours", Insats::omvardnad, paid_by(MonthlyLevel{LevelMeasure::delivered}, Insats::omvardnad), true},
      {"performed time of a part of what the beslut is on", Insats::omvardnad, paid_by(DeliveredTime{}, Insats::tillsyn), true},
      {"no price for it", Insats::stad, paid_by(DeliveredTime{}, Insats::tillsyn), true},
      {"no level", Insats::stad, {}, true}};
  for (const auto& each : cases) {
    INFO(each.why);
    CHECK(needs_visits(each.tariff ? &*each.tariff : nullptr, each.insats, day("2025-10-01")) == each.needs);
  }
}

TEST_CASE("a gap in a daily series is told with its days") {
  const auto autumn = days("2025-08-01", "2025-12-31");
  struct Case {
    const char* why;
    CaseRecords records;
    Lines told;
  };
  const auto gap = [](const std::string& period) { return Lines{"lucka_i_serie BO-1 omvårdnad " + period}; };
  // 6 October 2025 is a Monday.
  const std::vector<Case> cases{
      {"five days in a row, one without, and on", Told{autumn}.visits("2025-10-02", "2025-10-06").visits("2025-10-08", "2025-12-31"), gap("2025-10-07–2025-10-07")},
      {"four days are no series", Told{autumn}.visits("2025-10-03", "2025-10-06").visits("2025-10-08", "2025-12-31"), {}},
      {"three days", Told{autumn}.visits("2025-09-20", "2025-10-06").visits("2025-10-10", "2025-12-31"), gap("2025-10-07–2025-10-09")},
      {"a declined visit is no gap", Told{autumn}.visits("2025-09-20", "2025-10-06").visits("2025-10-07", "2025-10-07", VisitStatus::avbojt).visits("2025-10-08", "2025-12-31"), {}},
      {"an absence is no gap", Told{autumn}.visits("2025-09-20", "2025-10-06").away("2025-10-07", day("2025-10-10")).visits("2025-10-10", "2025-12-31"), {}},
      {"the day after an absence", Told{autumn}.visits("2025-09-20", "2025-10-06").away("2025-10-07", day("2025-10-10")).visits("2025-10-11", "2025-12-31"), gap("2025-10-10–2025-10-10")},
      {"the first day of the month after a series of the month before", Told{autumn}.visits("2025-09-20", "2025-09-30").visits("2025-10-02", "2025-12-31"), gap("2025-10-01–2025-10-01")},
      {"begun in the month before: only the days of this", Told{autumn}.visits("2025-09-10", "2025-09-28").visits("2025-10-03", "2025-12-31"), gap("2025-10-01–2025-10-02")},
      {"the last day of the month", Told{autumn}.visits("2025-09-20", "2025-10-30").visits("2025-11-01", "2025-12-31"), gap("2025-10-31–2025-10-31")},
      {"in another month", Told{autumn}.visits("2025-09-20", "2025-11-09").visits("2025-11-11", "2025-12-31"), {}},
      {"to the end of the stay", Told{days("2025-09-20", "2025-10-20")}.visits("2025-09-20", "2025-10-15"), gap("2025-10-16–2025-10-20")},
      {"the stay has ended", Told{days("2025-09-20", "2025-10-15")}.visits("2025-09-20", "2025-10-15"), {}},
      {"weekdays only: a weekend is no gap", Told{autumn}.visits("2025-10-06", "2025-10-10").visits("2025-10-13", "2025-10-17"), {"lucka_i_serie BO-1 omvårdnad 2025-10-20–2025-10-31"}},
      {"a Monday without, where weekends have none", Told{days("2025-10-01", "2025-10-17")}.visits("2025-10-06", "2025-10-10").visits("2025-10-14", "2025-10-17"), gap("2025-10-13–2025-10-13")},
      {"a weekend is a gap where there is help on others", Told{days("2025-09-20", "2025-10-17")}.visits("2025-09-20", "2025-10-10").visits("2025-10-13", "2025-10-17"), gap("2025-10-11–2025-10-12")}};
  for (const auto& each : cases) {
    INFO(each.why);
    CHECK(missing({&steady(), &each.records}) == each.told);
  }
}

TEST_CASE("a visit over midnight is on both its days, also in the night when the clock is turned back") {
  auto told = Told{days("2025-10-01", "2025-10-31")}.visits("2025-10-01", "2025-10-24");
  auto night = visit_on(day("2025-10-25"));
  night.start = clock_of_sweden.start_of(day("2025-10-25")) + std::chrono::hours{23};  // on to 02:30 of 26 October, the second time
  night.end = night.start + std::chrono::minutes{60 + 3 * 60 + 30};
  told.records().visits.push_back(night);
  auto until_midnight = told;
  told.visits("2025-10-27", "2025-10-31");
  CHECK(missing({&steady(), &told.records()}).empty());
  until_midnight.records().visits.back().end = night.start + std::chrono::minutes{60};
  until_midnight.visits("2025-10-27", "2025-10-31");
  CHECK(missing({&steady(), &until_midnight.records()}) == Lines{"lucka_i_serie BO-1 omvårdnad 2025-10-26–2025-10-26"});
}

TEST_CASE("visits of all ärenden that stop before the month does are a file that is missing, told once") {
  const auto autumn = days("2025-08-01", "2025-12-31");
  const CaseRecords daily = Told{autumn}.visits("2025-08-01", "2025-10-20");
  const CaseRecords other = Told{autumn}.visits("2025-09-01", "2025-10-19");
  const CaseRecords late = Told{days("2025-10-28", "2025-12-31")};
  CHECK(missing({&daily, &other, &late}) == Lines{"fil_saknas besok 2025-10-21–2025-10-31", "lucka_i_serie BO-1 omvårdnad 2025-10-20–2025-10-20"});
  struct Case {
    const char* why;
    CaseRecords records;
    Lines told;
  };
  const std::vector<Case> cases{
      {"the day before the last", Told{autumn}.visits("2025-08-01", "2025-10-30"), {"fil_saknas besok 2025-10-31–2025-10-31"}},
      {"the last day", Told{autumn}.visits("2025-08-01", "2025-10-31"), {}},
      {"to the end of the stay", Told{days("2025-08-01", "2025-10-20")}.visits("2025-08-01", "2025-10-20"), {}},
      {"away after the last visit", Told{autumn}.visits("2025-08-01", "2025-10-20").away("2025-10-21", {}), {}},
      {"once a week: the next is not due", Told{autumn}.visits("2025-10-14", "2025-10-14").visits("2025-10-21", "2025-10-21").visits("2025-10-28", "2025-10-28"), {}},
      {"once a week: one has been left out", Told{autumn}.visits("2025-10-10", "2025-10-10").visits("2025-10-17", "2025-10-17").visits("2025-10-24", "2025-10-24"),
       {"fil_saknas besok 2025-10-25–2025-10-31"}},
      {"none of the month", Told{autumn}.visits("2025-08-01", "2025-09-30"), {"fil_saknas besok 2025-10-01–2025-10-31", "beslut_utan_besök BO-1 omvårdnad 2025-10-01–2025-10-31"}}};
  for (const auto& each : cases) {
    INFO(each.why);
    CHECK(missing({&each.records}) == each.told);
  }
}

TEST_CASE("nothing is missing of days that have not been") {
  const CaseRecords told = Told{days("2025-08-01", "2025-12-31")}.visits("2025-08-01", "2025-10-14");
  CHECK(missing({&told}, {}, "2025-10", "2025-10-15").empty());
  CHECK(missing({&told}, {}, "2025-10", "2025-10-16") == Lines{"fil_saknas besok 2025-10-15–2025-10-15"});
}

TEST_CASE("a kind of file that came for the month before has to come again") {
  struct Case {
    const char* why;
    std::vector<FileArrival> files;
    Lines told;
  };
  const std::vector<Case> cases{
      {"the month before, not since", {{"franvaro", day("2025-09-30")}}, {"fil_saknas franvaro"}},
      {"on the first day of the month", {{"franvaro", day("2025-09-01")}, {"franvaro", day("2025-10-01")}}, {}},
      {"after the month", {{"merkostnader", day("2025-09-01")}, {"merkostnader", day("2025-11-03")}}, {}},
      {"two months before", {{"franvaro", day("2025-08-31")}}, {}},
      {"of another kind", {{"ersattning", day("2025-09-05")}, {"beslut", day("2025-09-05")}}, {}},
      {"extra costs", {{"merkostnader", day("2025-09-01")}}, {"fil_saknas merkostnader"}}};
  for (const auto& each : cases) {
    INFO(each.why);
    CHECK(missing({&steady()}, each.files) == each.told);
  }
  const CaseRecords ended = Told{days("2025-08-01", "2025-09-30")}.visits("2025-08-01", "2025-09-30");
  CHECK(missing({&ended}, {{"franvaro", day("2025-09-30")}}).empty());
}
