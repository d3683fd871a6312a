#include "adapters/crypto/digest_of.hpp"
#include "tests/adapters/sqlite/trial_store.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

void fill(TrialStore& trial) {
  trial.import({{plain_visit("B1"), 2}, {plain_visit("B2"), 3}});
  auto session = trial.store.begin_import(source("ersattning"));
  session.keep_bytes("rules");
  session.add_tariff(kommun("9902"), "9902.yaml", "rules", digest_of("rules"));
  const std::vector<RejectedRow> rejected{{4, "", "krock", "Höj versionen.", "raw"}};
  session.keep_rejected(rejected);
  session.commit({1, 0, 1});
  const PricedLine line{{arende("A-1"), kommun("9902"), month("2024-07"), "c", "", "l", "9902@2024-01-01", Money::from_ore(100), Per::timme, LineUnit::minut},
                        Rational{60}, Money::from_ore(100), 1, digest_of("rules")};
  const SettlementDraft draft{month("2024-07"), {{DocumentKind::invoice, kommun("9902"), "", {line}}}};
  trial.store.save_draft(draft, trial.store.scope(), "Ada", day("2024-08-01"));
  trial.store.attest(month("2024-07"), 1, "Cia", day("2024-08-05"), false);
  trial.store.issue({month("2024-07"), 1, day("2024-08-05"), "Bo", false},
                    [](const auto& documents) { return std::vector<OutFile>{{documents[0].number, "f.xml", "bytes"}}; });
  trial.import_absences({{plain_absence("2024-07-01"), false, 2}, {plain_absence("2024-07-10"), false, 3}});
  trial.import_totals({{plain_total("2024-06"), 2}, {plain_total("2024-07"), 3}});
}

}  // namespace

TEST_CASE("a change behind the back of the journal is found") {
  struct Tampering {
    const char* table;
    const char* sql;
    std::int64_t entry;
  };
  const auto tampering = GENERATE(
      Tampering{"visit_version", "UPDATE visit_version SET minutes=46 WHERE visit='B1'", 3},
      Tampering{"visit_version", "DELETE FROM visit_version WHERE visit='B2'", 3},
      Tampering{"visit_version", "INSERT INTO visit_version SELECT entry,9,'B3',1,arende,insats,start,minutes,status,planned_start,planned_end,staff,"
                                 "shared_with,count_numerator,count_denominator,zone,performed_by,receipt,comment FROM visit_version WHERE visit='B1'", 3},
      Tampering{"visit_version", "UPDATE visit_version SET entry=99 WHERE visit='B2'", 3},
      Tampering{"decision_version", "UPDATE decision_version SET requested=NULL WHERE arende=1", 2},
      Tampering{"arende", "UPDATE arende SET bosattningskommun=9904 WHERE arende=1", 2},
      Tampering{"person", "UPDATE person SET value='P3' WHERE person=1", 2},
      Tampering{"source_chunk", "UPDATE source_chunk SET bytes=CAST('Beslut' AS BLOB) WHERE entry=2", 2},
      Tampering{"rejected_row", "UPDATE rejected_row SET code='fel_tid'", 4},
      Tampering{"ruleset", "UPDATE ruleset SET bytes=CAST('Rules' AS BLOB)", 4},
      Tampering{"run_line", "UPDATE run_line SET amount_ore=101", 5},
      Tampering{"attestation", "UPDATE attestation SET user='Ada'", 6},
      Tampering{"attestation", "DELETE FROM attestation", 6},
      Tampering{"issued_document", "UPDATE issued_document SET total_ore=101", 7},
      Tampering{"issued_document", "UPDATE issued_document SET number='2024-00002', serial=2", 7},
      Tampering{"outbox", "UPDATE outbox SET bytes=CAST('Bytes' AS BLOB)", 7},
      Tampering{"document_terms", "UPDATE document_terms SET due=due+1", 7},
      Tampering{"absence_version", "UPDATE absence_version SET end_day=NULL WHERE line=2", 8},
      Tampering{"absence_version", "UPDATE absence_version SET reason_text='planerat' WHERE line=3", 8},
      Tampering{"absence_version", "UPDATE absence_version SET is_retracted=1 WHERE line=3", 8},
      Tampering{"absence_version", "DELETE FROM absence_version WHERE line=3", 8},
      Tampering{"absence_version", "INSERT INTO absence_version SELECT 5,line,arende,first_day,2,end_day,notified,reason,reason_text,1 FROM absence_version WHERE line=2", 5},
      Tampering{"monthly_total_version", "UPDATE monthly_total_version SET minutes=301 WHERE line=2", 9},
      Tampering{"monthly_total_version", "UPDATE monthly_total_version SET count_numerator=1, count_denominator=1 WHERE line=3", 9},
      Tampering{"monthly_total_version", "UPDATE monthly_total_version SET month=month+2 WHERE line=2", 9},
      Tampering{"monthly_total_version", "DELETE FROM monthly_total_version WHERE line=3", 9},
      Tampering{"monthly_total_version", "UPDATE monthly_total_version SET entry=99 WHERE line=3", 9},
      Tampering{"journal", "UPDATE journal SET user='Eva' WHERE entry=3", 3},
      Tampering{"journal", "UPDATE journal SET commitment=randomblob(32) WHERE entry=3", 3},
      Tampering{"journal", "UPDATE journal SET hash=randomblob(32) WHERE entry=3", 3},
      Tampering{"journal", "DELETE FROM journal WHERE entry=9", 9});
  static TrialStore filled;
  if (filled.imports == 0) fill(filled);
  TrialFolder folder;
  const auto path = folder.file("copy.hemvist");
  std::filesystem::copy_file(filled.path(), path);
  const auto store = Store::open(path);
  REQUIRE(store.verify().empty());
  RawFile raw{path};
  const std::string table = tampering.table;
  REQUIRE(raw.run("DROP TRIGGER " + table + "_no_update; DROP TRIGGER " + table + "_no_delete") == "");
  INFO(tampering.sql);
  REQUIRE(raw.run(tampering.sql) == "");
  const auto faults = store.verify();
  REQUIRE_FALSE(faults.empty());
  CHECK(faults[0].entry == tampering.entry);
}

