#include <set>

#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

struct Row {
  RowCode code;
  bool is_visit;
  std::string text;
};

// On a store that knows BO-1 and BO-2 and the visit b1.
const std::vector<Row>& rows() {
  const std::string long_id(65, 'b'), long_comment(501, 'k');
  static const std::vector<Row> all{
      {RowCode::trasig_rad, true, "b2;\"BO-1;städ;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::saknat_varde, true, "b2;BO-1;;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::fel_arende, true, "b2;BO 1;städ;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::arende_ar_personnummer, false, "19410714-9207;194107149207;;9902;;2025-01-01;2025-12-31;städ"},
      {RowCode::fel_personnummer, false, "BO-3;194107149208;;9902;;2025-01-01;2025-12-31;städ"},
      {RowCode::person_saknas, false, "BO-3;;;9902;;2025-01-01;2025-12-31;städ"},
      {RowCode::okand_kommun, false, "BO-3;;g;0002;;2025-01-01;2025-12-31;städ"},
      {RowCode::egen_kommun, false, "BO-3;;g;9901;;2025-01-01;2025-12-31;städ"},
      {RowCode::fel_lagrum, false, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;FB"},
      {RowCode::fel_skal, false, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;hög"},
      {RowCode::fel_datum, false, "BO-3;;g;9902;;2025-02-29;2025-12-31;städ"},
      {RowCode::fel_period, false, "BO-3;;g;9902;;2025-12-31;2025-01-01;städ"},
      {RowCode::vistelse_utanfor_beslut, false, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;;2025-07-01;2026-01-01"},
      {RowCode::okand_insats, true, "b2;BO-1;fotvård;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::fel_tal, true, "b2;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00;;1;två"},
      {RowCode::fel_enhet, false, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;;;;10;dagar;vecka"},
      {RowCode::fel_utforare, false, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;;;;;;;Bolaget"},
      {RowCode::fel_ja_nej, false, "BO-3;;g;9902;;2025-01-01;2025-12-31;städ;;;;;;;;;kanske"},
      {RowCode::annan_kommun_i_arendet, false, "BO-1;194107149207;;9903;;2025-01-01;2025-12-31;städ"},
      {RowCode::annan_person_i_arendet, false, "BO-1;;gäst-1;9902;;2025-01-01;2025-12-31;städ"},
      {RowCode::okant_arende, true, "b2;BO-9;städ;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::fel_besoksid, true, long_id + ";BO-1;städ;2025-07-03 08:15;2025-07-03 09:00"},
      {RowCode::fel_tid, true, "b2;BO-1;städ;2025-07-03 8.15;2025-07-03 09:00"},
      {RowCode::tid_finns_inte, true, "b2;BO-1;städ;2025-03-30 02:15;2025-03-30 03:15"},
      {RowCode::tid_kommer_tva_ganger, true, "b2;BO-1;städ;2025-10-26 02:15;2025-10-26 03:15"},
      {RowCode::slut_fore_start, true, "b2;BO-1;städ;2025-07-03 09:15;2025-07-03 09:00"},
      {RowCode::langre_an_ett_dygn, true, "b2;BO-1;städ;2025-07-03 08:15;2025-07-04 08:16"},
      {RowCode::i_framtiden, true, "b2;BO-1;städ;2025-11-16 08:15;2025-11-16 09:00"},
      {RowCode::fel_status, true, "b2;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00;klar"},
      {RowCode::fel_kvittens, true, "b2;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00;;1;1;ja"},
      {RowCode::krock, true, "b1;BO-1;städ;2025-07-03 08:15;2025-07-03 09:01"},
      {RowCode::for_lang_text, true, "b2;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00;;1;1;;" + long_comment},
  };
  return all;
}

}  // namespace

TEST_CASE("every code that a row can be rejected with is that of some row, and of that row only") {
  ImportOffice office;
  REQUIRE(office.decisions(two_decisions).outcome == ImportOutcome::all_taken);
  REQUIRE(office.visits(visit_header + "b1;BO-1;städ;2025-07-03 08:15;2025-07-03 09:00\n").outcome == ImportOutcome::all_taken);
  const auto records = office.records();
  std::set<RowCode> seen;
  for (const auto& row : rows()) {
    INFO(row.text);
    const auto report = row.is_visit ? office.visits(visit_header + row.text + "\n") : office.decisions(decision_header + row.text + "\n");
    const std::string code{code_text(row.code)};
    CHECK(report.outcome == ImportOutcome::some_rejected);
    CHECK(report.rejections == std::map<std::string, std::size_t>{{code, 1}});
    CHECK(report.count(row.code == RowCode::krock ? RowVerdict::krock : RowVerdict::avvisad) == 1);
    const auto rejected = office.text_of(row.is_visit ? "besok.avvisade.csv" : "beslut.avvisade.csv");
    CHECK(rejected.find(";" + code + ";") != std::string::npos);
    seen.insert(row.code);
  }
  CHECK(seen.size() == row_code_count);
  CHECK(office.records() == records);
}
