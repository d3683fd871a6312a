#pragma once
// Why a row that came in was rejected: a closed list of codes, each with a Swedish sentence that says what to do.
#include <string>
#include <string_view>
#include <vector>

namespace hemvist {

enum class RowCode {
  trasig_rad, saknat_varde, fel_arende, arende_ar_personnummer, fel_personnummer, person_saknas, okand_kommun, egen_kommun,
  fel_lagrum, fel_skal, fel_datum, fel_period, vistelse_utanfor_beslut, okand_insats, fel_tal, fel_enhet, fel_utforare,
  fel_ja_nej, annan_kommun_i_arendet, annan_person_i_arendet, okant_arende, fel_besoksid, fel_tid, tid_finns_inte,
  tid_kommer_tva_ganger, slut_fore_start, langre_an_ett_dygn, i_framtiden, fel_status, fel_kvittens, krock, for_lang_text,
  fel_manad, personnummer_i_text, okant_beslut, fel_merkostnad,
};

inline constexpr int row_code_count = 36;

// A fault of one row. `column` is the column's name as the spec writes it; `detail` never repeats a personnummer.
struct RowFinding {
  RowCode code;
  std::string column;
  std::string detail;
};

// "okänt_ärende": the stable code in reports and in schemas/.
std::string_view code_text(RowCode code);
// What is wrong and what to do about it, in Swedish.
std::string_view advice(RowCode code);
// The advice with the column and the detail of this finding.
std::string sentence(const RowFinding& finding);

}  // namespace hemvist
