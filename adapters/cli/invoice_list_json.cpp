#include "adapters/cli/invoice_list_json.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

json::value text_or_null(const std::string& text) { return text.empty() ? json::value(nullptr) : json::value(text); }

json::array disputes_json(const InvoiceState& state) {
  json::array disputes;
  for (const auto& dispute : state.disputes)
    disputes.push_back({{"row", dispute.row}, {"since", to_text(dispute.since)}, {"reason", dispute.code}, {"open", to_decimal_text(dispute.open)},
                        {"conceded", to_decimal_text(dispute.conceded)}, {"credited", to_decimal_text(dispute.credited)}, {"sentence", text_or_null(dispute.sentence)}});
  return disputes;
}

}  // namespace

json::object to_json(const StandingDocument& standing, Day today) {
  const auto& [document, state] = standing;
  json::array reminders;
  for (const auto reminded : state.reminders) reminders.push_back(json::value(to_text(reminded)));
  json::value response = nullptr;
  if (state.response) response = {{"code", text(state.response->code)}, {"day", to_text(state.response->day)}, {"sentence", text_or_null(state.response->sentence)}};
  return {{"number", document.number},
          {"type", text(document.kind)},
          {"bosättningskommun", document.buyer.text()},
          {"refers_to", text_or_null(document.refers_to)},
          {"run", document.run()},
          {"issued", to_text(document.issue_day)},
          {"due", to_text(document.due)},
          {"condition", text(state.condition)},
          {"overdue", state.is_overdue(document.due, today)},
          {"sent", state.sent_on ? json::value(to_text(*state.sent_on)) : json::value(nullptr)},
          {"response", std::move(response)},
          {"total", to_decimal_text(state.total)},
          {"credited", to_decimal_text(state.credited)},
          {"paid", to_decimal_text(state.paid)},
          {"left", to_decimal_text(state.left)},
          {"undisputed_left", to_decimal_text(state.undisputed_left)},
          {"interest", to_decimal_text(state.interest)},
          {"disputes", disputes_json(state)},
          {"reminders", std::move(reminders)}};
}

json::object to_json(const InvoiceList& list, Day today) {
  json::array documents;
  for (const auto& standing : list.documents) documents.push_back(to_json(standing, today));
  json::array unplaced;
  for (const auto& [payment, left] : list.unplaced)
    unplaced.push_back({{"payment", payment.id}, {"day", to_text(payment.day)}, {"amount", to_decimal_text(payment.amount)},
                        {"unplaced", to_decimal_text(left)}, {"reference", text_or_null(payment.reference)}, {"payer", text_or_null(payment.payer)}});
  const auto& sums = list.sums;
  return {{"day", to_text(today)},
          {"documents", std::move(documents)},
          {"unplaced", std::move(unplaced)},
          {"sums", {{"invoiced", to_decimal_text(sums.invoiced)}, {"credited", to_decimal_text(sums.credited)}, {"paid", to_decimal_text(sums.paid)},
                    {"left", to_decimal_text(sums.left)}, {"interest", to_decimal_text(sums.interest)}, {"overdue", to_decimal_text(sums.overdue)}}}};
}

}  // namespace hemvist
