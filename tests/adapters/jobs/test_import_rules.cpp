#include "adapters/jobs/import_rules.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string tariff(const std::string& kommun, const std::string& kr) {
  return "kommun: \"" + kommun +
         "\"\nnamn: Provstad\nversioner:\n  - gäller_från: 2025-01-01\n    källa: {text: påhittad}\n    komponenter:\n"
         "      - id: hemtjänst\n        insats: [omvårdnad, service]\n        mängd: utförd_tid\n        per: timme\n"
         "        bemanning: ingår\n        delad: dela\n        priser:\n          - {kr: " +
         kr + "}\n";
}

}  // namespace

TEST_CASE("a folder of ersättningsnivåer is taken file by file, and a faulty one is refused with its places") {
  ImportOffice office;
  std::filesystem::create_directories(office.folder() / "niva");
  office.write("niva/9902-a.yaml", tariff("9902", "500"));
  office.write("niva/9903-b.yaml", tariff("9903", "mycket") + "okant: 1\n");
  office.write("niva/_utkast.yaml", "inget");
  office.write("niva/9904.test.yaml", "inget");
  office.write("niva/lasmig.txt", "inget");
  const auto report = import_tariffs(office.store, office.folder() / "niva", office.request());
  CHECK(report.outcome == ImportOutcome::some_rejected);
  CHECK(report.count(RowVerdict::ny) == 1);
  CHECK(report.count(RowVerdict::avvisad) == 1);
  REQUIRE(report.faults.size() == 2);
  CHECK(report.faults[0].starts_with("9903-b.yaml:14:"));
  CHECK(report.faults[1].starts_with("9903-b.yaml:15:1: "));
  const auto stored = office.store.tariffs(office.store.last_fact());
  REQUIRE(stored.size() == 1);
  CHECK(stored[0].kommun.text() == "9902");
  CHECK(stored[0].bytes == tariff("9902", "500"));
}

TEST_CASE("an ersättningsnivå is new, unchanged or a new version") {
  ImportOffice office;
  const auto take = [&](const std::string& kr) {
    return import_tariffs(office.store, office.write("9902.yaml", tariff("9902", kr)), office.request());
  };
  CHECK(take("500").count(RowVerdict::ny) == 1);
  const auto head = office.store.journal_head().hash_hex;
  CHECK(take("500").count(RowVerdict::oforandrad) == 1);
  CHECK(office.store.journal_head().hash_hex == head);
  CHECK(take("510").count(RowVerdict::ny_version) == 1);
  CHECK(office.store.tariffs(office.store.last_fact()).front().bytes == tariff("9902", "510"));
}

TEST_CASE("with all or nothing one faulty file keeps all of them out") {
  ImportOffice office;
  office.all_or_nothing = true;
  std::filesystem::create_directories(office.folder() / "niva");
  office.write("niva/9902.yaml", tariff("9902", "500"));
  office.write("niva/9903.yaml", tariff("9903", "-1"));
  const auto report = import_tariffs(office.store, office.folder() / "niva", office.request());
  CHECK(report.is_undone);
  CHECK(report.outcome == ImportOutcome::some_rejected);
  CHECK(office.store.tariffs(office.store.last_fact()).empty());
}

TEST_CASE("an ersättningsnivå of a kommun that does not exist, or of one with two files, is refused") {
  ImportOffice office;
  const auto unknown = import_tariffs(office.store, office.write("0331.yaml", tariff("0331", "500")), office.request());
  CHECK(unknown.faults == std::vector<std::string>{"0331.yaml: kommun: Kommunen 0331 finns inte. Kontrollera koden.  [fel_värde]"});
  std::filesystem::create_directories(office.folder() / "niva");
  office.write("niva/a.yaml", tariff("9902", "500"));
  office.write("niva/b.yaml", tariff("9902", "510"));
  const auto twice = import_tariffs(office.store, office.folder() / "niva", office.request());
  CHECK(twice.count(RowVerdict::avvisad) == 2);
  CHECK(office.store.tariffs(office.store.last_fact()).empty());
}

TEST_CASE("rule files that are not there or are no text are unreadable") {
  ImportOffice office;
  CHECK(import_tariffs(office.store, office.folder() / "saknas.yaml", office.request()).outcome == ImportOutcome::unreadable);
  std::filesystem::create_directories(office.folder() / "tom");
  const auto empty = import_tariffs(office.store, office.folder() / "tom", office.request());
  CHECK(empty.outcome == ImportOutcome::unreadable);
  CHECK(empty.refusal == "Mappen har inga regelfiler (*.yaml). Kontrollera sökvägen.");
  const auto latin = import_tariffs(office.store, office.write("latin.yaml", "namn: V\xE4ster\xE5s\n"), office.request());
  CHECK(latin.outcome == ImportOutcome::unreadable);
  CHECK(latin.refusal.starts_with("latin.yaml:1:"));
}

TEST_CASE("parties are taken one by one from a file without fault") {
  ImportOffice office;
  const auto take = [&](const std::string& reference) {
    return import_parties(office.store,
                          office.write("parter.yaml", "parter:\n  - kommun: \"9901\"\n    bankgiro: \"991-2346\"\n  - kommun: \"9902\"\n"
                                                      "    beställarreferens: " + reference + "\n"),
                          office.request());
  };
  CHECK(take("AB12").count(RowVerdict::ny) == 2);
  CHECK(office.store.party(*KommunCode::parse("9902"))->buyer_reference == "AB12");
  CHECK(take("AB12").unchanged() == 2);
  const auto changed = take("CD34");
  CHECK(changed.unchanged() == 1);
  CHECK(changed.count(RowVerdict::ny_version) == 1);
  const auto refused = import_parties(office.store, office.write("fel.yaml", "parter:\n  - kommun: \"9903\"\n    bankgiro: \"1\"\n"), office.request());
  CHECK(refused.outcome == ImportOutcome::some_rejected);
  CHECK(refused.faults.size() == 1);
  CHECK_FALSE(office.store.party(*KommunCode::parse("9903")));
}
