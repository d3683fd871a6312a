#include "adapters/cli/invoice_list_text.hpp"

#include <fmt/format.h>

#include "adapters/cli/text_columns.hpp"

namespace hemvist {
namespace {

std::string condition_text(const StandingDocument& standing, Day today) {
  std::string words{text(standing.state.condition)};
  if (standing.state.is_overdue(standing.document.due, today)) words += ", förfallen";
  return words;
}

std::string money(Money amount) { return right_in(to_swedish_text(amount), 14); }

std::string row_text(const StandingDocument& standing, const KommunRegister& kommuner, Day today) {
  const auto& [document, state] = standing;
  const auto buyer = kommuner.find(document.buyer, today);
  const bool is_invoice = document.kind == DocumentKind::invoice;
  auto row = fmt::format("{} {} {} {}{}{}{}  {}\n", left_in(document.number, 12), left_in(document.buyer.text() + " " + (buyer ? buyer->name : ""), 22),
                         is_invoice ? to_text(document.due) : "kreditnota", money(is_invoice ? state.total : -state.total),
                         money(is_invoice ? state.credited : Money{}), money(is_invoice ? state.paid : Money{}), money(is_invoice ? state.owed() : Money{}),
                         is_invoice ? condition_text(standing, today) : "avräknad mot " + document.refers_to);
  for (const auto& dispute : state.disputes)
    row += fmt::format("             {}: bestritt {} kr ({}), medgivet {} kr, krediterat {} kr\n", dispute.row == 0 ? "hela" : "rad " + std::to_string(dispute.row),
                       to_swedish_text(dispute.open), dispute.code, to_swedish_text(dispute.conceded), to_swedish_text(dispute.credited));
  if (state.response)
    row += fmt::format("             svar {} {}: {}\n", to_text(state.response->day), text(state.response->code), meaning(state.response->code));
  if (!state.reminders.empty()) row += fmt::format("             påmind {} gånger, senast {}\n", state.reminders.size(), to_text(state.reminders.back()));
  if (!state.interest.is_zero()) row += fmt::format("             i det som återstår ingår ränta, {} kr\n", to_swedish_text(state.interest));
  if (state.condition == InvoiceCondition::overpaid) row += "             köparen har pengar till godo: betala tillbaka, eller kvitta efter överenskommelse\n";
  return row;
}

std::string unplaced_text(const std::vector<UnplacedPayment>& unplaced) {
  if (unplaced.empty()) return {};
  auto written = fmt::format("\nBetalningar som inte är placerade ({}): placera med hemvist register placering\n", unplaced.size());
  for (const auto& [payment, left] : unplaced)
    written += fmt::format("  {} {} {} kr av {} kr{}{}\n", right_in(std::to_string(payment.id), 5), to_text(payment.day), right_in(to_swedish_text(left), 12),
                           to_swedish_text(payment.amount), payment.reference.empty() ? "" : ", " + payment.reference, payment.payer.empty() ? "" : ", från " + payment.payer);
  return written;
}

}  // namespace

std::string state_sentence(const StandingDocument& standing, Day today) {
  const auto& state = standing.state;
  if (standing.document.kind == DocumentKind::credit_note)
    return fmt::format("Kreditnota på {} kr, avräknad mot {}.", to_swedish_text(state.total), standing.document.refers_to);
  auto sentence = fmt::format("Nu: {}. {} kr fakturerat, {} kr krediterat, {} kr betalt", condition_text(standing, today), to_swedish_text(state.total),
                              to_swedish_text(state.credited), to_swedish_text(state.paid));
  if (!state.interest.is_zero()) sentence += fmt::format(", {} kr ränta", to_swedish_text(state.interest));
  if (state.owed() < Money{}) return sentence + fmt::format(". Köparen har {} kr till godo.", to_swedish_text(-state.owed()));
  sentence += fmt::format(". {} kr återstår", to_swedish_text(state.owed()));
  if (state.undisputed_left != state.left) sentence += fmt::format(", varav {} kr är obestritt", to_swedish_text(state.undisputed_left + state.interest));
  return sentence + ".";
}

std::string to_text(const InvoiceList& list, const KommunRegister& kommuner, Day today) {
  if (list.documents.empty()) return "Inga fakturor.\n" + unplaced_text(list.unplaced);
  auto written = fmt::format("{} {} {} {}{}{}{}  Läge\n", left_in("Nummer", 12), left_in("Till", 22), left_in("Förfaller", 10), right_in("Belopp", 14),
                             right_in("Krediterat", 14), right_in("Betalt", 14), right_in("Återstår", 14));
  for (const auto& standing : list.documents) written += row_text(standing, kommuner, today);
  const auto& sums = list.sums;
  written += fmt::format("{}{}{}{}{}\n", left_in("Summa fakturor", 47), money(sums.invoiced), money(sums.credited), money(sums.paid), money(sums.left + sums.interest));
  if (!sums.overdue.is_zero()) written += fmt::format("Förfallet och obestritt: {} kr\n", to_swedish_text(sums.overdue));
  return written + unplaced_text(list.unplaced);
}

}  // namespace hemvist
