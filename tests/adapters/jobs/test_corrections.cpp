// Every kind of correction, through import, settle, attest, issue, a change and settle again: the lines, the documents and the causes.
#include "adapters/jobs/explain_subject.hpp"
#include "adapters/jobs/import_rules.hpp"
#include "adapters/jobs/issue_run.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/settle_month.hpp"
#include "engine/settlement/cause_words.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string level_of(const std::string& kommun, const std::string& from, const std::string& price, const std::string& status = "fastställd") {
  return "kommun: \"" + kommun + "\"\nnamn: Granbacka\nversioner:\n  - gäller_från: " + from + "\n    källa: {text: Påhittad}\n    status: " + status +
         "\n    komponenter:\n"
         "      - {id: hemtjänst, insats: [omvårdnad], mängd: utförd_tid, bemanning: per_person, per: timme, priser: [{kr: " + price + "}]}\n"
         "      - {id: städ, insats: [städ], mängd: beviljad_minus_frånvaro, frånvaro: {varsel_dagar: 5, betalas_högst_dagar: 5}, per: timme, priser: [{kr: 60}]}\n"
         "      - {id: larm, insats: [trygghetslarm], mängd: dagar, per: dag, priser: [{kr: 10}]}\n";
}

std::string care(const std::string& arende, const std::string& kommun = "9902", const std::string& requested = "2025-05-28", const std::string& granted = ";;",
                 const std::string& withdrawn = "") {
  return arende + ";;gäst-" + arende + ";" + kommun + ";" + requested + ";2025-01-01;2025-12-31;omvårdnad;;;;;" + granted + ";;;" + withdrawn + "\n";
}

std::string tillsyn(const std::string& id, const std::string& arende, const std::string& day, const std::string& from, const std::string& till,
                    const std::string& status = "", const std::string& version = "") {
  return id + ";" + arende + ";tillsyn;2025-" + day + " " + from + ";2025-" + day + " " + till + ";" + status + ";" + version + ";;;\n";
}

// Ten minutes of care cost 80 kr. The ärende 0 has a visit in September, so that the month can be issued.
class CorrectingOffice : public ImportOffice {
public:
  CorrectingOffice() {
    take_level(level_of("9902", "2025-01-01", "480"));
    take_decisions(care("BO-0", "9902"));
    take_visits(tillsyn("B0", "BO-0", "09-01", "08:00", "08:30"));
  }

  void take_level(const std::string& text) { REQUIRE(import_tariffs(store, write("niva.yaml", text), request()).outcome == ImportOutcome::all_taken); }
  void take_decisions(const std::string& rows) { REQUIRE(decisions(decision_header + rows).outcome == ImportOutcome::all_taken); }
  void take_visits(const std::string& rows) { REQUIRE(visits(visit_header + rows).outcome == ImportOutcome::all_taken); }

  SettleReport settle(const std::string& month = "2025-09", bool without_preliminary = false) {
    return settle_month(store, rules, {*Month::parse(month), "ekonom", today, without_preliminary});
  }
  void issue(const StoredRun& run) {
    REQUIRE_FALSE(store.attest(run.month, run.sequence, "attestant", today, false));
    REQUIRE(issue_run(store, rules, {run.month, run.sequence, folder() / "ut", "ekonom", today}).has_value());
  }
  void settle_and_issue(const std::string& month = "2025-09") { issue(settle(month).run); }

  RuleBook rules = standing_rules(rule_files({}));
  Day today = *parse_day("2025-11-15");
};

using Told = std::vector<std::string>;

std::string text_of(const LineCause& cause) {
  auto written = std::string{code_text(cause.code)};
  if (!cause.visit.empty()) written += " " + cause.visit;
  if (cause.insats) written += " " + std::string{text(*cause.insats)};
  const auto add = [&](const char* word, const std::optional<PricedBy>& by) {
    if (by) written += word + by->version + "/" + to_decimal_text(by->price);
  };
  add(" från ", cause.from);
  add(" till ", cause.to);
  return written + " " + (cause.change < Rational{0} ? "-" + to_decimal_text(Rational{0} - cause.change) : to_decimal_text(cause.change));
}

