// Every form of the ersättningsnivå language goes all the way: from files to a draft, to an e-invoice that the official rules judge.
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
    "kommun: \"9902\"\nnamn: Granbacka\nversioner:\n"
    "  - gäller_från: 2025-01-01\n    källa: {text: Påhittad}\n"
    "    dygnsdelar:\n      - {namn: kväll, när: [\"alla 19:00-22:00\"]}\n      - {namn: annars, när: [\"alla 00:00-24:00\"]}\n"
    "    besök_över_gräns: dela\n    annan_kommun_räknas_som: egen_regi\n    avgifter: [{namn: portion, kr: \"61,50\"}]\n    komponenter:\n"
    "      - {id: omvårdnad, insats: [omvårdnad], mängd: utförd_tid, bemanning: per_person, per: timme, priser: [{kr: 480}]}\n"
    "      - {id: kväll, insats: [omvårdnad], tillägg: true, mängd: utförd_tid, bemanning: per_person, per: timme, priser: [{dygnsdel: kväll, kr: 60}]}\n"
    "      - {id: glesbygd, insats: [omvårdnad], tillägg: true, mängd: utförd_tid, bemanning: per_person, per: timme, priser: [{procent_av: [omvårdnad, kväll], procent: \"2,5\"}]}\n"
    "      - {id: körning, insats: [omvårdnad], tillägg: true, mängd: tillfällen, bemanning: ingår, per: besök, priser: [{kr: 40}]}\n"
    "      - {id: frånvaro, insats: [omvårdnad], händelse: [frånvaro_oplanerad], mängd: beviljad_tid, andel_per_frånvarodag: [{dag: 1, procent: 75}, {dag: 2-5, procent: 25}], per: timme, priser: [{kr: 480}]}\n"
    "      - {id: ny_kund, insats: [omvårdnad], engång: {vid: ny_kund, timmar: 4, pris_enligt: omvårdnad}}\n"
    "      - {id: service, insats: [service], mängd: beviljad_minus_frånvaro, frånvaro: {varsel_dagar: 5, betalas_högst_dagar: 5}, per: timme, priser: [{kr: 382}]}\n"
    "      - {id: ledsagning, insats: [ledsagning], mängd: planerad_tid, avrunda: {steg: 15, sätt: uppåt, per: besök}, per: timme, priser: [{kr: 423}]}\n"
    "      - {id: boendestöd, insats: [boendestöd], mängd: nivå, mått: beviljad, per: månad, nivåer: [{till_timmar: 9, kr: 3000}, {till_timmar: 20, kr: 6100}, {kr: 9900}]}\n"
    "      - {id: mat, insats: [matdistribution], mängd: tillfällen, per: styck, priser: [{avgift: portion, procent: 106}]}\n"
    "      - {id: larm, insats: [trygghetslarm], mängd: dagar, per: dag, priser: [{kr: 23, hel_månad: 684, tak_hel_månad: ja}]}\n"
    "      - {id: larmstart, insats: [trygghetslarm], engång: {vid: installation, kr: 357}}\n"
    "      - {id: avlösning, insats: [avlösning], mängd: utförd_tid, avrunda: {steg: 30, sätt: närmaste, per: månad}, per: timme, priser: [{kr: 450}]}\n";

const std::string begun = ";;9902;2025-05-28;2025-01-01;2025-12-31;";

