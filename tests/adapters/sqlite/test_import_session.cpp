#include <rapidcheck.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "adapters/crypto/digest_of.hpp"
#include "tests/adapters/sqlite/trial_store.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

auto fields(const Visit& v) {
  return std::tuple{v.id, v.version, v.arende, v.insats, v.start, v.end, v.status, v.planned, v.staff, v.shared_with, v.count, v.zone,
                    v.performed_by, v.receipt, v.comment};
}

auto fields(const Decision& d) {
  return std::tuple{d.arende, d.bosattningskommun, d.lagrum, d.reason, d.decided, d.requested, d.valid.from, d.valid.end, d.stay.from,
                    d.stay.end, d.insats, d.granted, d.zone, d.performer, d.is_protected, d.row_version};
}

template <class Word>
std::optional<Word> maybe(int count) {
  const auto number = *rc::gen::inRange(-1, count);
  return number < 0 ? std::nullopt : std::optional{static_cast<Word>(number)};
}

std::optional<Day> maybe_day() {
  const auto number = *rc::gen::inRange(-1, 40'000);
  return number < 0 ? std::nullopt : std::optional{Day{date::days{number}}};
}

std::string some_text() {
  return *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abcXYZ 0189,;'\"%"}));
}

Rational some_amount() { return {*rc::gen::inRange<std::int64_t>(0, 1'000'000), *rc::gen::inRange<std::int64_t>(1, 1000)}; }

Visit some_visit(const ArendeId& of, const std::string& id) {
  const auto start = minute(*rc::gen::inRange(-30'000'000, 60'000'000));
  auto visit = plain_visit(id.c_str(), of.text().c_str(), *rc::gen::inRange(1, 4));
  visit.insats = static_cast<Insats>(*rc::gen::inRange<int>(0, insats_count));
  visit.start = start;
  visit.end = start + std::chrono::minutes{*rc::gen::inRange(1, 1441)};
  visit.status = static_cast<VisitStatus>(*rc::gen::inRange(0, visit_status_count - 1));
  if (*rc::gen::arbitrary<bool>()) visit.planned = PlannedTime{start, visit.end};
  visit.staff = *rc::gen::inRange(1, 5);
  visit.shared_with = some_text();
  visit.count = some_amount();
  visit.zone = some_text();
  visit.performed_by = maybe<Performer>(3);
  visit.receipt = maybe<Receipt>(3);
  visit.comment = some_text();
  return visit;
}

Decision some_decision(const ArendeId& of) {
  auto decision = plain_decision(of.text().c_str());
  decision.lagrum = static_cast<Lagrum>(*rc::gen::inRange(0, 3));
  decision.reason = maybe<Reason>(3);
  decision.decided = maybe_day();
  decision.requested = maybe_day();
  decision.valid.from += date::days{*rc::gen::inRange(0, 30)};
  decision.stay.end -= date::days{*rc::gen::inRange(0, 30)};
  decision.insats = static_cast<Insats>(*rc::gen::inRange<int>(0, insats_count));
  if (*rc::gen::arbitrary<bool>())
    decision.granted = Granted{some_amount(), static_cast<GrantedUnit>(*rc::gen::inRange(0, 3)), static_cast<GrantedPer>(*rc::gen::inRange(0, 4))};
  decision.zone = some_text();
  decision.performer = maybe<Performer>(3);
  decision.is_protected = *rc::gen::arbitrary<bool>();
  return decision;
}

}  // namespace

TEST_CASE("what is brought in comes out as it was, every field, in order of start and id") {
  TrialStore trial;
  int tried = 0;
  const bool held = rc::check([&] {
    const auto of = arende(("R-" + std::to_string(++tried)).c_str());
    const std::vector<DecisionRow> decisions{{some_decision(of), Pseudonym{"P1"}, 2}};
    std::vector<VisitRow> rows;
    for (int i = *rc::gen::inRange(0, 20); i > 0; --i)
      rows.push_back({some_visit(of, "B" + std::to_string(tried) + "-" + std::to_string(i)), rows.size() + 2});
    auto session = trial.store.begin_import(source("besok"));
    session.keep_bytes(of.text());
    session.add_decisions(decisions);
    session.add_visits(rows);
    session.commit({rows.size() + 1, 0, 0});

    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
      return std::tie(a.visit.start, a.visit.id) < std::tie(b.visit.start, b.visit.id);
    });
    const auto read = trial.store.case_records(of, trial.store.last_fact());
    RC_ASSERT(read->decisions.size() == 1u);
    RC_ASSERT(fields(read->decisions[0]) == fields(decisions[0].decision));
    RC_ASSERT(read->visits.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(fields(read->visits[i]) == fields(rows[i].visit));
  });
  CHECK(held);
  CHECK(trial.store.verify().empty());
}

