#pragma once
// Whether something may be told of a document: what is wrong with it otherwise, from a closed list of codes.
#include <optional>
#include <string>
#include <string_view>

#include "engine/receivables/invoice_state.hpp"

namespace hemvist {

enum class EventFault {
  okant_dokument, ar_kreditnota, fore_utstallning, i_framtiden, okand_svarskod, svar_gar_bakat, svar_efter_slutligt, okand_orsak, rad_saknas,
  belopp_saknas, belopp_over_raden, ingen_oppen_tvist, medgivet_over_bestritt, inget_obetalt, inte_forfallen, personnummer_i_text, for_lang_text,
};
inline constexpr int event_fault_count = 17;
std::string_view code_text(EventFault fault);
std::string_view advice(EventFault fault);

enum class EventVerdict { new_event, already_told, refused };
struct AdmittedEvent {
  EventVerdict verdict = EventVerdict::new_event;
  EventFault fault{};  // refused: why
};

// `document`: null when the store has none of that number. `told`: the events of it before.
AdmittedEvent admit_event(const DocumentEvent& event, const StandingDocument* document, std::span<const DocumentEvent> told, Day today);

}  // namespace hemvist
