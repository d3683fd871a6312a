#include "engine/receivables/admit_event.hpp"

#include <algorithm>
#include <array>

#include "engine/invoicing/identity_guard.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_reference = 200;
constexpr std::size_t most_sentence = 2000;

struct FaultWords {
  std::string_view code;
  std::string_view advice;
};
constexpr std::array<FaultWords, event_fault_count> fault_words{{
    {"okänt_dokument", "Det finns inget utställt dokument med det numret. Kontrollera numret mot hemvist fakturor."},
    {"är_kreditnota", "Numret är en kreditnota. Den räknas av mot sin faktura; ange fakturans nummer."},
    {"före_utställning", "Dagen ligger före den dag då dokumentet ställdes ut. Kontrollera datumet."},
    {"i_framtiden", "Dagen har inte varit än. Kontrollera datumet."},
    {"okänd_svarskod", "Svarskoden ska vara AB, IP, UQ, CA, RE, AP eller PD."},
    {"svar_går_bakåt", "Ett senare svar har redan kommit. Svaren följer ordningen AB, IP, UQ, CA, RE, AP, PD och går aldrig tillbaka."},
    {"svar_efter_slutligt", "Dokumentet är redan slutligt avvisat eller betalt enligt köparens svar. Fråga köparen vad som gäller."},
    {"okänd_orsak", "Skälet finns inte i listan. Skriv ett av skälen i hjälpen, eller annat med en text."},
    {"rad_saknas", "Fakturan har ingen sådan rad. Raderna räknas från 1, i fakturans ordning."},
    {"belopp_saknas", "Ange ett belopp som är större än noll."},
    {"belopp_över_raden", "Beloppet är större än det som raden (eller hela fakturan) kom till. Kontrollera beloppet."},
    {"ingen_öppen_tvist", "Inget är bestritt på den raden nu. Kontrollera raden mot hemvist fakturor."},
    {"medgivet_över_bestritt", "Det medgivna är mer än det bestridda. Kontrollera beloppet."},
    {"inget_obetalt", "Inget obestritt är obetalt, så det finns inget att påminna om."},
    {"inte_förfallen", "Fakturan har inte förfallit än. Påminn efter förfallodagen."},
    {"personnummer_i_text", "Texten innehåller ett personnummer. Ta bort det: ingen ska kunna pekas ut här."},
    {"för_lång_text", "Texten är för lång: högst 200 tecken i referensen och 2 000 i texten."},
}};

std::optional<EventFault> fault_of_response(const DocumentEvent& event, const InvoiceState& state) {
  const auto code = parse_response_code(event.code);
  if (!code) return EventFault::okand_svarskod;
  if (!state.response) return std::nullopt;
  const auto before = state.response->code;
  if (before == ResponseCode::RE) return EventFault::svar_efter_slutligt;
  // A payment may be told in parts.
  if (before == ResponseCode::PD) return *code == ResponseCode::PD ? std::nullopt : std::optional{EventFault::svar_efter_slutligt};
  if (*code < before || (*code == before && before != ResponseCode::UQ)) return EventFault::svar_gar_bakat;
  return std::nullopt;
}

const RowDispute* open_dispute(const InvoiceState& state, int row) {
  for (const auto& dispute : state.disputes)
    if (dispute.row == row && dispute.is_open()) return &dispute;
  return nullptr;
}

std::optional<EventFault> fault_of_dispute(const DocumentEvent& event, const IssuedDocument& document) {
  if (!parse_dispute_reason(event.code)) return EventFault::okand_orsak;
  if (event.row < 0 || static_cast<std::size_t>(event.row) > document.rows.size()) return EventFault::rad_saknas;
  if (event.amount <= Money{}) return EventFault::belopp_saknas;
  const auto most = event.row == 0 ? document.total : document.rows[static_cast<std::size_t>(event.row) - 1];
  return event.amount > most ? std::optional{EventFault::belopp_over_raden} : std::nullopt;
}

std::optional<EventFault> fault_of_closing(const DocumentEvent& event, const InvoiceState& state) {
  const auto* dispute = open_dispute(state, event.row);
  if (dispute == nullptr) return EventFault::ingen_oppen_tvist;
  if (event.amount < Money{}) return EventFault::belopp_saknas;
  return event.amount > dispute->open ? std::optional{EventFault::medgivet_over_bestritt} : std::nullopt;
}

std::optional<EventFault> fault_of(const DocumentEvent& event, const StandingDocument& standing) {
  const auto& [document, state] = standing;
  const bool is_invoice = document.kind == DocumentKind::invoice;
  switch (event.kind) {
    case DocumentEventKind::sent: return std::nullopt;
    case DocumentEventKind::response: return fault_of_response(event, state);
    case DocumentEventKind::disputed: return is_invoice ? fault_of_dispute(event, document) : EventFault::ar_kreditnota;
    case DocumentEventKind::dispute_closed: return is_invoice ? fault_of_closing(event, state) : EventFault::ar_kreditnota;
    case DocumentEventKind::reminded:
      if (!is_invoice) return EventFault::ar_kreditnota;
      if (state.undisputed_left <= Money{}) return EventFault::inget_obetalt;
      return event.day <= document.due ? std::optional{EventFault::inte_forfallen} : std::nullopt;
    case DocumentEventKind::interest:
      if (!is_invoice) return EventFault::ar_kreditnota;
      return event.amount <= Money{} ? std::optional{EventFault::belopp_saknas} : std::nullopt;
  }
  return std::nullopt;
}

bool is_told(const DocumentEvent& event, const InvoiceState& state, std::span<const DocumentEvent> told) {
  if (event.kind == DocumentEventKind::sent) return state.sent_on.has_value();
  if (event.kind == DocumentEventKind::dispute_closed) return false;
  if (event.kind == DocumentEventKind::disputed) {
    const auto* open = open_dispute(state, event.row);
    return open != nullptr && open->open == event.amount && open->code == event.code && open->sentence == event.sentence;
  }
  return std::any_of(told.begin(), told.end(), [&](const DocumentEvent& before) {
    return before.kind == event.kind && before.day == event.day && before.amount == event.amount && before.code == event.code &&
           before.reference == event.reference && before.sentence == event.sentence;
  });
}

}  // namespace

std::string_view code_text(EventFault fault) { return fault_words[static_cast<std::size_t>(fault)].code; }

std::string_view advice(EventFault fault) { return fault_words[static_cast<std::size_t>(fault)].advice; }

AdmittedEvent admit_event(const DocumentEvent& event, const StandingDocument* document, std::span<const DocumentEvent> told, Day today) {
  const auto refused = [](EventFault fault) { return AdmittedEvent{EventVerdict::refused, fault}; };
  if (document == nullptr) return refused(EventFault::okant_dokument);
  if (event.day < document->document.issue_day) return refused(EventFault::fore_utstallning);
  if (event.day > today) return refused(EventFault::i_framtiden);
  if (event.reference.size() > most_reference || event.sentence.size() > most_sentence) return refused(EventFault::for_lang_text);
  if (!find_identity(event.sentence).empty() || !find_identity(event.reference).empty()) return refused(EventFault::personnummer_i_text);
  if (is_told(event, document->state, told)) return {EventVerdict::already_told};
  if (const auto fault = fault_of(event, *document)) return refused(*fault);
  return {};
}

}  // namespace hemvist