TEST_CASE("every ärende is given once, in order, as it stood after the fact asked for") {
  TrialStore trial;
  const auto before = trial.store.last_fact();
  trial.import({{plain_visit("B2", "A-2"), 2}, {plain_visit("B1"), 3}});
  const auto told = [&](std::int64_t up_to) {
    std::string all;
    trial.store.for_each_case(up_to, [&](CaseRecords&& records) {
      all += records.arende.text() + ":" + std::to_string(records.decisions.size()) + "+" + std::to_string(records.visits.size()) + " ";
    });
    return all;
  };
  CHECK(told(trial.store.last_fact()) == "A-1:1+1 A-2:1+1 ");
  CHECK(told(before) == "A-1:1+0 A-2:1+0 ");
  CHECK(told(before - 1) == "");
}

TEST_CASE("each row of visits gets its verdict, in the order given, whatever the store and the file hold") {
  TrialStore trial;
  trial.import({{plain_visit("B1"), 2}, {plain_visit("B2", "A-1", 2), 3}});
  auto longer = plain_visit("B1");
  longer.end += std::chrono::minutes{5};
  longer.comment = "rättad";
  auto later_start = plain_visit("B1");
  later_start.start += std::chrono::minutes{5};
  auto corrected = longer;
  corrected.version = 2;
  const auto results = trial.import({{plain_visit("B9"), 2},
                                     {plain_visit("B1"), 3},
                                     {longer, 4},
                                     {later_start, 5},
                                     {corrected, 6},
                                     {plain_visit("B2"), 7},
                                     {plain_visit("B9"), 8},
                                     {plain_visit("B8", "A-7"), 9},
                                     {plain_visit("B1", "A-2"), 10}});
  struct Expected {
    RowVerdict verdict;
    std::string column;
    const char* why;
  };
  const std::vector<Expected> expected{{RowVerdict::ny, "", "never seen"},
                                       {RowVerdict::oforandrad, "", "as stored"},
                                       {RowVerdict::krock, "slut, kommentar", "same version, longer"},
                                       {RowVerdict::krock, "start", "same version and end, other start"},
                                       {RowVerdict::ny_version, "", "version 2 of B1"},
                                       {RowVerdict::ny_version, "", "version 1 of B2, whose version 2 came first"},
                                       {RowVerdict::oforandrad, "", "as earlier in the file"},
                                       {RowVerdict::avvisad, "ärende", "no beslut"},
                                       {RowVerdict::krock, "ärende", "same version, other ärende"}};
  REQUIRE(results.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(expected[i].why);
    CHECK(results[i].verdict == expected[i].verdict);
    CHECK((results[i].finding ? results[i].finding->column : "") == expected[i].column);
  }
  CHECK(results[7].finding->code == RowCode::okant_arende);
  CHECK(results[2].finding->code == RowCode::krock);
}

TEST_CASE("the highest version counts, also when a lower one comes later; a retracted visit is gone") {
  TrialStore trial;
  const auto before = [&] { return trial.store.last_fact(); };
  auto second = plain_visit("B1", "A-1", 2);
  second.staff = 2;
  trial.import({{second, 2}});
  trial.import({{plain_visit("B1"), 2}});
  REQUIRE(trial.visits().size() == 1);
  CHECK(trial.visits()[0].staff == 2);
  CHECK(trial.store.case_of_visit("B1") == arende("A-1"));

  const auto then = before();
  auto retracted = plain_visit("B1", "A-1", 3);
  retracted.status = VisitStatus::borttaget;
  trial.import({{retracted, 2}});
  CHECK(trial.visits().empty());
  CHECK(trial.store.case_records(arende("A-1"), then)->visits.size() == 1);

  auto moved = plain_visit("B1", "A-2", 4);
  trial.import({{moved, 2}});
  CHECK(trial.visits().empty());
  CHECK(trial.visits("A-2").size() == 1);
  CHECK(trial.store.case_of_visit("B1") == arende("A-2"));
  CHECK_FALSE(trial.store.case_of_visit("B0"));
}