// "credit_note 2025-00001 BO-1 2025-09 hemtjänst 10 80.00 | ändrat_besök B1 -10"
Told told(const SettleReport& report) {
  Told lines;
  const auto& documents = report.run.draft.documents;
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (std::size_t l = 0; l < documents[d].lines.size(); ++l) {
      const auto& line = documents[d].lines[l];
      auto written = std::string{text(documents[d].kind)} + " " + (documents[d].refers_to.empty() ? "" : documents[d].refers_to + " ") + line.key.arende.text() +
                     " " + line.key.month.text() + " " + line.key.component + " " + to_decimal_text(line.quantity) + " " + to_decimal_text(line.amount) + " |";
      for (const auto& cause : report.causes.at(d).at(l).causes) written += " " + text_of(cause) + ";";
      lines.push_back(std::move(written));
    }
  return lines;
}

}  // namespace

TEST_CASE("the first settlement of a month has no other cause, and nothing to compare with") {
  CorrectingOffice office;
  const auto report = office.settle();
  CHECK(told(report) == Told{"invoice BO-0 2025-09 hemtjänst 30 240.00 | första_avräkningen 30;"});
  CHECK(report.causes[0][0].since.empty());
}

TEST_CASE("a late visit is on the next invoice with its own month") {
  CorrectingOffice office;
  office.settle_and_issue();
  office.take_visits(tillsyn("B1", "BO-0", "09-02", "08:00", "08:10") + tillsyn("B2", "BO-0", "10-02", "08:00", "08:20"));
  const auto report = office.settle("2025-10");
  CHECK(told(report) == Told{"invoice BO-0 2025-09 hemtjänst 10 80.00 | sent_besök B1 10;", "invoice BO-0 2025-10 hemtjänst 20 160.00 | första_avräkningen 20;"});
  CHECK(report.causes[0][0].since == "2025-09/1");
}

TEST_CASE("a changed visit is told with what it moves, whether its time, its status or its insats has changed") {
  struct Case {
    const char* why;
    std::string row;
    std::string line;
  };
  const std::vector<Case> cases{
      {"shorter", tillsyn("B0", "BO-0", "09-01", "08:00", "08:20", "", "2"), "credit_note 2025-00001 BO-0 2025-09 hemtjänst 10 80.00 | ändrat_besök B0 -10;"},
      {"longer", tillsyn("B0", "BO-0", "09-01", "08:00", "08:35", "", "2"), "invoice BO-0 2025-09 hemtjänst 5 40.00 | ändrat_besök B0 5;"},
      {"declined after all", tillsyn("B0", "BO-0", "09-01", "08:00", "08:30", "avböjt", "2"), "credit_note 2025-00001 BO-0 2025-09 hemtjänst 30 240.00 | ändrat_besök B0 -30;"},
      {"of an insats without beslut", "B0;BO-0;inköp;2025-09-01 08:00;2025-09-01 08:30;;2;;;\n", "credit_note 2025-00001 BO-0 2025-09 hemtjänst 30 240.00 | ändrat_besök B0 -30;"},
      {"retracted", tillsyn("B0", "BO-0", "09-01", "08:00", "08:30", "borttaget", "2"), "credit_note 2025-00001 BO-0 2025-09 hemtjänst 30 240.00 | borttaget_besök B0 -30;"}};
  for (const auto& each : cases) {
    INFO(each.why);
    CorrectingOffice office;
    office.settle_and_issue();
    office.take_visits(each.row);
    CHECK(told(office.settle()) == Told{each.line});
  }
}

TEST_CASE("a visit that moves to another month is credited there and invoiced here") {
  CorrectingOffice office;
  office.settle_and_issue();
  office.take_visits(tillsyn("B0", "BO-0", "08-31", "08:00", "08:30", "", "2"));
  CHECK(told(office.settle()) == Told{"invoice BO-0 2025-08 hemtjänst 30 240.00 | ändrat_besök B0 30;",
                                      "credit_note 2025-00001 BO-0 2025-09 hemtjänst 30 240.00 | ändrat_besök B0 -30;"});
}