class LanguageOffice : public ImportOffice {
public:
  LanguageOffice() {
    std::ofstream{folder() / "niva.yaml"} << level;
    REQUIRE(import_tariffs(store, folder() / "niva.yaml", request()).outcome == ImportOutcome::all_taken);
    std::string rows;
    const auto decide = [&](const std::string& arende, const std::string& insats, const std::string& stay, const std::string& granted) {
      rows += arende + ";;gäst-" + arende + ";9902;2025-05-28;2025-01-01;2025-12-31;" + insats + ";;;" + stay + ";" + granted + ";;\n";
    };
    decide("BO-1", "omvårdnad", "2025-09-01;2025-09-30", "120;minuter;dag");
    decide("BO-1", "service", "2025-09-11;2025-09-30", "210;minuter;vecka");
    decide("BO-2", "ledsagning", "2025-09-01;2025-09-30", ";;");
    decide("BO-2", "boendestöd", "2025-09-01;2025-09-30", "10;timmar;månad");
    decide("BO-2", "matdistribution", "2025-09-01;2025-09-30", ";;");
    decide("BO-3", "trygghetslarm", "2025-09-11;2025-09-30", ";;");
    decide("BO-3", "avlösning", "2025-09-01;2025-09-30", ";;");
    REQUIRE(decisions(decision_header + rows).outcome == ImportOutcome::all_taken);
    REQUIRE(absences(absence_header + "BO-1;2025-09-20;2025-09-23;2025-09-20;sjukhus;\n").outcome == ImportOutcome::all_taken);
    REQUIRE(totals(total_header + "BO-3;avlösning;2025-09;250;\n").outcome == ImportOutcome::all_taken);
    REQUIRE(visits("besök;ärende;insats;start;slut;planerad_start;planerad_slut;antal\n"
                   "B1;BO-1;tillsyn;2025-09-02 18:30;2025-09-02 19:30;;;\n"
                   "B2;BO-2;ledsagning;2025-09-03 10:05;2025-09-03 11:00;2025-09-03 10:00;2025-09-03 10:40;\n"
                   "B3;BO-2;matdistribution;2025-09-04 12:00;2025-09-04 12:10;;;3\n")
                .outcome == ImportOutcome::all_taken);
  }
  RuleBook rules = standing_rules(rule_files({}));
  Day today = Day{date::year{2025} / 11 / 15};
};

}  // namespace

TEST_CASE("a month with every form of the language is reckoned by hand, invoiced and nothing left over") {
  LanguageOffice office;
  const auto report = settle_month(office.store, office.rules, {*Month::parse("2025-09"), "ekonom", office.today});
  REQUIRE(report.run.draft.documents.size() == 1);
  CHECK(report.left_out.unpriced.empty());
  CHECK(report.left_out.held.empty());
  std::vector<std::string> told;
  for (const auto& line : report.run.draft.documents.front().lines)
    told.push_back(line.key.arende.text() + " " + line.key.component + (line.key.selectors.empty() ? "" : " (" + line.key.selectors + ")") + " " +
                   to_decimal_text(line.quantity) + " " + to_decimal_text(line.amount));
  const std::vector<std::string> expected{
      "BO-1 frånvaro 360 720.00",                                     // 20 September is day 1: see below
      "BO-1 frånvaro 120 720.00",                                     // 120 min × 8 kr × 75 %
      "BO-1 glesbygd (procent_av=kväll) 30 0.75",                     // 30 min × 1 kr × 2,5 %
      "BO-1 glesbygd (procent_av=omvårdnad) 60 12.00",                // 60 min × 8 kr × 2,5 %
      "BO-1 kväll (dygnsdel=kväll) 30 30.00",                         // 30 min × 1 kr
      "BO-1 körning 1 40.00",
      "BO-1 ny_kund 240 1920.00",                                     // 4 h × 480
      "BO-1 omvårdnad 60 480.00",
      "BO-1 service 480 3056.00",                                     // 20 days less the 4 of absence: 30 min × 16 = 480 min × 382 / 60
      "BO-2 boendestöd (till_timmar=20) 1 6100.00",                   // 10 h
      "BO-2 ledsagning 45 317.25",                                    // planned 40 → 45 min × 423 / 60
      "BO-2 mat 3 195.57",                                            // 3 × 61,50 × 1,06
      "BO-3 avlösning 240 1800.00",                                   // 250 → 240 min × 450 / 60
      "BO-3 larm 20 460.00",                                          // 20 days × 23
      "BO-3 larmstart 1 357.00"};
  CHECK(told == expected);

  office.store.attest(report.run.month, report.run.sequence, "attestant", office.today, false);
  const auto issued = issue_run(office.store, office.rules, {report.run.month, report.run.sequence, office.folder() / "ut", "ekonom", office.today});
  REQUIRE(issued.has_value());
  for (const auto& file : issued->files)
    if (file.extension() == ".xml") keep_document("language_" + file.filename().string(), office.text_of("ut/" + file.filename().string()));
  CHECK(settle_month(office.store, office.rules, {*Month::parse("2025-10"), "ekonom", office.today}).run.draft.documents.empty());
}
