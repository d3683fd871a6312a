#include "engine/receivables/document_deadlines.hpp"

#include <algorithm>

#include "engine/receivables/claim_deadlines.hpp"
#include "engine/values/months_after.hpp"

namespace hemvist {
namespace {

class OneInvoice {
public:
  OneInvoice(const WatchedDocument& watched, const WatchTerms& terms)
      : document_{watched.standing.document}, state_{watched.standing.state}, first_month_{watched.first_month}, terms_{terms} {}

  std::vector<Watch> watches() && {
    payment();
    disputes();
    answer();
    objection();
    lapse();
    return std::move(watches_);
  }

private:
  void add(WatchCode code, Day day, std::string sentence) {
    watches_.push_back({code, day, {document_.buyer, "", document_.number}, std::move(sentence)});
  }

  void payment() {
    if (!state_.is_overdue(document_.due, terms_.today)) return;
    const auto unpaid = to_swedish_text(state_.undisputed_left) + " kr";
    if (state_.reminders.empty()) {
      add(WatchCode::forfallen, document_.due, "Fakturan förföll " + to_text(document_.due) + " och " + unpaid + " är obetalt. Skicka en påminnelse.");
      return;
    }
    const auto last = *std::max_element(state_.reminders.begin(), state_.reminders.end());
    add(WatchCode::paminnelse_utan_betalning, last,
        "Påminnelsen " + to_text(last) + " har inte gett betalning: " + unpaid + " är obetalt. Ta kontakt med bosättningskommunen.");
  }

  void disputes() {
    for (const auto& dispute : state_.disputes) {
      if (!dispute.is_open()) continue;
      const auto what = dispute.row == 0 ? std::string{"Fakturan"} : "Rad " + std::to_string(dispute.row);
      add(WatchCode::tvist_obesvarad, dispute.since,
          what + " är bestridd sedan " + to_text(dispute.since) + " (" + dispute.code + "): " + to_swedish_text(dispute.open) +
              " kr. Svara, och registrera när tvisten är avslutad.");
    }
  }

  bool is_unanswered() const { return state_.condition == InvoiceCondition::sent && !state_.response && state_.disputes.empty(); }

  void answer() {
    if (!is_unanswered() || !state_.sent_on) return;
    const auto day = working_days_after(*state_.sent_on, working_days_to_answer, terms_.calendar);
    if (terms_.today > day)
      add(WatchCode::svar_saknas, day,
          "Inget svar har kommit inom tre arbetsdagar efter att fakturan skickades " + to_text(*state_.sent_on) +
              ". Kontrollera att den har kommit fram.");
  }

  void objection() {
    if (!terms_.settings.objection_days || !state_.sent_on) return;
    const auto day = *state_.sent_on + date::days{*terms_.settings.objection_days};
    const auto until = "Invändningar ska enligt inställningarna göras senast " + to_text(day);
    for (const auto& dispute : state_.disputes)
      if (dispute.is_open() && dispute.since > day)
        add(WatchCode::invandning_inom, day, until + ", men fakturan bestreds " + to_text(dispute.since) + ".");
    if (!state_.disputes.empty()) return;
    if (terms_.today > day) add(WatchCode::invandning_inom, day, until + ". Ingen invändning är registrerad.");
    else if (terms_.days_left(day) <= days_before_objection_ends) add(WatchCode::invandning_inom, day, until + ".");
  }

  // A written claim that has come to the debtor makes the ten years begin anew (preskriptionslagen); without one they run from the earliest day
  // on which anything of it can have been performed.
  void lapse() {
    auto counted_from = first_month_.period().from;
    if (state_.sent_on) counted_from = *state_.sent_on;
    for (const auto reminder : state_.reminders) counted_from = std::max(counted_from, reminder);
    const auto day = months_after(counted_from, months_to_lapse);
    if (terms_.today < months_after(day, -months_before_lapse)) return;
    const auto* provision = terms_.law.in_force("preskription", counted_from);
    const auto ground = provision == nullptr ? "" : " (" + provision->designation + ")";
    add(WatchCode::preskription, day,
        to_swedish_text(state_.left) + " kr " + (terms_.today > day ? "kan ha preskriberats" : "preskriberas") + ", tio år efter " +
            (counted_from == first_month_.period().from ? "att det utfördes" : "det senaste skriftliga kravet") + ground + ". Kräv skriftligt på nytt.");
  }

  const IssuedDocument& document_;
  const InvoiceState& state_;
  Month first_month_;
  const WatchTerms& terms_;
  std::vector<Watch> watches_;
};

}  // namespace

Day working_days_after(Day day, int count, const Calendar& calendar) {
  const auto known = Calendar::covered();
  while (count > 0) {
    day += date::days{1};
    const date::weekday weekday{day};
    const bool is_holiday = known.contains(day) && (calendar.is_helgdag(day) || calendar.is_afton(day));
    if (weekday != date::Saturday && weekday != date::Sunday && !is_holiday) --count;
  }
  return day;
}

std::vector<Watch> document_deadlines(const WatchedDocument& watched, const WatchTerms& terms) {
  const auto& [document, state] = watched.standing;
  if (document.kind != DocumentKind::invoice || state.left <= Money{}) return {};
  return OneInvoice{watched, terms}.watches();
}

}  // namespace hemvist
