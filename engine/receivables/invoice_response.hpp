#pragma once
// A buyer's answer to an invoice, as a Peppol Invoice Response tells it; and why one is refused.
#include <string>
#include <string_view>
#include <vector>

#include "engine/receivables/document_event.hpp"

namespace hemvist {

struct ResponseReason {
  std::string code;  // "QTY"; of an action "CNP"
  bool is_action = false;
  std::string sentence;
};

struct InvoiceResponse {
  std::string id;
  Day day;  // from which it holds, else on which it was issued
  ResponseCode code = ResponseCode::AB;
  std::string sender;    // their electronic addresses, without the scheme
  std::string receiver;
  std::string document;  // the number that is answered
  std::string document_type;  // "380" invoice, "381" credit note
  std::vector<ResponseReason> reasons;
};

// "QTY: … Åtgärd CNP: …", as far as an event has room.
DocumentEvent event_of(const InvoiceResponse& response);

enum class ResponseFault {
  ar_tom, for_stor, trasig_xml, doctype, for_djup, okand_form, saknas, fel_varde, flera_svar, annan_mottagare, okant_dokument, annan_dokumenttyp,
};
inline constexpr int response_fault_count = 12;
std::string_view code_text(ResponseFault fault);
std::string_view advice(ResponseFault fault);

struct ResponseRefusal {
  ResponseFault fault;
  std::string place;  // "DocumentReference/ID"
  std::string detail;
};
std::string sentence(const ResponseRefusal& refusal);

}  // namespace hemvist