TEST_CASE("a beslut told again with other content is a new version; another kommun or person is rejected") {
  TrialStore trial;
  auto longer = plain_decision("A-1");
  longer.valid.end += date::days{10};
  auto other_home = plain_decision("A-1", "9903");
  auto session = trial.store.begin_import(source("beslut"));
  const std::vector<DecisionRow> rows{{plain_decision("A-1"), Pseudonym{"P1"}, 2}, {longer, Pseudonym{"P1"}, 3},
                                      {other_home, Pseudonym{"P1"}, 4},            {longer, Pseudonym{"P2"}, 5},
                                      {plain_decision("A-1"), Pseudonym{"P1"}, 6}, {plain_decision("A-3"), *PersonId::parse("189001139808", day("2024-09-01")), 7},
                                      {plain_decision("A-3"), Pseudonym{"P1"}, 8}};
  const auto results = session.add_decisions(rows);
  session.commit({4, 1, 2});
  const std::vector<RowVerdict> expected{RowVerdict::oforandrad, RowVerdict::ny_version, RowVerdict::avvisad, RowVerdict::avvisad,
                                         RowVerdict::ny_version, RowVerdict::ny, RowVerdict::avvisad};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO("row " << i);
    CHECK(results[i].verdict == expected[i]);
  }
  CHECK(results[2].finding->code == RowCode::annan_kommun_i_arendet);
  CHECK(results[3].finding->code == RowCode::annan_person_i_arendet);
  CHECK(results[3].finding->column == "person");
  const auto stored = trial.store.case_records(arende("A-1"), trial.store.last_fact())->decisions;
  REQUIRE(stored.size() == 1);
  CHECK(stored[0].row_version == 3);
  CHECK(stored[0].valid.end == day("2025-01-01"));
  const std::vector<std::pair<ArendeId, KommunCode>> known{{arende("A-1"), kommun("9902")}, {arende("A-2"), kommun("9903")}, {arende("A-3"), kommun("9902")}};
  CHECK(trial.store.known_cases() == known);
}

TEST_CASE("a personnummer stands in the table of persons, once, and in no other") {
  TrialStore trial;
  auto session = trial.store.begin_import(source("beslut"));
  const auto person = *PersonId::parse("189001139808", day("2024-09-01"));
  const std::vector<DecisionRow> rows{{plain_decision("A-3"), person, 2}, {plain_decision("A-4"), person, 3}};
  session.add_decisions(rows);
  session.commit({2, 0, 0});
  RawFile raw{trial.path()};
  CHECK(raw.rows("SELECT kind, value FROM person WHERE person=3") == std::vector<std::string>{"personnummer|189001139808"});
  for (const auto& table : raw.rows("SELECT name FROM sqlite_master WHERE type='table' AND name<>'person'"))
    for (const auto& row : raw.rows("SELECT * FROM " + table)) CHECK(row.find("189001139808") == std::string::npos);
}

TEST_CASE("a session that is not committed leaves no trace") {
  TrialStore trial;
  const auto head = trial.store.journal_head().hash_hex;
  {
    auto session = trial.store.begin_import(source("besok"));
    session.keep_bytes(std::string(3 << 20, 'x'));
    const std::vector<VisitRow> rows{{plain_visit("B1"), 2}};
    session.add_visits(rows);
    const std::vector<RejectedRow> rejected{{3, "slut", "fel_tid", "Rätta.", "a;b"}};
    session.keep_rejected(rejected);
  }
  CHECK(trial.visits().empty());
  CHECK(trial.store.journal_head().hash_hex == head);
  CHECK(RawFile{trial.path()}.rows("SELECT count(*) FROM source_chunk")[0] == "1");
  CHECK(trial.import({{plain_visit("B1"), 2}})[0].verdict == RowVerdict::ny);
}

TEST_CASE("a disk that takes no more ends the import, closes the store and leaves it as it was") {
  TrialStore trial;
  const auto head = trial.store.journal_head().hash_hex;
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const auto size = std::filesystem::file_size(trial.path()) + 100'000;
    const rlimit limit{size, size};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    int result = 1;
    auto store = Store::open(trial.path());
    try {
      auto session = store.begin_import(source("besok"));
      session.keep_bytes(std::string(3 << 20, 'x'));
      session.commit({});
    } catch (const StoreError& error) {
      result = error.is_fatal() ? 0 : 2;
    }
    try {
      store.kommun();
      result = 3;
    } catch (const StoreError&) {
    }
    ::_exit(result);
  }
  int status = 1;
  ::waitpid(child, &status, 0);
  CHECK(status == 0);
  auto reopened = Store::open(trial.path());
  CHECK(reopened.journal_head().hash_hex == head);
  CHECK(reopened.verify().empty());
}

