#include "engine/letters/reminder.hpp"

#include <stdexcept>

#include "engine/invoicing/ocr.hpp"
#include "engine/invoicing/payment_account.hpp"
#include "engine/letters/letter_words.hpp"

namespace hemvist {
namespace {

std::vector<std::vector<std::string>> sums_of(const UnpaidInvoice& invoice) {
  std::vector<std::vector<std::string>> rows{{"Fakturans belopp", crowns_text(invoice.total)}};
  const auto take_off = [&](const char* what, Money amount) {
    if (!amount.is_zero()) rows.push_back({what, crowns_text(-amount)});
  };
  take_off("Krediterat", invoice.credited);
  take_off("Betalat", invoice.paid);
  take_off("Bestritt av er", invoice.disputed);
  if (!invoice.interest.is_zero()) rows.push_back({"Dröjsmålsränta som vi redan har tagit ut", crowns_text(invoice.interest)});
  rows.push_back({"Kvar att betala", crowns_text(invoice.left())});
  return rows;
}

std::string payment_text(const Party& sender, const UnpaidInvoice& invoice) {
  auto text = "Betala " + crowns_text(invoice.left());
  if (const auto& account = sender.account)
    text += (account->kind == AccountKind::bankgiro ? " till bankgiro " : " till plusgiro ") + number_text(*account);
  return text + " med OCR-nummer " + ocr_reference(invoice.number) + ".";
}

}  // namespace

Letter reminder(const Party& sender, const Party& recipient, Day day, const UnpaidInvoice& invoice, const LawBook& law) {
  if (invoice.left() <= Money{}) throw std::logic_error("reminder: nothing is left to pay");
  Letter letter{sender, recipient, day, "Faktura " + invoice.number, "Påminnelse om faktura " + invoice.number, {}, {}, {}, {}, {}};
  letter.paragraphs = {"Faktura " + invoice.number + " av den " + to_text(invoice.issue_day) + " skulle ha betalats senast den " + to_text(invoice.due_day) +
                       ". Vi har inte fått hela beloppet."};
  letter.table = {{"Faktura " + invoice.number, "Belopp"}, sums_of(invoice), {false, true}, true};
  letter.closing = {payment_text(sender, invoice)};
  // [lag: dröjsmålsränta] only where the invoice said so (R14).
  if (const auto* interest = law.in_force("dröjsmålsränta", invoice.due_day); interest != nullptr && invoice.says_interest)
    letter.closing.push_back("Som fakturan säger tar vi ut dröjsmålsränta enligt " + interest->designation + " från förfallodagen tills betalningen kommer.");
  if (!invoice.disputed.is_zero()) letter.closing.push_back("Det som ni har bestritt påminner vi inte om. Det reder vi ut för sig.");
  letter.closing.insert(letter.closing.end(), {"Om ni redan har betalat behöver ni inte göra något. Om något på fakturan är fel: skriv till " + contact_text(sender) +
                                                   ", och säg vilken rad det gäller och varför.",
                                               signature(sender)});
  return letter;
}

}  // namespace hemvist
