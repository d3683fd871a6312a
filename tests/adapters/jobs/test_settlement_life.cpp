#include <set>

#include "adapters/jobs/import_rules.hpp"
#include "adapters/jobs/issue_run.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/settle_month.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"
#include "tests/peppol/kept_documents.hpp"

using namespace hemvist;

namespace {

const std::string level_head = "kommun: \"9902\"\nnamn: Granbacka\nversioner:\n";

std::string version(const std::string& from, const std::string& price) {
  return "  - gäller_från: " + from +
         "\n    källa: {text: Påhittad}\n    komponenter:\n"
         "      - {id: hemtjänst, insats: [omvårdnad], mängd: utförd_tid, bemanning: per_person, per: timme, priser: [{kr: " + price + "}]}\n"
         "      - {id: städ, insats: [städ], mängd: schablontid, schablon: {städ: 96}, per: timme, priser: [{kr: 382}]}\n"
         "      - {id: städ_avböjd, insats: [städ], händelse: [avböjt], mängd: schablontid, schablon: {städ: 96}, andel: 75, per: timme, priser: [{kr: 382}]}\n"
         "      - {id: mat, insats: [matdistribution], mängd: tillfällen, per: styck, priser: [{kr: \"50,25\"}]}\n"
         "      - {id: larm, insats: [trygghetslarm], mängd: månader, per: månad, priser: [{kr: 197}]}\n";
}

// Ten care minutes cost 80 kr at 480 kr an hour.
class Office : public ImportOffice {
public:
  Office() { level(level_head + version("2025-01-01", "480")); }

  void level(const std::string& text) {
    const auto path = folder() / "niva.yaml";
    std::ofstream{path} << text;
    REQUIRE(import_tariffs(store, path, request()).outcome == ImportOutcome::all_taken);
  }
  void parties(const std::string& text) {
    const auto path = folder() / "parter.yaml";
    std::ofstream{path} << text;
    REQUIRE(import_parties(store, path, request()).outcome == ImportOutcome::all_taken);
  }
  void take_decisions(const std::string& rows) { REQUIRE(decisions(decision_header + rows).outcome == ImportOutcome::all_taken); }
  void take_visits(const std::string& rows) {
    REQUIRE(visits(visit_header + rows, "besok" + std::to_string(++files_) + ".csv").outcome == ImportOutcome::all_taken);
  }

  SettleReport settle(const std::string& month, bool without_preliminary = false) {
    return settle_month(store, rules, {*Month::parse(month), "ekonom", today, without_preliminary});
  }

  tl::expected<IssueReport, IssueRefusal> try_issue(const StoredRun& run, bool as_it_stands = false) {
    store.attest(run.month, run.sequence, "attestant", today, false);
    return issue_run(store, rules, {run.month, run.sequence, folder() / "ut", "ekonom", today, as_it_stands});
  }
  // Issues, and keeps the documents for the official rules.
  IssueReport issue(const StoredRun& run, bool as_it_stands = false) {
    auto report = try_issue(run, as_it_stands);
    REQUIRE(report.has_value());
    for (const auto& file : report->files)
      if (file.extension() == ".xml") keep_document("life_" + std::to_string(++kept_) + "_" + file.filename().string(), text_of("ut/" + file.filename().string()));
    return *report;
  }
  IssueReport settle_and_issue(const std::string& month) { return issue(settle(month).run); }

  RuleBook rules = standing_rules(rule_files({}));
  Day today = Day{date::year{2025} / 11 / 15};

private:
  int files_ = 0;
  static inline int kept_ = 0;
};

const std::string case_rows = "BO-1;194107149207;;9902;2025-05-28;2025-01-01;2025-12-31;omvårdnad;;;;;;;;;\n";

std::vector<std::string> told(const SettlementDraft& draft) {
  std::vector<std::string> lines;
  for (const auto& document : draft.documents)
    for (const auto& line : document.lines)
      lines.push_back(std::string{text(document.kind)} + " " + document.refers_to + (document.refers_to.empty() ? "" : " ") + line.key.month.text() + " " +
                      line.key.component + " " + to_decimal_text(line.quantity) + " " + to_decimal_text(line.amount));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a month is invoiced once, and a late visit comes with its own month on the next invoice") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;;;;\n");
  const auto first = office.settle("2025-09");
  CHECK(told(first.run.draft) == Lines{"invoice 2025-09 hemtjänst 30 240.00"});
  const auto issued = office.issue(first.run);
  CHECK(issued.documents.at(0).number == "2025-00001");
  CHECK(office.settle("2025-09").run.draft.documents.empty());

