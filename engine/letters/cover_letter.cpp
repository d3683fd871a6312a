#include "engine/letters/cover_letter.hpp"

#include "engine/letters/letter_words.hpp"

namespace hemvist {

Letter cover_letter(const Party& sender, const Party& recipient, Day day, const SentUnderlag& underlag, const LawBook& law) {
  Letter letter{sender, recipient, day, underlag.id, "Fakturaunderlag till faktura " + underlag.document_number, {}, {}, {}, {}, {}};
  const auto* secrecy = law.in_force("sekretess", day);
  const auto function = recipient.contact_name.empty() ? std::string{"den funktion som granskar fakturan"} : recipient.contact_name;
  letter.paragraphs = {
      "Med det här brevet följer fakturaunderlag " + underlag.id + ". Det visar vad varje rad på faktura " + underlag.document_number + " är räknad på.",
      "Underlaget har uppgifter om enskilda personer" + (secrecy == nullptr ? "" : ". De omfattas av sekretess enligt " + secrecy->designation) +
          ". Det är avsett för " + function + " hos " + recipient.legal_name + " och får bara läsas av den som behöver det för att granska fakturan."};
  letter.table = {{"Uppgift", "Innehåll"},
                  {{"Faktura", underlag.document_number},
                   {"Fakturaunderlag", underlag.id},
                   {"Fil", underlag.file_name},
                   {"SHA-256", underlag.digest.hex},
                   {"Rader", std::to_string(underlag.rows)}},
                  {false, false},
                  false};
  if (underlag.pages > 0) letter.table.rows.push_back({"Sidor i PDF", std::to_string(underlag.pages)});
  letter.closing = {
      "Kontrollera att filens SHA-256 är densamma som i tabellen och på fakturan. Om den skiljer sig har filen ändrats eller skadats. Använd den då inte.",
      "Om underlaget har kommit till fel mottagare: läs det inte, radera det och hör av er till " + contact_text(sender) + ".",
      "Det här brevet innehåller inga personuppgifter.", signature(sender)};
  return letter;
}

}  // namespace hemvist
