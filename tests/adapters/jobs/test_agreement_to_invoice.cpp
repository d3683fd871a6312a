// Agreements and extra costs all the way to documents that keep to the official rules.
#include "adapters/jobs/explain_subject.hpp"
#include "adapters/jobs/import_agreements.hpp"
#include "adapters/jobs/import_rules.hpp"
#include "adapters/jobs/issue_run.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/settle_month.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"
#include "tests/peppol/kept_documents.hpp"

using namespace hemvist;

namespace {

const std::string level =
    "kommun: \"9902\"\nnamn: Granbacka\nversioner:\n  - gäller_från: 2025-01-01\n    källa: {text: Påhittad}\n    komponenter:\n"
    "      - {id: hemtjänst, insats: [service], mängd: utförd_tid, bemanning: ingår, per: timme, priser: [{kr: 480}]}\n"
    "      - {id: avböjt, insats: [service], händelse: [sent_återbud], mängd: tillfällen, per: besök, priser: [{kr: 100}]}\n";

std::string agreement(const std::string& boat_price) {
  return "motpart: \"9902\"\nbeteckning: SN 2025/114\nrubrik: Hemtjänst på öarna\ngäller_från: 2025-09-01\ngäller_till: 2025-12-31\nmerkostnader:\n"
         "  - {id: båtresa, benämning: Båtresa tur och retur, per: tillfälle, kr: " + boat_price + "}\n"
         "avbokning:\n  - {id: sent, insats: [städ], händelse: [sent_återbud], mängd: schablontid, schablon: {städ: 60}, andel: 50, per: timme, priser: [{kr: 400}]}\n";
}

class AgreedOffice : public ImportOffice {
public:
  AgreedOffice() {
    tariff(level);
    REQUIRE(decisions(decision_header + "BO-1;194107149207;;9902;2025-05-28;2025-01-01;2025-12-31;service;;;;;;;;;\n").outcome == ImportOutcome::all_taken);
  }
  void tariff(const std::string& bytes) { REQUIRE(import_tariffs(store, write("9902.yaml", bytes), request()).outcome == ImportOutcome::all_taken); }
  void agree(const std::string& boat_price = "350") {
    REQUIRE(import_agreements(store, write("avtal.yaml", agreement(boat_price)), request()).outcome == ImportOutcome::all_taken);
  }
  void take_costs(const std::string& rows) { REQUIRE(extra_costs(extra_cost_header + rows).outcome == ImportOutcome::all_taken); }
  void take_visits(const std::string& rows) { REQUIRE(visits(visit_header + rows).outcome == ImportOutcome::all_taken); }

  SettleReport settle(bool without_preliminary = false) { return settle_month(store, rules, {*Month::parse("2025-09"), "ekonom", today, without_preliminary}); }
  StoredRun issue() {
    const auto run = settle().run;
    store.attest(run.month, run.sequence, "attestant", today, false);
    const auto report = issue_run(store, rules, {run.month, run.sequence, folder() / "ut", "ekonom", today, false});
    REQUIRE(report);
    for (const auto& file : report->files)
      if (file.extension() == ".xml") keep_document("agreed_" + std::to_string(++kept_) + "_" + file.filename().string(), text_of("ut/" + file.filename().string()));
    return *store.run(run.month, run.sequence);
  }

