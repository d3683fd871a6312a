#include <set>

#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

enum class File { beslut, besok, franvaro, summor, merkostnader };

struct Row {
  RowCode code;
  File file;
  std::string text;
};

const std::string first_absence = "BO-1;2025-03-01;2025-03-04;2025-02-20;planerad;\n";
const std::string first_cost = "M1;BO-1;2025-03-01;båtresa;1\n";
const std::string first_total = "BO-1;städ;2025-03;300;\n";

// On a store that knows BO-1 and BO-2 and the visit b1.
const std::vector<Row>& rows() {
  const std::string long_id(65, 'b'), long_comment(501, 'k');
  static const std::vector<Row> all{
      {RowCode::trasig_rad, File::besok, "b2;\"BO-1;städ;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::saknat_varde, File::besok, "b2;BO-1;;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::fel_arende, File::besok, "b2;BO 1;städ;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::arende_ar_personnummer, File::beslut, "19410714-9207;194107149207;;9902;;2025-01-01;2025-12-31;städ"},
      {RowCode::fel_personnummer, File::beslut, "BO-3;194107149208;;9902;;2025-01-01;2025-12-31;städ"},
      {RowCode::person_saknas, File::beslut, "BO-3;;;9902;;2025-01-01;2025-12-31;städ"},
      {RowCode::okand_kommun, File::beslut, "BO-3;;g;0002;;2025-01-01;2025-12-31;städ"},
      {RowCode::egen_kommun, File::beslut, "BO-3;;g;9901;;2025-01-01;2025-12-31;städ"},
      {RowCode::fel_lagrum, File::beslut, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;FB"},
      {RowCode::fel_skal, File::beslut, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;hög"},
      {RowCode::fel_datum, File::beslut, "BO-3;;g;9902;;2025-02-29;2025-12-31;städ"},
      {RowCode::fel_period, File::beslut, "BO-3;;g;9902;;2025-12-31;2025-01-01;städ"},
      {RowCode::vistelse_utanfor_beslut, File::beslut, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;;2025-07-01;2026-01-01"},
      {RowCode::okand_insats, File::besok, "b2;BO-1;fotvård;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::fel_tal, File::besok, "b2;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00;;1;två"},
      {RowCode::fel_enhet, File::beslut, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;;;;10;dagar;vecka"},
      {RowCode::fel_utforare, File::beslut, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;;;;;;;Bolaget"},
      {RowCode::fel_ja_nej, File::beslut, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;;;;;;;;kanske"},
      {RowCode::annan_kommun_i_arendet, File::beslut, "BO-1;194107149207;;9903;;2025-01-01;2025-12-31;städ"},
      {RowCode::annan_person_i_arendet, File::beslut, "BO-1;;gäst-1;9902;;2025-01-01;2025-12-31;städ"},
      {RowCode::okant_arende, File::besok, "b2;BO-9;städ;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::okant_beslut, File::beslut, "BO-1;194107149207;;9902;;2025-01-02;2025-12-31;omvårdnad;;;;;;;;;;ja"},
      {RowCode::fel_besoksid, File::besok, long_id + ";BO-1;städ;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::fel_tid, File::besok, "b2;BO-1;städ;2025-07-03 8.15;2025-07-03 09:00"},
      {RowCode::tid_finns_inte, File::besok, "b2;BO-1;städ;2025-03-30 02:15;2025-03-30 03:15"},
      {RowCode::tid_kommer_tva_ganger, File::besok, "b2;BO-1;städ;2025-10-26 02:15;2025-10-26 03:15"},
      {RowCode::slut_fore_start, File::besok, "b2;BO-1;städ;2025-07-03 09:15;2025-07-03 09:00"},
      {RowCode::langre_an_ett_dygn, File::besok, "b2;BO-1;städ;2025-07-03 08:15;2025-07-04 08:16"},
      {RowCode::i_framtiden, File::besok, "b2;BO-1;städ;2025-11-16 08:15;2025-11-16 09:00"},
      {RowCode::fel_status, File::besok, "b2;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00;klar"},
      {RowCode::fel_kvittens, File::besok, "b2;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00;;1;1;ja"},
      {RowCode::krock, File::besok, "b1;BO-1;städ;2025-07-03 08:15;2025-07-03 09:01"},
      {RowCode::for_lang_text, File::besok, "b2;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00;;1;1;;" + long_comment},
      {RowCode::fel_manad, File::summor, "BO-1;städ;juli;300"},
      {RowCode::personnummer_i_text, File::franvaro, "BO-1;2025-07-01;;;194107149207"},
      {RowCode::okant_beslut, File::beslut, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;;;;;;;;;ja"},
      {RowCode::annan_person_i_arendet, File::beslut, "BO-1;;gäst-1;9902;;2025-01-01;2025-12-31;omvårdnad;;;;;;;;;;ja"},
      // The same codes in the other files.
      {RowCode::trasig_rad, File::franvaro, "BO-1;\"2025-07-01;;;"},
      {RowCode::saknat_varde, File::franvaro, "BO-1;;2025-07-02;;"},
      {RowCode::fel_arende, File::franvaro, "BO 1;2025-07-01;;;"},
      {RowCode::arende_ar_personnummer, File::franvaro, "19410714-9207;2025-07-01;;;"},
      {RowCode::okant_arende, File::franvaro, "BO-9;2025-07-01;;;"},
      {RowCode::fel_datum, File::franvaro, "BO-1;2025-02-29;;;"},
      {RowCode::fel_period, File::franvaro, "BO-1;2025-07-02;2025-07-01;;"},
      {RowCode::i_framtiden, File::franvaro, "BO-1;2025-12-01;;2025-11-16;"},
      {RowCode::for_lang_text, File::franvaro, "BO-1;2025-07-01;;;" + long_comment},
      {RowCode::fel_ja_nej, File::franvaro, "BO-1;2025-07-01;;;;kanske"},
      {RowCode::krock, File::franvaro, "BO-1;2025-03-01;;;"},
      {RowCode::trasig_rad, File::summor, "BO-1;\"städ;2025-07;300"},
      {RowCode::saknat_varde, File::summor, "BO-1;städ;2025-07;;"},
      {RowCode::fel_arende, File::summor, "BO 1;städ;2025-07;300;"},
      {RowCode::arende_ar_personnummer, File::summor, "19410714-9207;städ;2025-07;300;"},
      {RowCode::okant_arende, File::summor, "BO-9;städ;2025-07;300;"},
      {RowCode::okand_insats, File::summor, "BO-1;fotvård;2025-07;300;"},
      {RowCode::fel_tal, File::summor, "BO-1;städ;2025-07;300;några"},
      {RowCode::i_framtiden, File::summor, "BO-1;städ;2025-12;300;"},
      {RowCode::krock, File::summor, "BO-1;städ;2025-03;301;"},
      {RowCode::fel_merkostnad, File::merkostnader, "M 2;BO-1;2025-03-01;båtresa;1"},
      {RowCode::trasig_rad, File::merkostnader, "M2;\"BO-1;2025-03-01;båtresa;1"},
      {RowCode::saknat_varde, File::merkostnader, "M2;BO-1;2025-03-01;;1"},
      {RowCode::okant_arende, File::merkostnader, "M2;BO-9;2025-03-01;båtresa;1"},
      {RowCode::fel_datum, File::merkostnader, "M2;BO-1;2025-02-29;båtresa;1"},
      {RowCode::fel_tal, File::merkostnader, "M2;BO-1;2025-03-01;båtresa;några"},
      {RowCode::i_framtiden, File::merkostnader, "M2;BO-1;2025-11-16;båtresa;1"},
      {RowCode::personnummer_i_text, File::merkostnader, "M2;BO-1;2025-03-01;båt 194107149207;1"},
      {RowCode::krock, File::merkostnader, "M1;BO-1;2025-03-02;båtresa;1"},
  };
  return all;
}

// A krock is with the row before it.
ImportReport bring(ImportOffice& office, const Row& row) {
  switch (row.file) {
    case File::beslut: return office.decisions(decision_header + row.text + "\n", "fil.csv");
    case File::besok: return office.visits(visit_header + row.text + "\n", "fil.csv");
    case File::franvaro: return office.absences(absence_header + first_absence + row.text + "\n", "fil.csv");
    case File::merkostnader: return office.extra_costs(extra_cost_header + first_cost + row.text + "\n", "fil.csv");
    case File::summor: return office.totals(total_header + first_total + row.text + "\n", "fil.csv");
  }
  throw std::logic_error("File outside its list");
}

}  // namespace

TEST_CASE("every code that a row can be rejected with is that of some row, and of that row only") {
  ImportOffice office;
  REQUIRE(office.decisions(two_decisions).outcome == ImportOutcome::all_taken);
  REQUIRE(office.visits(visit_header + "b1;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00\n").outcome == ImportOutcome::all_taken);
  REQUIRE(office.absences(absence_header + first_absence).outcome == ImportOutcome::all_taken);
  REQUIRE(office.extra_costs(extra_cost_header + first_cost).outcome == ImportOutcome::all_taken);
  REQUIRE(office.totals(total_header + first_total).outcome == ImportOutcome::all_taken);
  const auto records = office.records();
  std::set<RowCode> seen;
  for (const auto& row : rows()) {
    INFO(row.text);
    const auto report = bring(office, row);
    const std::string code{code_text(row.code)};
    CHECK(report.outcome == ImportOutcome::some_rejected);
    CHECK(report.rejections == std::map<std::string, std::size_t>{{code, 1}});
    CHECK(report.count(row.code == RowCode::krock ? RowVerdict::krock : RowVerdict::avvisad) == 1);
    const auto rejected = office.text_of("fil.avvisade.csv");
    CHECK(rejected.find(";" + code + ";") != std::string::npos);
    seen.insert(row.code);
  }
  CHECK(seen.size() == row_code_count);
  CHECK(office.records() == records);
}
