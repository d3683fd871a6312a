#include "adapters/jobs/charge_interest.hpp"

#include "adapters/jobs/list_invoices.hpp"

namespace hemvist {

InterestOutcome charge_interest(Store& store, const ReferenceRates& rates, const std::string& number, std::string_view user, Day day) {
  const auto standing = find_standing(store, number);
  if (!standing) return tl::make_unexpected(EventFault::okant_dokument);
  const auto interest = late_interest(standing->document, standing->state, rates, day);
  if (!interest) return tl::make_unexpected(interest.error());
  const auto before = standing->state.interest;
  const auto more = interest->amount - before;
  if (more <= Money{}) return tl::make_unexpected(InterestRefusal{InterestFault::all_charged});
  DocumentEvent event;
  event.kind = DocumentEventKind::interest;
  event.document = number;
  event.day = day;
  event.amount = more;
  if (const auto admitted = store.register_event(event, user, day); admitted.verdict == EventVerdict::refused) return tl::make_unexpected(admitted.fault);
  return ChargedInterest{*interest, before, more};
}

}  // namespace hemvist
