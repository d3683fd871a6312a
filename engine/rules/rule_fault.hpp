#pragma once
// What is wrong with a rule file, or worth a warning: where it stands, which key, and a Swedish sentence.
#include <string>
#include <string_view>
#include <vector>

namespace hemvist {

struct SourcePlace {
  int line = 0;  // 1-based; 0: the file as a whole
  int column = 0;
};

enum class RuleFaultCode {
  // the form of the file
  olaslig_fil, for_stor_fil, for_djup, yaml_fel, ankare, tagg, dubbel_nyckel, flera_dokument,
  // keys and values
  okand_nyckel, nyckel_saknas, fel_slag, fel_varde, inte_stott,
  // what the file says as a whole
  overlapp_i_tid, lucka_i_tid, okand_zon, okand_dygnsdel, dubbelt_id, passar_inte, krock, hal,
  oatkomlig_rad, orimligt_belopp, nivaskala, okand_komponent, cirkel, okand_avgift,
};
inline constexpr int rule_fault_code_count = 27;

struct RuleFault {
  RuleFaultCode code;
  std::string file;
  SourcePlace place;
  std::string key_path;  // "versioner[0].komponenter[1].per"
  std::string message;   // Swedish: what was found, what was expected, what to do
};

std::string_view code_text(RuleFaultCode code);
// hål, lucka_i_tid, oåtkomlig_rad, orimligt_belopp and okänd_avgift are warnings: the file is taken, and what has no price becomes oprissat.
bool is_warning(RuleFaultCode code);
// "1980-vasteras.yaml:12:5: versioner[0].status: …  [fel_värde]"
std::string text(const RuleFault& fault);

}  // namespace hemvist