  RuleBook rules = standing_rules(rule_files({}));
  Day today = Day{date::year{2025} / 11 / 15};

private:
  static inline int kept_ = 0;
};

std::vector<std::string> told(const SettlementDraft& draft) {
  std::vector<std::string> lines;
  for (const auto& document : draft.documents)
    for (const auto& line : document.lines)
      lines.push_back(std::string{text(document.kind)} + " " + line.key.component + " " + to_decimal_text(line.quantity) + " " + to_decimal_text(line.amount) + " " +
                      line.key.tariff_version);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an extra cost and a cancelled visit stand on the invoice with the agreement, and are credited when they are retracted") {
  AgreedOffice office;
  office.agree();
  office.take_costs("M1;BO-1;2025-09-01;båtresa;1\nM2;BO-1;2025-09-08;båtresa;2\n");
  office.take_visits("B1;BO-1;städ;2025-09-01 08:00;2025-09-01 08:30;;;;;\nB2;BO-1;städ;2025-09-08 08:00;2025-09-08 09:00;sent_återbud;;;;\n");
  // 3 × 350; 30 × 480/60; 60 × 400/60 × 50 %.
  CHECK(told(office.settle().run.draft) == Lines{"invoice båtresa 3 1050.00 avtal SN 2025/114@2025-09-01", "invoice hemtjänst 30 240.00 9902@2025-01-01",
                                                 "invoice sent 60 200.00 avtal SN 2025/114@2025-09-01"});
  const auto run = office.issue();
  const auto xml = office.text_of("ut/faktura-2025-00001.xml");
  CHECK(xml.find("<cbc:Name>Båtresa tur och retur</cbc:Name>") != std::string::npos);
  CHECK(xml.find("<cbc:Value>SN 2025/114</cbc:Value>") != std::string::npos);
  CHECK(xml.find("Enligt avtal mellan kommunerna, vid verkställighet av bosättningskommunens beslut, ärende BO-1") != std::string::npos);
  CHECK(office.text_of("ut/underlag-2025-00001.csv").find("1;BO-1;2025-09-08;service;tillfälle;2;merkostnad\r\n") != std::string::npos);

  office.take_costs("M2;BO-1;2025-09-08;båtresa;0\n");
  CHECK(told(office.settle().run.draft) == Lines{"credit_note båtresa 2 700.00 avtal SN 2025/114@2025-09-01"});
  office.issue();
  CHECK(office.settle().run.draft.documents.empty());
  CHECK(told(run.draft).size() == 3);
}

TEST_CASE("a line under an agreement is explained by the agreement, its item and the records of each day") {
  AgreedOffice office;
  office.agree();
  office.take_costs("M1;BO-1;2025-09-01;båtresa;1\nM2;BO-1;2025-09-08;båtresa;2\n");
  office.take_visits("B2;BO-1;städ;2025-09-08 08:00;2025-09-08 09:00;sent_återbud;;;;\n");
  const auto run = office.settle().run;
  const auto explained = [&](const std::string& line) {
    return to_text(*explain_line_of_run(office.store, office.rules, *line_named(office.store, run.name() + ":" + line)).claim);
  };
  const auto cost = explained("1.1");
  for (const std::string piece : {"Merkostnad i ärende BO-1, 2025-09, Granbacka (9902): Båtresa tur och retur", "Avtal: avtal SN 2025/114", "[avtal.yaml:7]",
                                  "Merkostnad M2: 2 tillfällen\n   Båtresa tur och retur 2025-09-08", "Summa: 3 tillfällen", "Pris: 350,00 kr per tillfälle",
                                  "Belopp: 1 050,00 kr", "Avtal SN 2025/114, Hemtjänst på öarna, gäller 2025-09-01–2025-12-31", "Fil: avtal.yaml, SHA-256 "}) {
    INFO(piece);
    CHECK(cost.find(piece) != std::string::npos);
  }
  const auto visit = explained("1.2");
  for (const std::string piece : {"Enligt avtalet, i stället för nivåns eget pris. [avtal.yaml:9]", "Belopp: 200,00 kr", "Avtal SN 2025/114"}) {
    INFO(piece);
    CHECK(visit.find(piece) != std::string::npos);
  }
  CHECK(visit.find("Ersättningsnivå 9902") == std::string::npos);
  const auto of_visit = to_text(*explain_visit_of_store(office.store, office.rules, "B2"));
  CHECK(of_visit.find("Enligt avtal SN 2025/114, i stället för nivån.") != std::string::npos);
}

TEST_CASE("an agreement that is registered afterwards bills what had none, and takes the place of what the level had paid") {
  AgreedOffice office;
  office.take_costs("M1;BO-1;2025-09-01;båtresa;1\n");
  office.take_visits("B2;BO-1;städ;2025-09-08 08:00;2025-09-08 09:00;sent_återbud;;;;\n");
  const auto first = office.settle();
  CHECK(told(first.run.draft) == Lines{"invoice avböjt 1 100.00 9902@2025-01-01"});
  REQUIRE(first.left_out.not_reimbursable.size() == 1);
  CHECK(first.left_out.not_reimbursable[0].reason == NotReimbursableReason::merkostnad_utan_avtal);
  CHECK(first.left_out.not_reimbursable[0].extra_cost == "M1");
  office.issue();

  office.agree();
  CHECK(told(office.settle().run.draft) == Lines{"invoice båtresa 1 350.00 avtal SN 2025/114@2025-09-01", "invoice sent 60 200.00 avtal SN 2025/114@2025-09-01",
                                                 "credit_note avböjt 1 100.00 9902@2025-01-01"});
  office.issue();
  CHECK(office.settle().run.draft.documents.empty());

  office.agree("360");
  CHECK(told(office.settle().run.draft) == Lines{"invoice båtresa 1 360.00 avtal SN 2025/114@2025-09-01", "credit_note båtresa 1 350.00 avtal SN 2025/114@2025-09-01"});
  office.issue();
}

TEST_CASE("what waits for a preliminary level takes cancelled visits with it, but no extra cost") {
  AgreedOffice office;
  office.agree();
  auto preliminary = level;
  office.tariff(preliminary.insert(preliminary.find("    källa"), "    status: preliminär\n"));
  office.take_costs("M1;BO-1;2025-09-01;båtresa;1\n");
  office.take_visits("B1;BO-1;städ;2025-09-01 08:00;2025-09-01 08:30;;;;;\nB2;BO-1;städ;2025-09-08 08:00;2025-09-08 09:00;sent_återbud;;;;\n");
  const auto report = office.settle(true);
  CHECK(told(report.run.draft) == Lines{"invoice båtresa 1 350.00 avtal SN 2025/114@2025-09-01"});
  CHECK(report.left_out.held.size() == 2);
}