TEST_CASE("the same file again changes nothing; another file without news is kept but is no new fact") {
  TrialStore trial;
  const auto bring = [&](const char* bytes) {
    auto session = trial.store.begin_import(source("besok"));
    session.keep_bytes(bytes);
    const std::vector<VisitRow> rows{{plain_visit("B1"), 2}};
    session.add_visits(rows);
    return session.commit({1, 0, 0});
  };
  CHECK(bring("one"));
  const auto fact = trial.store.last_fact();
  const auto head = trial.store.journal_head().entry;
  CHECK_FALSE(bring("one"));
  CHECK(trial.store.journal_head().entry == head);
  CHECK(bring("two"));
  CHECK(trial.store.journal_head().entry == head + 1);
  CHECK(trial.store.last_fact() == fact);
}

TEST_CASE("a file is kept byte for byte in chunks of at most a mebibyte, with its sum and its rejected rows") {
  TrialStore trial;
  std::string bytes;
  for (int i = 0; i < 500'000; ++i) bytes += std::to_string(i);  // 2 888 890 bytes
  auto session = trial.store.begin_import(source("besok"));
  for (std::size_t at = 0; at < bytes.size(); at += 70'001) session.keep_bytes(std::string_view{bytes}.substr(at, 70'001));
  const std::vector<RejectedRow> rejected{{7, "slut", "fel_tid", "Rätta tiden.", "B1;A-1;x"}, {9, "", "krock", "Höj versionen.", ""}};
  session.keep_rejected(rejected);
  session.commit({0, 0, 2});
  RawFile raw{trial.path()};
  CHECK(raw.rows("SELECT length(bytes) FROM source_chunk WHERE entry=3") == std::vector<std::string>{"1048576", "1048576", "791738"});
  CHECK(raw.rows("SELECT lower(hex(sha256)), size FROM source_file WHERE entry=3")[0] == digest_of(bytes).hex + "|2888890");
  CHECK(raw.rows("SELECT line, \"column\", code, sentence, raw FROM rejected_row") ==
        std::vector<std::string>{"7|slut|fel_tid|Rätta tiden.|B1;A-1;x", "9||krock|Höj versionen.|"});
  CHECK(raw.rows("SELECT user, command, detail, facts FROM journal WHERE entry=3") ==
        std::vector<std::string>{"Ada|import besok|lästa 2, intagna 0, oförändrade 0, avvisade 2|0"});
  CHECK(trial.store.verify().empty());
}

TEST_CASE("the latest rule file and the latest settings of a kommun count") {
  TrialStore trial;
  const auto bring = [&](const char* bytes) {
    auto session = trial.store.begin_import(source("ersattning"));
    session.keep_bytes(bytes);
    const auto verdict = session.add_tariff(kommun("9902"), "9902.yaml", bytes, digest_of(bytes));
    session.commit({1, 0, 0});
    return verdict;
  };
  CHECK(bring("first") == RowVerdict::ny);
  const auto fact = trial.store.last_fact();
  CHECK(bring("first") == RowVerdict::oforandrad);
  CHECK(bring("second") == RowVerdict::ny_version);
  REQUIRE(trial.store.tariffs(trial.store.last_fact()).size() == 1);
  CHECK(trial.store.tariffs(trial.store.last_fact())[0].bytes == "second");
  CHECK(trial.store.tariffs(fact)[0].bytes == "first");
  CHECK(trial.store.tariffs(fact)[0].digest == digest_of("first"));
  CHECK(trial.store.tariffs(fact - 1).empty());

  Party party{kommun("9902"), OrganisationNumber::of_invented(kommun("9902")), "Påhittade kommun", "Omsorgen", {"0007", "1"}, "Gatan 1", "123 45",
              "Orten", "Ekonomi", "010", "a@b.invalid", "REF 1", PaymentAccount{AccountKind::plusgiro, "12"}};
  const auto told = [&](const Party& of) {
    auto session = trial.store.begin_import(source("part"));
    const auto verdict = session.add_party(of);
    session.commit({1, 0, 0});
    return verdict;
  };
  CHECK_FALSE(trial.store.party(kommun("9902")));
  CHECK(told(party) == RowVerdict::ny);
  CHECK(told(party) == RowVerdict::oforandrad);
  CHECK(trial.store.party(kommun("9902"))->account->digits == "12");
  party.account.reset();
  party.city = "Byn";
  CHECK(told(party) == RowVerdict::ny_version);
  const auto stored = trial.store.party(kommun("9902"));
  CHECK(stored->city == "Byn");
  CHECK(stored->email == "a@b.invalid");
  CHECK(stored->organisation_number == party.organisation_number);
  CHECK_FALSE(stored->account);
  CHECK(trial.store.verify().empty());
}