  office.take_visits("B2;BO-1;tillsyn;2025-09-02 08:00;2025-09-02 08:10;;;;;\nB3;BO-1;tillsyn;2025-10-02 08:00;2025-10-02 08:20;;;;;\n");
  CHECK(told(office.settle("2025-10").run.draft) == Lines{"invoice 2025-09 hemtjänst 10 80.00", "invoice 2025-10 hemtjänst 20 160.00"});
  CHECK(office.settle_and_issue("2025-10").documents.at(0).number == "2025-00002");
}

TEST_CASE("a shortened and a retracted visit become a credit note to the invoice that carried them") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;;;;\nB2;BO-1;tillsyn;2025-09-02 08:00;2025-09-02 08:30;;;;;\n");
  office.settle_and_issue("2025-09");
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:20;;2;;;\nB2;BO-1;tillsyn;2025-09-02 08:00;2025-09-02 08:30;borttaget;2;;;\n");
  const auto run = office.settle("2025-10").run;
  CHECK(told(run.draft) == Lines{"credit_note 2025-00001 2025-09 hemtjänst 40 320.00"});
  const auto report = office.issue(run);
  const auto xml = office.text_of("ut/kreditnota-2025-00002.xml");
  CHECK(xml.find("<cbc:ID>2025-00001</cbc:ID>") != std::string::npos);
  CHECK(report.documents.at(0).draft.kind == DocumentKind::credit_note);
  CHECK(office.settle("2025-10").run.draft.documents.empty());
}

TEST_CASE("a corrected figure credits the old line in full and invoices the new one") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 09:00;;;;;\n");
  office.settle_and_issue("2025-09");
  office.level(level_head + version("2025-01-01", "500"));
  CHECK(told(office.settle("2025-09").run.draft) ==
        Lines{"invoice 2025-09 hemtjänst 60 500.00", "credit_note 2025-00001 2025-09 hemtjänst 60 480.00"});
  CHECK(office.settle_and_issue("2025-09").documents.size() == 2);
}

TEST_CASE("a stay over the change of law cites both laws, one line each") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;natthjälp;2025-06-30 23:40;2025-07-01 00:20;;;;;\n");
  const auto run = office.settle("2025-07").run;
  CHECK(told(run.draft) == Lines{"invoice 2025-06 hemtjänst 20 160.00", "invoice 2025-07 hemtjänst 20 160.00"});
  CHECK(run.draft.documents[0].lines[0].key.lagrum == "2 a kap. 7 § SoL (2001:453)");
  CHECK(run.draft.documents[0].lines[1].key.lagrum == "29 kap. 6 § SoL (2025:400)");
  office.issue(run);
}

TEST_CASE("every kind of line goes out in a document that keeps to the rules") {
  Office office;
  office.parties(
      "parter:\n  - {kommun: \"9901\", förvaltning: Omsorgen, adress: {gata: Torget 1, postnummer: 100 10, ort: Sjövik}, kontakt: {namn: Ekonomi}, bankgiro: 991-2346}\n"
      "  - {kommun: \"9902\", beställarreferens: REF-7, adress: {gata: Box 2, postnummer: 200 20, ort: Granbacka}}\n");
  office.take_decisions(case_rows +
                        "BO-1;194107149207;;9902;2025-05-28;2025-01-01;2025-12-31;städ;;;;;;;;;\n"
                        "BO-1;194107149207;;9902;2025-05-28;2025-01-01;2025-12-31;matdistribution;;;;;;;;;\n"
                        "BO-1;194107149207;;9902;2025-05-28;2025-09-12;2025-10-31;trygghetslarm;;;;;;;;;\n");
  office.take_visits(
      "B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:07;;;;;\nB2;BO-1;städ;2025-09-03 08:00;2025-09-03 09:00;;;;;\n"
      "B3;BO-1;städ;2025-09-17 08:00;2025-09-17 08:05;avböjt;;;;\nB4;BO-1;matdistribution;2025-09-03 12:00;2025-09-03 12:05;;;3;;\n");
  const auto run = office.settle("2025-10").run;
  // 7 × 480/60; 197 × 19/30 = 124,766…; 3 × 50,25; 96 × 382/60; the same × 75 %.
  CHECK(told(run.draft) == Lines{"invoice 2025-09 hemtjänst 7 56.00", "invoice 2025-09 larm 19 124.77", "invoice 2025-09 mat 3 150.75",
                                 "invoice 2025-09 städ 96 611.20", "invoice 2025-09 städ_avböjd 96 458.40", "invoice 2025-10 larm 1 197.00"});
  const auto report = office.issue(run);
  REQUIRE(report.warnings.size() == 1);
  CHECK(report.warnings[0].find("kontering") != std::string::npos);  // no accounts are set: nothing is booked
  office.take_visits("B2;BO-1;städ;2025-09-03 08:00;2025-09-03 09:00;borttaget;2;;;\nB3;BO-1;städ;2025-09-17 08:00;2025-09-17 08:05;borttaget;2;;;\n"
                     "B4;BO-1;matdistribution;2025-09-03 12:00;2025-09-03 12:05;;2;2;;\n");
  CHECK(told(office.settle("2025-10").run.draft) == Lines{"credit_note 2025-00001 2025-09 mat 1 50.25", "credit_note 2025-00001 2025-09 städ 96 611.20",
                                                          "credit_note 2025-00001 2025-09 städ_avböjd 96 458.40"});
  office.settle_and_issue("2025-10");
}

