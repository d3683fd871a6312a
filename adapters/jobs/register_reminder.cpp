#include "adapters/jobs/register_reminder.hpp"

#include "adapters/jobs/known_party.hpp"
#include "adapters/jobs/list_invoices.hpp"
#include "engine/invoicing/ocr.hpp"

namespace hemvist {

tl::expected<Reminder, EventFault> register_reminder(Store& store, const KommunRegister& kommuner, const ReferenceRates& rates,
                                                     const std::string& number, std::string_view user, Day day) {
  DocumentEvent event;
  event.kind = DocumentEventKind::reminded;
  event.document = number;
  event.day = day;
  if (const auto admitted = store.register_event(event, user, day); admitted.verdict == EventVerdict::refused) return tl::make_unexpected(admitted.fault);
  auto standing = *find_standing(store, number);
  Reminder reminder{standing.document, standing.state, static_cast<int>(standing.state.reminders.size()), day, 0, {}, {}, ocr_reference(number), {}, {}};
  reminder.days_late = static_cast<int>((day - reminder.invoice.due).count());
  reminder.to_pay = reminder.state.undisputed_left + reminder.state.interest;
  if (auto interest = late_interest(reminder.invoice, reminder.state, rates, day)) reminder.interest_so_far = std::move(*interest);
  reminder.seller = known_party(store, kommuner, store.kommun(), day);
  reminder.buyer = known_party(store, kommuner, reminder.invoice.buyer, day);
  return reminder;
}

std::string reminder_text(const Reminder& reminder) {
  const auto& invoice = reminder.invoice;
  auto written = "Påminnelse " + std::to_string(reminder.number) + " om faktura " + invoice.number + "\n";
  if (reminder.buyer) written += "  Till " + reminder.buyer->legal_name + "\n";
  written += "  Fakturan förföll " + to_text(invoice.due) + ", för " + std::to_string(reminder.days_late) + " dagar sedan.\n";
  written += "  Att betala: " + to_swedish_text(reminder.to_pay) + " kr";
  if (!reminder.state.interest.is_zero()) written += ", varav ränta " + to_swedish_text(reminder.state.interest) + " kr";
  written += ". Ange OCR " + reminder.reference + ".\n";
  if (const auto disputed = reminder.state.left - reminder.state.undisputed_left; disputed > Money{})
    written += "  Bestritt och inte med i beloppet: " + to_swedish_text(disputed) + " kr.\n";
  if (reminder.interest_so_far) written += "  Dröjsmålsränta till och med i dag: " + to_swedish_text(reminder.interest_so_far->amount) + " kr.\n";
  return written;
}

}  // namespace hemvist