TEST_CASE("a beslut that grants more releases what was held") {
  CorrectingOffice office;
  office.take_decisions(care("BO-1", "9902", "2025-05-28", "30;minuter;månad"));
  office.take_visits(tillsyn("B1", "BO-1", "09-01", "08:00", "08:30") + tillsyn("B2", "BO-1", "09-02", "08:00", "08:30"));
  office.settle_and_issue();
  office.take_decisions(care("BO-1", "9902", "2025-05-28", "50;minuter;månad"));
  CHECK(told(office.settle()) == Told{"invoice BO-1 2025-09 hemtjänst 20 160.00 | ändrat_beslut omvårdnad 20;"});
}

TEST_CASE("a registered approval pays what was held, and less approved takes it back") {
  CorrectingOffice office;
  office.take_decisions(care("BO-1", "9902", "2025-05-28", "30;minuter;månad"));
  office.take_visits(tillsyn("B1", "BO-1", "09-01", "08:00", "08:30") + tillsyn("B2", "BO-1", "09-02", "08:00", "08:30"));
  office.settle_and_issue();
  Approval approval{*ArendeId::parse("BO-1"), Insats::omvardnad, *Month::parse("2025-09"), GrantedUnit::minuter, 20, *parse_day("2025-10-20"), "SN 1"};
  REQUIRE(office.store.register_approval(approval, "ekonom", office.today).verdict == RowVerdict::ny);
  const auto report = office.settle();
  CHECK(told(report) == Told{"invoice BO-1 2025-09 hemtjänst 20 160.00 | godkännande omvårdnad 20;"});
  office.issue(report.run);
  approval.amount = 5;
  REQUIRE(office.store.register_approval(approval, "ekonom", office.today).verdict == RowVerdict::ny_version);
  CHECK(told(office.settle()) == Told{"credit_note 2025-00002 BO-1 2025-09 hemtjänst 15 120.00 | godkännande omvårdnad -15;"});
}

TEST_CASE("a withdrawn beslut is credited on its invoice, its visits are held, and it can come back") {
  CorrectingOffice office;
  office.take_decisions(care("BO-1") + "BO-1;;gäst-BO-1;9902;2025-05-28;2025-01-01;2025-12-31;trygghetslarm;;;2025-09-01;2025-09-30;;;;;;\n");
  office.take_visits(tillsyn("B1", "BO-1", "09-01", "08:00", "08:30"));
  office.settle_and_issue();
  const auto larm = "BO-1;;gäst-BO-1;9902;2025-05-28;2025-01-01;2025-12-31;trygghetslarm;;;;;;;;;;ja\n";
  office.take_decisions(care("BO-1", "9902", "", ";;", "ja") + larm);
  const auto report = office.settle();
  CHECK(told(report) == Told{"credit_note 2025-00001 BO-1 2025-09 hemtjänst 30 240.00 | återkallat_beslut omvårdnad -30;",
                             "credit_note 2025-00001 BO-1 2025-09 larm 30 300.00 | återkallat_beslut trygghetslarm -30;"});
  REQUIRE(report.left_out.held.size() == 1);
  CHECK(report.left_out.held[0].visit == "B1");
  CHECK(report.left_out.held[0].reason == HeldReason::utanfor_period);
  CHECK(credit_reason(all_causes(report.causes[0])) == "Beslut har återkallats efter faktureringen.");
  const auto explained = explain_visit_of_store(office.store, office.rules, "B1");
  REQUIRE(explained.has_value());
  CHECK(explained->steps.back().input.find("beslut om omvårdnad från 2025-01-01, återkallat") != std::string::npos);

  CHECK(office.decisions(decision_header + care("BO-1", "9902", "2025-05-28", ";;", "ja")).count(RowVerdict::oforandrad) == 1);
  office.issue(report.run);
  const auto credit_note = office.text_of("ut/kreditnota-2025-00002.xml");
  CHECK(credit_note.find("Krediterar faktura 2025-00001. Beslut har återkallats efter faktureringen.") != std::string::npos);
  CHECK(office.settle().run.draft.documents.empty());
  CHECK(office.decisions(decision_header + care("BO-1")).count(RowVerdict::ny_version) == 1);
  CHECK(told(office.settle()) == Told{"invoice BO-1 2025-09 hemtjänst 30 240.00 | ändrat_beslut omvårdnad 30;"});
  CHECK(office.store.verify().empty());
}

