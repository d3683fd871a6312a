#include "engine/receivables/invoice_response.hpp"

#include <array>

namespace hemvist {
namespace {

constexpr std::size_t most_sentence = 1900;  // of the 2000 that an event has room for
constexpr std::size_t most_reference = 200;

struct FaultWords {
  std::string_view code;
  std::string_view advice;
};
constexpr std::array<FaultWords, response_fault_count> fault_words{{
    {"är_tom", "Filen är tom. Hämta svaret på nytt."},
    {"för_stor", "Filen är större än 5 MB, och så stort är inget fakturasvar. Läs inte in den."},
    {"trasig_xml", "Filen är inte hel XML. Hämta svaret på nytt."},
    {"doctype", "Filen har en DOCTYPE, och det får ett fakturasvar inte ha. Läs inte in den."},
    {"för_djup", "Filen har element i fler nivåer än ett fakturasvar kan ha. Läs inte in den."},
    {"okänd_form", "Filen är inget Peppol-fakturasvar (Invoice Response 3). Registrera svaret för hand med register svar."},
    {"saknas", "Något som måste finnas saknas. Be avsändaren skicka svaret på nytt, eller registrera det för hand."},
    {"fel_värde", "Värdet går inte att förstå. Be avsändaren skicka svaret på nytt, eller registrera det för hand."},
    {"flera_svar", "Svaret gäller flera dokument, och ett fakturasvar ska gälla ett. Registrera svaren för hand."},
    {"annan_mottagare", "Svaret är inte ställt till den egna kommunen. Kontrollera att filen hamnat rätt."},
    {"okänt_dokument", "Svaret gäller ett dokument som inte är utställt härifrån. Kontrollera numret med avsändaren."},
    {"annan_dokumenttyp", "Svaret säger ett annat slag av dokument än det som har numret här. Kontrollera med avsändaren."},
}};

std::string cut(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0U) == 0x80U) --most;
  text.resize(most);
  return text + "…";
}

}  // namespace

DocumentEvent event_of(const InvoiceResponse& response) {
  std::string sentence;
  for (const auto& reason : response.reasons) {
    sentence += (sentence.empty() ? "" : " ") + std::string{reason.is_action ? "Åtgärd " : ""} + reason.code;
    if (!reason.sentence.empty()) sentence += ": " + reason.sentence;
    if (sentence.back() != '.') sentence += ".";
  }
  DocumentEvent event;
  event.kind = DocumentEventKind::response;
  event.document = response.document;
  event.day = response.day;
  event.code = text(response.code);
  event.reference = cut(response.id, most_reference - 3);
  event.sentence = cut(std::move(sentence), most_sentence);
  return event;
}

std::string_view code_text(ResponseFault fault) { return fault_words[static_cast<std::size_t>(fault)].code; }

std::string_view advice(ResponseFault fault) { return fault_words[static_cast<std::size_t>(fault)].advice; }

std::string sentence(const ResponseRefusal& refusal) {
  std::string written = refusal.place.empty() ? "" : refusal.place + ": ";
  if (!refusal.detail.empty()) written += refusal.detail + ". ";
  return written + std::string{advice(refusal.fault)};
}

}  // namespace hemvist
