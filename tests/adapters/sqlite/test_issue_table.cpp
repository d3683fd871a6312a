#include <sys/wait.h>

#include "adapters/crypto/digest_of.hpp"
#include "tests/adapters/sqlite/trial_store.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

PricedLine line(const char* of, std::int64_t ore, const char* home = "9902") {
  return {{arende(of), kommun(home), month("2024-07"), "hemtjänst", "zon=tätort", "2 a kap. 7 § SoL (2001:453)", std::string{home} + "@2024-01-01",
           Money::from_ore(50'700), Per::timme, LineUnit::minut, Rational{175, 2}},
          Rational{271, 2}, Money::from_ore(ore), 3, digest_of("rules")};
}

SettlementDraft draft(std::int64_t ore = 114'075) {
  return {month("2024-07"),
          {{DocumentKind::invoice, kommun("9902"), "", {line("A-1", ore), line("A-1", 1)}},
           {DocumentKind::invoice, kommun("9903"), "", {line("A-2", 5'000, "9903")}}}};
}

std::vector<OutFile> rendered(const std::vector<NumberedDocument>& documents) {
  std::vector<OutFile> files;
  for (const auto& document : documents) files.push_back({document.number, "faktura-" + document.number + ".xml", "<" + document.number + ">"});
  return files;
}

auto issue(Store& store, int sequence, const char* on = "2024-08-05", bool as_it_stands = false) {
  store.attest(month("2024-07"), sequence, "Cia", day(on), false);
  return store.issue({month("2024-07"), sequence, day(on), "Bo", as_it_stands}, rendered);
}

StoredRun save(Store& store, const SettlementDraft& what) { return store.save_draft(what, store.scope(), "Ada", day("2024-08-01")); }

auto fields(const PricedLine& l) { return std::tuple{l.key, l.quantity, l.amount, l.visits, l.tariff_digest}; }

}  // namespace

TEST_CASE("a draft is stored with its scope and lines and given back as it was") {
  TrialStore trial;
  const auto run = save(trial.store, draft());
  CHECK(run.name() == "2024-07/1");
  CHECK(run.state == RunState::draft);
  const auto read = trial.store.run(month("2024-07"), 1);
  REQUIRE(read);
  CHECK(read->scope == DraftScope{trial.store.last_fact(), 0});
  CHECK(read->user == "Ada");
  CHECK(read->day == day("2024-08-01"));
  CHECK(read->numbers.empty());
  REQUIRE(read->draft.documents.size() == 2);
  const auto expected = draft();
  for (std::size_t d = 0; d < 2; ++d) {
    CHECK(read->draft.documents[d].bosattningskommun == expected.documents[d].bosattningskommun);
    REQUIRE(read->draft.documents[d].lines.size() == expected.documents[d].lines.size());
    for (std::size_t l = 0; l < expected.documents[d].lines.size(); ++l)
      CHECK(fields(read->draft.documents[d].lines[l]) == fields(expected.documents[d].lines[l]));
  }
  CHECK_FALSE(trial.store.run(month("2024-07"), 2));
  CHECK_FALSE(trial.store.run(month("2024-06"), 1));
}

TEST_CASE("the same draft again is the same run; another content or new facts make the next one") {
  TrialStore trial;
  save(trial.store, draft());
  const auto head = trial.store.journal_head().entry;
  CHECK(save(trial.store, draft()).sequence == 1);
  CHECK(trial.store.journal_head().entry == head);
  CHECK(save(trial.store, draft(1)).sequence == 2);
  CHECK(save(trial.store, draft()).sequence == 1);
  trial.import({{plain_visit("B1"), 2}});
  CHECK(save(trial.store, draft()).sequence == 3);
}

TEST_CASE("an issue numbers the documents, keeps the files until they are written and shows in the lines issued") {
  TrialStore trial;
  save(trial.store, draft());
  const auto issued = issue(trial.store, 1);
  REQUIRE(issued);
  CHECK(issued->documents[0].number == "2024-00001");
  CHECK(issued->documents[1].number == "2024-00002");
  const auto run = trial.store.run(month("2024-07"), 1);
  CHECK(run->state == RunState::issued);
  CHECK(run->numbers == std::vector<std::string>{"2024-00001", "2024-00002"});

  // As after a kill between the commit and the writing of files.
  auto reopened = Store::open(trial.path());
  const auto files = reopened.unwritten_files();
  REQUIRE(files.size() == 2);
  CHECK(files[1].file.document_number == "2024-00002");
  CHECK(files[1].file.file_name == "faktura-2024-00002.xml");
  CHECK(files[1].file.bytes == "<2024-00002>");
  CHECK(issued->files[0].id == files[0].id);
  reopened.mark_written(std::vector{files[0].id}, "Bo", day("2024-08-05"));
  CHECK(reopened.unwritten_files().size() == 1);
  reopened.mark_written(std::vector{files[0].id, files[1].id}, "Bo", day("2024-08-05"));
  CHECK(reopened.unwritten_files().empty());

  SettlementDraft credit{month("2024-08"), {{DocumentKind::credit_note, kommun("9902"), "2024-00001", {line("A-1", 114'075)}}}};
  save(reopened, credit);
  REQUIRE_FALSE(reopened.attest(month("2024-08"), 1, "Cia", day("2025-01-02"), false));
  REQUIRE(reopened.issue({month("2024-08"), 1, day("2025-01-02"), "Bo"}, rendered));
  const auto lines = reopened.issued_lines();
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].document_number == "2024-00001");
  CHECK(lines[0].issue_day == day("2024-08-05"));
  CHECK(fields(lines[0].line) == fields(line("A-1", 114'075)));
  CHECK(lines[2].document_number == "2024-00002");
  CHECK(lines[3].document_number == "2025-00001");
  CHECK(lines[3].refers_to == "2024-00001");
  CHECK(lines[3].line.amount == Money::from_ore(-114'075));
  CHECK(lines[3].line.quantity == Rational{-271, 2});
  CHECK(reopened.verify().empty());
}

TEST_CASE("an issue is refused for what it is") {
  TrialStore trial;
  save(trial.store, draft());
  save(trial.store, draft(7));
  save(trial.store, {month("2024-07"), {}});
  CHECK(issue(trial.store, 9).error() == IssueRefusal::unknown_run);
  CHECK(issue(trial.store, 3).error() == IssueRefusal::nothing_to_issue);
  trial.import({{plain_visit("B1"), 2}});
  CHECK(issue(trial.store, 1).error() == IssueRefusal::facts_changed);
  REQUIRE(issue(trial.store, 1, "2024-08-05", true));
  CHECK(issue(trial.store, 1).error() == IssueRefusal::already_issued);
  CHECK(trial.store.run(month("2024-07"), 2)->state == RunState::superseded);
  CHECK(issue(trial.store, 2, "2024-08-05", true).error() == IssueRefusal::superseded);
  CHECK(save(trial.store, draft(7)).sequence == 4);
}

TEST_CASE("an issue that fails while rendering takes no number and leaves nothing") {
  TrialStore trial;
  save(trial.store, draft());
  REQUIRE_FALSE(trial.store.attest(month("2024-07"), 1, "Cia", day("2024-08-05"), false));
  const auto head = trial.store.journal_head().hash_hex;
  for (int i = 0; i < 3; ++i)
    CHECK_THROWS_AS(trial.store.issue({month("2024-07"), 1, day("2024-08-05"), "Bo"},
                                      [](const auto&) -> std::vector<OutFile> { throw std::runtime_error("no disk"); }),
                    std::runtime_error);
  CHECK(trial.store.journal_head().hash_hex == head);
  CHECK(trial.store.issued_lines().empty());
  CHECK(issue(trial.store, 1)->documents[0].number == "2024-00001");
}

TEST_CASE("processes that issue at once, some of them failing, leave an unbroken series without doubles") {
  constexpr int processes = 6;
  constexpr int rounds = 4;
  TrialFolder folder;
  const auto path = folder.file("many.hemvist");
  {
    auto store = Store::create(path, kommun("9901"), "Ada", day("2024-08-01"));
    auto session = store.begin_import(source("beslut"));
    const std::vector<DecisionRow> rows{{plain_decision("A-1"), Pseudonym{"P1"}, 2}, {plain_decision("A-2", "9903"), Pseudonym{"P2"}, 3}};
    session.add_decisions(rows);
    session.commit({2, 0, 0});
  }
  std::vector<pid_t> children;
  for (int child = 0; child < processes; ++child) {
    const pid_t pid = ::fork();
    if (pid == 0) {
      int result = 0;
      try {
        auto store = Store::open(path);
        for (int round = 0; round < rounds; ++round) {
          const auto run = save(store, draft(1 + child * rounds + round));
          store.attest(month("2024-07"), run.sequence, "Cia", day("2024-08-05"), false);
          try {
            store.issue({month("2024-07"), run.sequence, day("2024-08-05"), "Bo", true}, [&](const auto& documents) {
              if ((child + round) % 3 == 0) throw std::runtime_error("aborted");
              return rendered(documents);
            });
          } catch (const std::runtime_error& error) {
            if (std::string{error.what()} != "aborted") throw;
          }
        }
      } catch (...) {
        result = 1;
      }
      ::_exit(result);
    }
    children.push_back(pid);
  }
  for (const auto pid : children) {
    int status = 1;
    ::waitpid(pid, &status, 0);
    CHECK(status == 0);
  }
  auto store = Store::open(path);
  CHECK(store.verify().empty());
  RawFile raw{path};
  const auto serials = raw.rows("SELECT serial FROM issued_document ORDER BY serial");
  CHECK(serials.size() >= 2);
  for (std::size_t i = 0; i < serials.size(); ++i) CHECK(serials[i] == std::to_string(i + 1));
  CHECK(raw.rows("SELECT run FROM issued_document GROUP BY run HAVING count(*)<>2").empty());
}

TEST_CASE("the one who made a draft does not attest it, unless the office says that it is alone") {
  TrialStore trial;
  save(trial.store, draft());
  const auto attest = [&](int sequence, const char* user, bool is_alone = false) { return trial.store.attest(month("2024-07"), sequence, user, day("2024-08-05"), is_alone); };
  CHECK(trial.store.issue({month("2024-07"), 1, day("2024-08-05"), "Bo"}, rendered).error() == IssueRefusal::not_attested);
  CHECK(attest(1, "Ada") == AttestRefusal::same_user);
  CHECK(attest(2, "Bo") == AttestRefusal::unknown_run);
  CHECK_FALSE(attest(1, "Ada", true));
  const auto run = *trial.store.run(month("2024-07"), 1);
  CHECK(run.state == RunState::attested);
  REQUIRE(run.attestation);
  CHECK(run.attestation->is_alone);
  CHECK(attest(1, "Bo") == AttestRefusal::already_attested);
  REQUIRE(trial.store.issue({month("2024-07"), 1, day("2024-08-05"), "Bo"}, rendered));
  CHECK(attest(1, "Bo") == AttestRefusal::already_issued);
}

TEST_CASE("another user's attest is not one made alone, whatever was said") {
  TrialStore trial;
  save(trial.store, draft());
  REQUIRE_FALSE(trial.store.attest(month("2024-07"), 1, "Bo", day("2024-08-05"), true));
  CHECK_FALSE(trial.store.run(month("2024-07"), 1)->attestation->is_alone);
}

TEST_CASE("a draft that is thrown away is neither attested nor issued, and the same content again is a new run") {
  TrialStore trial;
  save(trial.store, draft());
  REQUIRE_FALSE(trial.store.attest(month("2024-07"), 1, "Bo", day("2024-08-05"), false));
  REQUIRE_FALSE(trial.store.discard(month("2024-07"), 1, "Ada", day("2024-08-05")));
  CHECK(trial.store.run(month("2024-07"), 1)->state == RunState::discarded);
  CHECK(trial.store.discard(month("2024-07"), 1, "Ada", day("2024-08-05")) == DiscardRefusal::discarded);
  CHECK(trial.store.attest(month("2024-07"), 1, "Cia", day("2024-08-05"), false) == AttestRefusal::discarded);
  CHECK(issue(trial.store, 1).error() == IssueRefusal::discarded);
  CHECK(save(trial.store, draft()).sequence == 2);
  CHECK(issue(trial.store, 2)->documents[0].number == "2024-00001");
  CHECK(trial.store.discard(month("2024-07"), 2, "Ada", day("2024-08-05")) == DiscardRefusal::already_issued);
}

TEST_CASE("what is approved over the granted is kept, replaced when registered anew, and withdrawn by nothing") {
  TrialStore trial;
  Approval approval{arende("A-1"), Insats::stad, month("2024-07"), GrantedUnit::minuter, 40, day("2024-08-02"), "SN 2024/7"};
  const auto add = [&] { return trial.store.register_approval(approval, "Ada", day("2024-08-05")).verdict; };
  const auto known = [&] { return trial.store.case_records(arende("A-1"), trial.store.last_fact())->approvals; };
  CHECK(add() == RowVerdict::ny);
  CHECK(add() == RowVerdict::oforandrad);
  REQUIRE(known().size() == 1);
  CHECK(known()[0].amount == 40);
  CHECK(known()[0].reference == "SN 2024/7");
  approval.amount = 0;
  CHECK(add() == RowVerdict::ny_version);
  CHECK(known().empty());
  approval.arende = arende("A-9");
  CHECK(add() == RowVerdict::avvisad);
  CHECK(trial.store.verify().empty());
}