TEST_CASE("a draft that facts have overtaken is refused, or issued exactly as it stands") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;;;;\n");
  const auto run = office.settle("2025-09").run;
  office.take_visits("B2;BO-1;tillsyn;2025-09-02 08:00;2025-09-02 08:30;;;;;\n");
  REQUIRE(office.try_issue(run).error() == IssueRefusal::facts_changed);
  const auto report = office.issue(run, true);
  CHECK(report.documents.at(0).draft.total() == Money::from_ore(240'00));
  CHECK(told(office.settle("2025-09").run.draft) == Lines{"invoice 2025-09 hemtjänst 30 240.00"});
  CHECK(office.try_issue(run).error() == IssueRefusal::already_issued);
}

TEST_CASE("an invoice with a personnummer in it does not leave, and takes no number") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;;;;\n");
  const auto run = office.settle("2025-09").run;
  for (const std::string written : {"194107149207", "\"410714 9207\"", "410714-9207"}) {
    office.parties("parter:\n  - {kommun: \"9902\", beställarreferens: " + written + "}\n");
    CHECK_THROWS_AS(office.try_issue(office.settle("2025-09").run), IdentityInDocument);
  }
  CHECK(run.sequence == 1);
  office.parties("parter:\n  - {kommun: \"9902\", beställarreferens: REF-7}\n");
  CHECK(office.settle_and_issue("2025-09").documents.at(0).number == "2025-00001");
}

TEST_CASE("files that were not written before a stop are written the next time") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;;;;\n");
  const auto run = office.settle("2025-09").run;
  // The folder is a file: the issue is committed, the writing fails.
  std::ofstream{office.folder() / "ut"} << "i vägen";
  CHECK_THROWS(office.try_issue(run));
  std::filesystem::remove(office.folder() / "ut");
  const auto files = write_queued_files(office.store, office.folder() / "ut", "ekonom", office.today);
  CHECK(files.size() == 6);  // XML, PDF, the rows per day, and the fakturaunderlag three times
  CHECK(office.text_of("ut/faktura-2025-00001.xml").find("240.00") != std::string::npos);
  CHECK(write_queued_files(office.store, office.folder() / "ut", "ekonom", office.today).empty());
}

TEST_CASE("the rows of the underlag sum to the quantity of their line") {
  Office office;
  office.take_decisions("BO-1;194107149207;;9902;2025-05-28;2025-01-01;2025-12-31;omvårdnad;;;;;40;minuter;månad;;\n");
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;;;;\nB2;BO-1;tillsyn;2025-09-02 08:00;2025-09-02 08:30;;;;;\n");
  const auto report = office.settle("2025-09");
  REQUIRE(report.left_out.held.size() == 1);
  CHECK(report.left_out.held[0].minutes == Rational{20});
  office.issue(report.run);
  CHECK(office.text_of("ut/underlag-2025-00001.csv") ==
        "rad;arende;datum;insats;enhet;antal;status\r\n"
        "1;BO-1;2025-09-01;tillsyn;minut;30;utfört\r\n"
        "1;BO-1;2025-09-02;tillsyn;minut;30;utfört\r\n"
        "1;BO-1;2025-09-02;tillsyn;minut;-20;över beviljat\r\n");
}

TEST_CASE("the underlag says how a visit came out, and thirds sum to the whole") {
  Office office;
  office.level(level_head + version("2025-01-01", "480") + "      - {id: avböjt, insats: [tillsyn], händelse: [avböjt], mängd: tillfällen, per: besök, priser: [{kr: 90}]}\n"
               "      - {id: promenad, insats: [promenad], mängd: utförd_tid, delad: dela, per: timme, priser: [{kr: 300}]}\n");
  office.take_decisions(case_rows);
  REQUIRE(office.visits("besök;ärende;insats;start;slut;status;delad_med\nB1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;avböjt;\n"
                        "B2;BO-1;promenad;2025-09-02 08:00;2025-09-02 08:50;;A-1,A-2\nB3;BO-1;promenad;2025-09-03 08:00;2025-09-03 08:50;;A-1,A-2\n"
                        "B4;BO-1;promenad;2025-09-04 08:00;2025-09-04 08:50;;A-1,A-2\n").outcome == ImportOutcome::all_taken);
  office.settle_and_issue("2025-09");
  CHECK(office.text_of("ut/underlag-2025-00001.csv") ==
        "rad;arende;datum;insats;enhet;antal;status\r\n"
        "1;BO-1;2025-09-01;tillsyn;besök;1;avböjt\r\n"
        "2;BO-1;2025-09-02;promenad;minut;16.666667;utfört\r\n"
        "2;BO-1;2025-09-03;promenad;minut;16.666666;utfört\r\n"
        "2;BO-1;2025-09-04;promenad;minut;16.666667;utfört\r\n");
}

