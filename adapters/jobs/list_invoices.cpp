#include "adapters/jobs/list_invoices.hpp"

#include <algorithm>
#include <map>

namespace hemvist {
namespace {

bool is_selected(const StandingDocument& standing, const InvoiceSelection& selection) {
  if (selection.buyer && standing.document.buyer != *selection.buyer) return false;
  return !selection.only_open || !standing.state.owed().is_zero();
}

void add(InvoiceSums& sums, const StandingDocument& standing, Day today) {
  if (standing.document.kind == DocumentKind::credit_note) return;
  const auto& state = standing.state;
  sums.invoiced += state.total;
  sums.credited += state.credited;
  sums.paid += state.paid;
  sums.left += state.left;
  sums.interest += state.interest;
  if (state.is_overdue(standing.document.due, today)) sums.overdue += state.undisputed_left;
}

}  // namespace

InvoiceList list_invoices(const Store& store, const InvoiceSelection& selection, Day today) {
  InvoiceList list;
  for (auto& standing : store.standing_documents()) {
    if (!is_selected(standing, selection)) continue;
    add(list.sums, standing, today);
    list.documents.push_back(std::move(standing));
  }
  std::map<std::int64_t, Money> placed;
  for (const auto& placing : store.placings()) placed[placing.payment] += placing.amount;
  for (auto& payment : store.payments())
    if (const auto unplaced = payment.amount - placed[payment.id]; !unplaced.is_zero()) list.unplaced.push_back({std::move(payment), unplaced});
  return list;
}

std::optional<StandingDocument> find_standing(const Store& store, std::string_view number) {
  for (auto& standing : store.standing_documents())
    if (standing.document.number == number) return std::move(standing);
  return std::nullopt;
}

}  // namespace hemvist
