#include <rapidcheck.h>

#include "tests/adapters/sqlite/trial_store.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

auto fields(const Absence& a) { return std::tuple{a.arende, a.from, a.end, a.notified, a.reason, a.reason_text}; }
auto fields(const MonthlyTotal& t) { return std::tuple{t.arende, t.insats, t.month, t.minutes, t.count}; }

std::optional<Day> maybe_day(Day from) {
  const auto days = *rc::gen::inRange(-1, 400);
  return days < 0 ? std::nullopt : std::optional{from + date::days{days}};
}

CaseRecords records_of(const TrialStore& trial, std::int64_t up_to, const char* of = "A-1") {
  return *trial.store.case_records(arende(of), up_to);
}

template <class Row>
void check_verdicts(const std::vector<RowResult>& results, const std::vector<Row>& expected) {
  REQUIRE(results.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(expected[i].why);
    CHECK(results[i].verdict == expected[i].verdict);
    CHECK((results[i].finding ? results[i].finding->column : "") == expected[i].column);
  }
}

struct Expected {
  RowVerdict verdict;
  std::string column;
  const char* why;
};

}  // namespace

TEST_CASE("absences and totals come out as they were told, in order of first day, and of month and insats") {
  TrialStore trial;
  int tried = 0;
  const bool held = rc::check([&] {
    const auto name = "R-" + std::to_string(++tried);
    const auto of = arende(name.c_str());
    const std::vector<DecisionRow> decisions{{plain_decision(name.c_str()), Pseudonym{"P1"}, 2}};
    std::vector<AbsenceRow> absences;
    std::vector<MonthlyTotalRow> totals;
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
      const auto from = day("2024-01-01") + date::days{i * 10};
      absences.push_back({{of, from, maybe_day(from + date::days{1}), maybe_day(from - date::days{200}),
                           static_cast<AbsenceReason>(*rc::gen::inRange(0, absence_reason_count)), *rc::gen::element<std::string>("", "resa; \"öster\"")},
                          false,
                          absences.size() + 2});
      std::optional<Rational> count;
      if (*rc::gen::arbitrary<bool>()) count = Rational{*rc::gen::inRange<std::int64_t>(1, 1000), 4};
      const auto minutes = count && *rc::gen::arbitrary<bool>() ? std::nullopt : std::optional{*rc::gen::inRange<std::int64_t>(1, 44'641)};
      totals.push_back({{of, static_cast<Insats>(i % 3), Month::of(day("2024-12-01") - date::days{35 * i}), minutes, count}, totals.size() + 2});
    }
    auto session = trial.store.begin_import(source("franvaro"));
    session.keep_bytes(name);
    session.add_decisions(decisions);
    session.add_absences(absences);
    session.add_monthly_totals(totals);
    session.commit({absences.size(), 0, 0});

    std::sort(absences.begin(), absences.end(), [](const auto& a, const auto& b) { return a.absence.from < b.absence.from; });
    std::sort(totals.begin(), totals.end(), [](const auto& a, const auto& b) {
      return std::tie(a.total.month, a.total.insats) < std::tie(b.total.month, b.total.insats);
    });
    const auto read = trial.store.case_records(of, trial.store.last_fact());
    RC_ASSERT(read->absences.size() == absences.size());
    RC_ASSERT(read->totals.size() == totals.size());
    for (std::size_t i = 0; i < absences.size(); ++i) RC_ASSERT(fields(read->absences[i]) == fields(absences[i].absence));
    for (std::size_t i = 0; i < totals.size(); ++i) RC_ASSERT(fields(read->totals[i]) == fields(totals[i].total));
  });
  CHECK(held);
  CHECK(trial.store.verify().empty());
}

TEST_CASE("each row of absences gets its verdict") {
  TrialStore trial;
  trial.import_absences({{plain_absence("2024-07-01"), false, 2}, {plain_absence("2024-07-10"), false, 3}});
  auto longer = plain_absence("2024-07-01");
  longer.end = std::nullopt;
  auto otherwise = longer;
  otherwise.notified = std::nullopt;
  otherwise.reason = AbsenceReason::annan;
  otherwise.reason_text = "resa";
  const auto results = trial.import_absences({{plain_absence("2024-07-20"), false, 2}, {longer, false, 3}, {longer, false, 4},
                                     {otherwise, false, 5}, {plain_absence("2024-07-10"), false, 6},
                                     {plain_absence("2024-07-10"), true, 7}, {plain_absence("2024-07-10", "A-2"), false, 8},
                                     {plain_absence("2024-07-10", "A-7"), false, 9}});
  check_verdicts(results, std::vector<Expected>{{RowVerdict::ny, "", "another first day"},
                                                {RowVerdict::ny_version, "", "the same first day, still away"},
                                                {RowVerdict::oforandrad, "", "as earlier in the file"},
                                                {RowVerdict::krock, "anmäld, orsak", "otherwise than earlier in the file"},
                                                {RowVerdict::oforandrad, "", "as stored"},
                                                {RowVerdict::krock, "till, anmäld, orsak, borttagen", "told and retracted in one file"},
                                                {RowVerdict::ny, "", "another ärende"},
                                                {RowVerdict::avvisad, "ärende", "no beslut"}});
  CHECK(results[3].finding->code == RowCode::krock);
  CHECK(results[7].finding->code == RowCode::okant_arende);
  CHECK(trial.store.verify().empty());
}

TEST_CASE("each row of monthly totals gets its verdict") {
  TrialStore trial;
  trial.import_totals({{plain_total("2024-06"), 2}, {plain_total("2024-07"), 3}});
  auto counted = plain_total("2024-07");
  counted.count = Rational{5, 2};
  auto other_insats = plain_total("2024-07");
  other_insats.insats = Insats::tvatt;
  const auto results = trial.import_totals({{plain_total("2024-05"), 2}, {plain_total("2024-06"), 3},
                                     {plain_total("2024-06", 301), 4}, {counted, 5}, {counted, 6},
                                     {plain_total("2024-07", 299), 7}, {other_insats, 8},
                                     {plain_total("2024-07", 300, "A-2"), 9}, {plain_total("2024-07", 300, "A-7"), 10}});
  check_verdicts(results, std::vector<Expected>{{RowVerdict::ny, "", "another month"},
                                                {RowVerdict::oforandrad, "", "as stored"},
                                                {RowVerdict::krock, "minuter", "as stored earlier in the file, now otherwise"},
                                                {RowVerdict::ny_version, "", "occasions too"},
                                                {RowVerdict::oforandrad, "", "as earlier in the file"},
                                                {RowVerdict::krock, "minuter, antal", "otherwise than earlier in the file"},
                                                {RowVerdict::ny, "", "another insats"},
                                                {RowVerdict::ny, "", "another ärende"},
                                                {RowVerdict::avvisad, "ärende", "no beslut"}});
  CHECK(trial.store.verify().empty());
}

TEST_CASE("the latest version counts as of the fact asked for, and what is retracted is gone until it is told again") {
  TrialStore trial;
  const auto before = trial.store.last_fact();
  trial.import_absences({{plain_absence("2024-07-01"), false, 2}});
  trial.import_totals({{plain_total("2024-07"), 2}});
  const auto told = trial.store.last_fact();
  CHECK(told == before + 2);
  auto longer = plain_absence("2024-07-01");
  longer.end = std::nullopt;
  trial.import_absences({{longer, false, 2}});
  trial.import_totals({{plain_total("2024-07", 420), 2}});
  const auto corrected = trial.store.last_fact();
  CHECK(trial.import_absences({{longer, true, 2}})[0].verdict == RowVerdict::ny_version);
  CHECK(trial.import_totals({{plain_total("2024-07", 0), 2}})[0].verdict == RowVerdict::ny_version);
  const auto retracted = trial.store.last_fact();
  auto zero_count = plain_total("2024-07", 0);
  zero_count.count = Rational{0};
  CHECK(trial.import_absences({{plain_absence("2024-07-01"), true, 2}})[0].verdict == RowVerdict::oforandrad);
  CHECK(trial.import_totals({{zero_count, 2}})[0].verdict == RowVerdict::oforandrad);
  CHECK(trial.store.last_fact() == retracted);
  trial.import_absences({{plain_absence("2024-07-01"), false, 2}});
  trial.import_totals({{plain_total("2024-07", 15), 2}});

  CHECK(records_of(trial, before).absences.empty());
  CHECK(records_of(trial, before).totals.empty());
  REQUIRE(records_of(trial, told).absences.size() == 1);
  CHECK(records_of(trial, told).absences[0].end == day("2024-07-04"));
  CHECK(records_of(trial, told).totals.at(0).minutes == 300);
  REQUIRE(records_of(trial, corrected).absences.size() == 1);
  CHECK_FALSE(records_of(trial, corrected).absences[0].end);
  CHECK(records_of(trial, corrected).totals.at(0).minutes == 420);
  CHECK(records_of(trial, retracted).absences.empty());
  CHECK(records_of(trial, retracted).totals.empty());
  CHECK(records_of(trial, trial.store.last_fact()).absences.size() == 1);
  CHECK(records_of(trial, trial.store.last_fact()).totals.at(0).minutes == 15);
  CHECK(records_of(trial, trial.store.last_fact(), "A-2").absences.empty());
  CHECK(trial.store.verify().empty());
}

TEST_CASE("the same file again is no new entry, and a session that is not committed leaves nothing") {
  TrialStore trial;
  const auto bring = [&](bool commit) {
    auto session = trial.store.begin_import(source("manadssummor"));
    session.keep_bytes("summor");
    const std::vector<MonthlyTotalRow> totals{{plain_total("2024-07"), 2}};
    const std::vector<AbsenceRow> absences{{plain_absence("2024-07-01"), false, 2}};
    session.add_monthly_totals(totals);
    session.add_absences(absences);
    return commit && session.commit({2, 0, 0});
  };
  const auto empty = trial.store.journal_head().hash_hex;
  bring(false);
  CHECK(trial.store.journal_head().hash_hex == empty);
  CHECK(records_of(trial, trial.store.last_fact()).totals.empty());
  CHECK(bring(true));
  const auto head = trial.store.journal_head().hash_hex;
  CHECK_FALSE(bring(true));
  CHECK(trial.store.journal_head().hash_hex == head);
}

TEST_CASE("lines that do not rise are the programmer's fault") {
  TrialStore trial;
  CHECK_THROWS_AS(trial.import_absences({{plain_absence("2024-07-01"), false, 3}, {plain_absence("2024-07-10"), false, 3}}), std::invalid_argument);
  CHECK_THROWS_AS(trial.import_totals({{plain_total("2024-06"), 3}, {plain_total("2024-07"), 2}}), std::invalid_argument);
}