TEST_CASE("the journal still holds when a person and the files that named the person are erased") {
  TrialStore trial;
  fill(trial);
  RawFile raw{trial.path()};
  REQUIRE(raw.run("DROP TRIGGER person_no_update; DROP TRIGGER source_file_no_update; DROP TRIGGER source_chunk_no_delete; DROP TRIGGER rejected_row_no_update;"
                  "UPDATE person SET value=NULL, salt=NULL; UPDATE source_file SET sha256=NULL, salt=NULL; DELETE FROM source_chunk;"
                  "UPDATE rejected_row SET raw=NULL") == "");
  CHECK(trial.store.verify().empty());
}

TEST_CASE("each entry says who did what on which day") {
  TrialStore trial;
  fill(trial);
  CHECK(RawFile{trial.path()}.rows("SELECT entry, day, user, command, detail, facts FROM journal") ==
        std::vector<std::string>{"1|19936|Ada|init|9901|0",
                                 "2|19967|Ada|import beslut|lästa 2, intagna 2, oförändrade 0, avvisade 0|2",
                                 "3|19967|Ada|import besok|lästa 2, intagna 2, oförändrade 0, avvisade 0|2",
                                 "4|19967|Ada|import ersattning|lästa 2, intagna 1, oförändrade 0, avvisade 1|1",
                                 "5|19936|Ada|settle|2024-07/1|0",
                                 "6|19940|Cia|attest|2024-07/1|0", "7|19940|Bo|issue|2024-07/1, 2024-00001 till 2024-00001|0",
                                 "8|19967|Ada|import franvaro|lästa 2, intagna 2, oförändrade 0, avvisade 0|2",
                                 "9|19967|Ada|import manadssummor|lästa 2, intagna 2, oförändrade 0, avvisade 0|2"});
  CHECK(trial.store.journal_head().entry == 9);
  CHECK(trial.store.journal_head().hash_hex.size() == 64);
}

TEST_CASE("sums are those of the published vectors") {
  // FIPS 180-2, appendix B.1, and the empty text.
  CHECK(digest_of("abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(digest_of("").hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(bytes_of_hex("00ff10") == std::string("\0\xff\x10", 3));
  CHECK_THROWS_AS(bytes_of_hex("0g"), std::invalid_argument);
}
