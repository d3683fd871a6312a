#include "engine/receivables/admit_placing.hpp"

#include <array>

namespace hemvist {
namespace {

struct FaultWords {
  std::string_view code;
  std::string_view advice;
};
constexpr std::array<FaultWords, placing_fault_count> fault_words{{
    {"okänt_dokument", "Det finns inget utställt dokument med det numret. Kontrollera numret mot hemvist fakturor."},
    {"är_kreditnota", "Numret är en kreditnota. Den räknas av mot sin faktura; ange fakturans nummer."},
    {"okänd_betalning", "Det finns ingen betalning med det numret. Numren står i hemvist fakturor."},
    {"belopp_saknas", "Ange ett belopp som är större än noll."},
    {"mer_än_betalningen", "Så mycket är inte kvar att placera av betalningen. Kontrollera beloppet."},
    {"mer_än_skulden", "Så mycket återstår inte på fakturan. Placera högst det som återstår."},
    {"inget_att_ta_tillbaka", "Så mycket är inte betalt på fakturan. Kontrollera beloppet."},
    {"i_framtiden", "Dagen har inte varit än. Kontrollera datumet."},
    {"personnummer_i_text", "Texten innehåller ett personnummer. Ta bort det: ingen ska kunna pekas ut här."},
    {"redan_registrerad", "En likadan betalning är redan registrerad för hand. Ange --referens om det är en till."},
}};

bool is_between(Money value, Money end) { return end < Money{} ? end <= value && value <= Money{} : Money{} <= value && value <= end; }

}  // namespace

std::string_view code_text(PlacingFault fault) { return fault_words[static_cast<std::size_t>(fault)].code; }

std::string_view advice(PlacingFault fault) { return fault_words[static_cast<std::size_t>(fault)].advice; }

std::optional<PlacingFault> fault_of_placing(Money amount, Money payment, const PlacedSoFar& placed, const OpenClaim& claim) {
  if (amount.is_zero()) return PlacingFault::belopp_saknas;
  const bool takes_back = (amount < Money{}) != (payment < Money{});
  if (!is_between(placed.here + amount, payment)) return takes_back ? PlacingFault::inget_att_ta_tillbaka : PlacingFault::mer_an_betalningen;
  if (!is_between(placed.everywhere + amount, payment)) return PlacingFault::mer_an_betalningen;
  if (takes_back) return std::nullopt;
  if (amount > Money{} && amount > claim.owed) return PlacingFault::mer_an_skulden;
  if (amount < Money{} && claim.paid + amount < Money{}) return PlacingFault::inget_att_ta_tillbaka;
  return std::nullopt;
}

}  // namespace hemvist
