#pragma once
// What has happened to an issued document after its issue: sent, answered, disputed, reminded, charged interest. Payments are in incoming_payment.hpp.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/values/money.hpp"
#include "engine/values/month.hpp"

namespace hemvist {

enum class DocumentEventKind { sent, response, disputed, dispute_closed, reminded, interest };
inline constexpr int document_event_kind_count = 6;

// The status codes of Peppol Invoice Response (BIS 63): received, processing, under query, conditionally accepted, rejected, accepted, paid.
enum class ResponseCode { AB, IP, UQ, CA, RE, AP, PD };
inline constexpr int response_code_count = 7;

// Why the bosättningskommun disputes a line: the findings of its verification (spec 5), or something else that the sentence says.
enum class DisputeReason {
  beslut_saknas, begaran_saknas, utanfor_period, insats_ej_beviljad, over_beviljat, fel_pris, fel_version, fel_mangd, dubbelfakturerad,
  overlappande_besok, akut, merkostnad, hsl, moms_debiterad, raknefel, fel_mottagare, personuppgift_i_faktura, folkbokford_i_annan_kommun,
  ej_kontrollerbar, annat
};
inline constexpr int dispute_reason_count = 20;

struct DocumentEvent {
  std::int64_t id = 0;    // given by the store, rising
  DocumentEventKind kind = DocumentEventKind::sent;
  std::string document;   // its number
  Day day;
  int row = 0;            // disputed, dispute_closed: the line of the document, 0: all of it
  Money amount;           // disputed: what is at stake; dispute_closed: what of it is conceded; interest: what is charged; else 0
  std::string code;       // response: ResponseCode; disputed: DisputeReason; else empty
  std::string reference;  // a diary number, a message id, a channel
  std::string sentence;   // in the words of the one who told it; never identity
};

std::string_view text(DocumentEventKind kind);  // "skickad", "svar", "bestridd", "tvist_avslutad", "påmind", "ränta"
std::string_view text(ResponseCode code);       // "AB" …
std::string_view meaning(ResponseCode code);    // "mottagen" …
std::optional<ResponseCode> parse_response_code(std::string_view word);
std::string_view text(DisputeReason reason);    // "över_beviljat" …
std::optional<DisputeReason> parse_dispute_reason(std::string_view word);

}  // namespace hemvist