TEST_CASE("a begäran that comes makes the visits before it payable") {
  CorrectingOffice office;
  office.take_decisions(care("BO-1", "9902", ""));
  office.take_visits(tillsyn("B1", "BO-1", "09-01", "08:00", "08:30"));
  office.settle_and_issue();
  office.take_decisions(care("BO-1", "9902", "2025-10-20"));
  CHECK(told(office.settle()) == Told{"invoice BO-1 2025-09 hemtjänst 30 240.00 | begäran_har_kommit omvårdnad 30;"});
}

TEST_CASE("an ärende that was not known has late visits") {
  CorrectingOffice office;
  office.settle_and_issue();
  office.take_decisions(care("BO-1"));
  office.take_visits(tillsyn("B1", "BO-1", "09-01", "08:00", "08:30"));
  CHECK(told(office.settle()) == Told{"invoice BO-1 2025-09 hemtjänst 30 240.00 | sent_besök B1 30;"});
}

TEST_CASE("a retroactive level credits the old price and invoices the new, and both lines say from which to which") {
  struct Case {
    const char* why;
    std::string level;
    std::string to;
  };
  const std::vector<Case> cases{{"a corrected figure of the same version", level_of("9902", "2025-01-01", "500"), "9902@2025-01-01/500.00"},
                                {"another version that began before the visit", level_of("9902", "2025-01-02", "500"), "9902@2025-01-02/500.00"}};
  for (const auto& each : cases) {
    INFO(each.why);
    CorrectingOffice office;
    office.take_visits(tillsyn("B1", "BO-0", "09-02", "08:00", "08:30"));
    office.settle_and_issue();
    office.take_level(each.level);
    const auto change = "ändrad_nivå från 9902@2025-01-01/480.00 till " + each.to;
    const auto report = office.settle();
    CHECK(told(report) == Told{"invoice BO-0 2025-09 hemtjänst 60 500.00 | " + change + " 60;", "credit_note 2025-00001 BO-0 2025-09 hemtjänst 60 480.00 | " + change + " -60;"});
    CHECK(credit_reason(all_causes(report.causes[1])) == "Ersättningsnivån har ändrats efter faktureringen.");
  }
}

TEST_CASE("what a level and a visit change together is told apart") {
  CorrectingOffice office;
  office.settle_and_issue();
  office.take_level(level_of("9902", "2025-01-01", "600"));
  office.take_visits(tillsyn("B0", "BO-0", "09-01", "08:00", "08:20", "", "2"));
  const std::string change = "ändrad_nivå från 9902@2025-01-01/480.00 till 9902@2025-01-01/600.00";
  CHECK(told(office.settle()) == Told{"invoice BO-0 2025-09 hemtjänst 20 200.00 | " + change + " 20;",
                                      "credit_note 2025-00001 BO-0 2025-09 hemtjänst 30 240.00 | " + change + " -20; ändrat_besök B0 -10;"});
}

TEST_CASE("a level that becomes known pays the months that had no price") {
  CorrectingOffice office;
  office.take_decisions(care("BO-3", "9903") + "BO-3;;gäst-BO-3;9903;2025-05-28;2025-01-01;2025-12-31;trygghetslarm;;;2025-09-01;2025-09-30;;;;;;\n");
  office.take_visits(tillsyn("B3", "BO-3", "09-03", "08:00", "08:30"));
  const auto first = office.settle();
  CHECK(first.left_out.unpriced.size() == 2);
  office.issue(first.run);
  office.take_level(level_of("9903", "2025-01-01", "240"));
  CHECK(told(office.settle("2025-10")) == Told{"invoice BO-3 2025-09 hemtjänst 30 120.00 | nivå_har_blivit_känd till 9903@2025-01-01/240.00 30;",
                                               "invoice BO-3 2025-09 larm 30 300.00 | nivå_har_blivit_känd till 9903@2025-01-01/10.00 30;"});
}

