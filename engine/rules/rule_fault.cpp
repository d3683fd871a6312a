#include "engine/rules/rule_fault.hpp"

#include <array>

namespace hemvist {
namespace {

constexpr std::array<std::string_view, rule_fault_code_count> codes{
    "oläslig_fil", "för_stor_fil", "för_djup", "yaml_fel", "ankare", "tagg", "dubbel_nyckel", "flera_dokument",
    "okänd_nyckel", "nyckel_saknas", "fel_slag", "fel_värde", "inte_stött",
    "överlapp_i_tid", "lucka_i_tid", "okänd_zon", "okänd_dygnsdel", "dubbelt_id", "passar_inte", "krock", "hål",
    "oåtkomlig_rad", "orimligt_belopp", "nivåskala", "okänd_komponent", "cirkel", "okänd_avgift"};

}  // namespace

std::string_view code_text(RuleFaultCode code) { return codes[static_cast<std::size_t>(code)]; }

bool is_warning(RuleFaultCode code) {
  return code == RuleFaultCode::hal || code == RuleFaultCode::lucka_i_tid || code == RuleFaultCode::oatkomlig_rad ||
         code == RuleFaultCode::orimligt_belopp || code == RuleFaultCode::okand_avgift;
}

std::string text(const RuleFault& fault) {
  auto written = fault.file;
  if (fault.place.line > 0)
    written += ":" + std::to_string(fault.place.line) + ":" + std::to_string(fault.place.column);
  written += ": ";
  if (!fault.key_path.empty()) written += fault.key_path + ": ";
  return written + fault.message + "  [" + std::string{code_text(fault.code)} + "]";
}

}  // namespace hemvist