TEST_CASE("a credit note names the row that it corrects, and visits are counted back") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;;;;\n");
  office.settle_and_issue("2025-09");
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;borttaget;2;;;\n");
  office.settle_and_issue("2025-09");
  CHECK(office.text_of("ut/kreditnota-2025-00002.xml").find("Avser faktura 2025-00001 rad 1") != std::string::npos);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;3;;;\n");
  CHECK(office.settle("2025-09").run.draft.documents.at(0).lines.at(0).visits == 1);
}

TEST_CASE("the same draft is not stored twice, and a run that was overtaken by an issue cannot be issued") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;;;;\n");
  const auto first = office.settle("2025-09").run;
  CHECK(office.settle("2025-09").run.sequence == first.sequence);
  const auto other = office.settle("2025-10").run;
  office.issue(other);
  CHECK(office.try_issue(first).error() == IssueRefusal::superseded);
}

namespace {

std::string preliminary(std::string version) { return version.insert(version.find("    källa"), "    status: preliminär\n"); }

std::vector<std::string> held(const SettleReport& report) {
  std::vector<std::string> list;
  for (const auto& entry : report.left_out.held)
    list.push_back(entry.arende.text() + " " + entry.month.text() + " " + std::string{text(entry.insats)} + " " + std::string{code_text(entry.reason)} + " " +
                   to_decimal_text(entry.minutes));
  return list;
}

}  // namespace

TEST_CASE("a preliminary level is settled and shown, but not issued before it is fastställd") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;;;;\nB2;BO-1;tillsyn;2025-10-01 08:00;2025-10-01 08:30;;;;;\n");
  office.level(level_head + version("2025-01-01", "480") + preliminary(version("2025-10-01", "500")));
  const auto report = office.settle("2025-10");
  CHECK(told(report.run.draft) == Lines{"invoice 2025-09 hemtjänst 30 240.00", "invoice 2025-10 hemtjänst 30 250.00"});
  CHECK(report.preliminary == std::set<KommunCode>{*KommunCode::parse("9902")});
  CHECK(held(report).empty());
  CHECK(office.try_issue(report.run).error() == IssueRefusal::preliminary_level);
  CHECK(office.try_issue(report.run, true).error() == IssueRefusal::preliminary_level);

  const auto without = office.settle("2025-10", true);
  CHECK(told(without.run.draft) == Lines{"invoice 2025-09 hemtjänst 30 240.00"});  // the month before rests on a fastställd version
  CHECK(without.preliminary.empty());
  CHECK(held(without) == Lines{"BO-1 2025-10 omvårdnad preliminär_nivå 30"});
  office.issue(without.run);

  office.level(level_head + version("2025-01-01", "480") + version("2025-10-01", "500"));
  const auto decided = office.settle("2025-10");
  CHECK(told(decided.run.draft) == Lines{"invoice 2025-10 hemtjänst 30 250.00"});
  CHECK(office.issue(decided.run).documents.at(0).number == "2025-00002");
}

TEST_CASE("what a preliminary level would replace is not credited before the level is fastställd") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-10-01 08:00;2025-10-01 08:30;;;;;\n");
  office.settle_and_issue("2025-10");
  office.level(level_head + version("2025-01-01", "480") + preliminary(version("2025-10-01", "500")));
  CHECK(told(office.settle("2025-10").run.draft) == Lines{"invoice 2025-10 hemtjänst 30 250.00", "credit_note 2025-00001 2025-10 hemtjänst 30 240.00"});
  const auto without = office.settle("2025-10", true);
  CHECK(without.run.draft.documents.empty());
  CHECK(held(without) == Lines{"BO-1 2025-10 omvårdnad preliminär_nivå 30"});
}

TEST_CASE("what was issued before its level became preliminary is neither credited nor held") {
  Office office;
  office.take_decisions(case_rows);
  office.take_visits("B1;BO-1;tillsyn;2025-10-01 08:00;2025-10-01 08:30;;;;;\n");
  office.settle_and_issue("2025-10");
  office.level(level_head + preliminary(version("2025-01-01", "480")));
  for (const bool without : {false, true}) {
    const auto report = office.settle("2025-10", without);
    CHECK(report.run.draft.documents.empty());
    CHECK(held(report).empty());
    CHECK(report.preliminary.empty());
  }
}
