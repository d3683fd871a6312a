#pragma once
// Notes that the buyer is reminded of an invoice, and gathers what the letter about it says.
#include "adapters/sqlite/store.hpp"
#include "engine/invoicing/party.hpp"
#include "engine/receivables/late_interest.hpp"
#include "engine/rules/kommun_register.hpp"

namespace hemvist {

// All that a letter of reminder needs; nothing in it points anyone out.
struct Reminder {
  IssuedDocument invoice;
  InvoiceState state;     // with this reminder in it
  int number = 1;         // of the reminders of the invoice
  Day day;
  int days_late = 0;
  Money to_pay;           // undisputed and unpaid, with the interest that is charged
  std::optional<LateInterest> interest_so_far;  // grown through `day`; none: the invoice does not promise it, or a rate is not known
  std::string reference;  // OCR
  std::optional<Party> seller, buyer;
};

// A second time on the same day the event is not told again, and the letter is the same.
tl::expected<Reminder, EventFault> register_reminder(Store& store, const KommunRegister& kommuner, const ReferenceRates& rates,
                                                     const std::string& number, std::string_view user, Day day);

// The reminder in plain words.
std::string reminder_text(const Reminder& reminder);

}  // namespace hemvist