TEST_CASE("an absence that is told later lowers what was granted") {
  CorrectingOffice office;
  office.take_decisions("BO-1;;gäst-BO-1;9902;2025-05-28;2025-09-01;2025-09-30;städ;;;;;10;minuter;dag;;;\n");
  office.settle_and_issue();
  REQUIRE(office.absences(absence_header + "BO-1;2025-09-10;2025-09-12;2025-09-01;planerad;\n").outcome == ImportOutcome::all_taken);
  // Three days of ten minutes, told in time.
  CHECK(told(office.settle()) == Told{"credit_note 2025-00001 BO-1 2025-09 städ 30 30.00 | ändrad_frånvaro -30;"});
}

TEST_CASE("a monthly total told anew is the difference") {
  CorrectingOffice office;
  office.take_decisions(care("BO-1"));
  REQUIRE(office.totals(total_header + "BO-1;tillsyn;2025-09;300;\n").outcome == ImportOutcome::all_taken);
  office.settle_and_issue();
  REQUIRE(office.totals(total_header + "BO-1;tillsyn;2025-09;240;\n").outcome == ImportOutcome::all_taken);
  CHECK(told(office.settle()) == Told{"credit_note 2025-00001 BO-1 2025-09 hemtjänst 60 480.00 | ändrad_månadssumma tillsyn -60;"});
}

TEST_CASE("a late visit within the granted pushes a later one over it: the second is told as a consequence") {
  CorrectingOffice office;
  office.take_decisions(care("BO-1", "9902", "2025-05-28", "40;minuter;månad"));
  office.take_visits(tillsyn("B2", "BO-1", "09-02", "08:00", "08:30"));
  office.settle_and_issue();
  office.take_visits(tillsyn("B1", "BO-1", "09-01", "08:00", "08:20"));
  CHECK(told(office.settle()) == Told{"invoice BO-1 2025-09 hemtjänst 10 80.00 | sent_besök B1 20; följdändring B2 -10;"});
}

TEST_CASE("what a preliminary level held back stands over, though nothing has changed") {
  CorrectingOffice office;
  office.take_level(level_of("9903", "2025-01-01", "240", "preliminär"));
  office.take_decisions(care("BO-3", "9903"));
  office.take_visits(tillsyn("B3", "BO-3", "09-03", "08:00", "08:30"));
  office.issue(office.settle("2025-09", true).run);
  office.take_level(level_of("9903", "2025-01-01", "240"));
  CHECK(told(office.settle()) == Told{"invoice BO-3 2025-09 hemtjänst 30 120.00 | stod_kvar 30;"});
}

TEST_CASE("one retracted visit that stood on two invoices is told on both credit notes") {
  CorrectingOffice office;
  office.settle_and_issue();
  office.take_visits(tillsyn("B0", "BO-0", "09-01", "08:00", "08:50", "", "2"));
  office.settle_and_issue();
  office.take_visits(tillsyn("B0", "BO-0", "09-01", "08:00", "08:50", "borttaget", "3"));
  CHECK(told(office.settle()) == Told{"credit_note 2025-00001 BO-0 2025-09 hemtjänst 30 240.00 | borttaget_besök B0 -30;",
                                      "credit_note 2025-00002 BO-0 2025-09 hemtjänst 20 160.00 | borttaget_besök B0 -20;"});
}

TEST_CASE("what is missing is told before a run") {
  CorrectingOffice office;
  office.take_decisions(care("BO-1"));
  const auto report = office.settle();
  REQUIRE(report.missing.size() == 2);
  // The only visit of the month is of 1 September.
  CHECK(report.missing[0].reason == MissingReason::fil_saknas);
  CHECK(to_text(*report.missing[0].days) == "2025-09-02–2025-09-30");
  CHECK(report.missing[1].reason == MissingReason::beslut_utan_besok);
  CHECK(report.missing[1].arende->text() == "BO-1");
}
