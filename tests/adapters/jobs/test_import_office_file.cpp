#include "adapters/jobs/import_office_file.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

ImportReport take(ImportOffice& office, const std::string& bytes) {
  return import_settings(office.store, office.write("inställningar.yaml", bytes), office.request());
}

OfficeSettings settings_at(const ImportOffice& office, std::int64_t fact) { return rule_book_of(standing_rules(rule_files({})), office.store, fact).settings; }

}  // namespace

TEST_CASE("settings are new, unchanged or a new version, and each run is reckoned with those that it saw") {
  ImportOffice office;
  const auto before = office.store.last_fact();
  CHECK(take(office, "betalningsvillkor_dagar: 20\n").count(RowVerdict::ny) == 1);
  const auto first = office.store.last_fact();
  const auto head = office.store.journal_head().hash_hex;
  CHECK(take(office, "betalningsvillkor_dagar: 20\n").count(RowVerdict::oforandrad) == 1);
  CHECK(office.store.journal_head().hash_hex == head);
  CHECK(take(office, "betalningsvillkor_dagar: 45\n").count(RowVerdict::ny_version) == 1);
  CHECK(settings_at(office, before).payment_days == 30);
  CHECK(settings_at(office, first).payment_days == 20);
  CHECK(settings_at(office, office.store.last_fact()).payment_days == 45);
  CHECK(office.store.verify().empty());
}

TEST_CASE("settings with a fault are refused whole, with every fault, and the store is as it was") {
  ImportOffice office;
  const auto head = office.store.journal_head().hash_hex;
  const auto report = take(office, "betalningsvillkor_dagar: 45\nfaktura_per: vecka\nkontering: {}\n");
  CHECK(report.outcome == ImportOutcome::some_rejected);
  CHECK(report.count(RowVerdict::avvisad) == 1);
  CHECK(report.rejections == std::map<std::string, std::size_t>{{"fel_värde", 1}});
  REQUIRE(report.faults.size() == 3);
  CHECK(report.faults[0].starts_with("inställningar.yaml:2:14: faktura_per: "));
  CHECK(report.faults[1].starts_with("inställningar.yaml:3:12: kontering.kundfordran: "));
  CHECK(office.store.journal_head().hash_hex == head);
}

TEST_CASE("a file of settings that is not there or no text is unreadable") {
  ImportOffice office;
  CHECK(import_settings(office.store, office.folder() / "saknas.yaml", office.request()).outcome == ImportOutcome::unreadable);
  const auto report = take(office, "minsta_belopp: \xff\xff\n");
  CHECK(report.outcome == ImportOutcome::unreadable);
  CHECK_FALSE(report.refusal.empty());
}
