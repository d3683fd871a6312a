#include "engine/receivables/late_interest.hpp"

#include <algorithm>
#include <array>

namespace hemvist {
namespace {

constexpr std::int64_t days_of_year = 365;

Money capital_on(Day day, const InvoiceState& state) {
  auto paid = Money{};
  for (const auto& payment : state.placed)
    if (payment.day < day) paid += payment.amount;
  auto withheld = Money{};
  for (const auto& dispute : state.disputes) withheld += dispute.withheld();
  return std::max(Money{}, state.total - state.credited - withheld - paid);
}

}  // namespace

std::string_view code_text(InterestFault fault) {
  constexpr std::array<std::string_view, interest_fault_count> words{"ränta_inte_utlovad", "ränta_på_kreditnota", "inte_försenad", "referensränta_saknas",
                                                                    "ränta_redan_uttagen"};
  return words[static_cast<std::size_t>(fault)];
}

std::string sentence(const InterestRefusal& refusal) {
  switch (refusal.fault) {
    case InterestFault::not_said: return "Fakturan säger inget om dröjsmålsränta, och då får ingen tas ut (4 § räntelagen).";
    case InterestFault::is_credit_note: return "Dokumentet är en kreditnota. Ränta tas bara ut på fakturor.";
    case InterestFault::not_late: return "Inget obestritt var obetalt efter förfallodagen, så det finns ingen ränta att ta ut.";
    case InterestFault::all_charged: return "Räntan till och med den dagen är redan uttagen.";
    case InterestFault::rate_unknown:
      return "Referensräntan för " + to_text(refusal.day) + " är inte känd. Fyll på rules/referensranta.yaml med Riksbankens beslut och ange mappen med --regler.";
  }
  return {};
}

tl::expected<LateInterest, InterestRefusal> late_interest(const IssuedDocument& document, const InvoiceState& state, const ReferenceRates& rates,
                                                          Day through) {
  if (document.kind == DocumentKind::credit_note) return tl::make_unexpected(InterestRefusal{InterestFault::is_credit_note});
  if (!document.late_interest) return tl::make_unexpected(InterestRefusal{InterestFault::not_said});
  LateInterest interest;
  Rational exact;
  for (auto day = document.due + date::days{1}; day <= through; day += date::days{1}) {
    const auto capital = capital_on(day, state);
    if (capital.is_zero()) continue;
    const auto* rate = rates.find(day);
    if (rate == nullptr) return tl::make_unexpected(InterestRefusal{InterestFault::rate_unknown, day});
    const auto percent = rate->percent + rates.added;
    auto& spans = interest.spans;
    if (!spans.empty() && spans.back().days.end == day && spans.back().capital == capital && spans.back().percent == percent)
      spans.back().days.end += date::days{1};
    else
      spans.push_back({{day, day + date::days{1}}, capital, percent});
  }
  if (interest.spans.empty()) return tl::make_unexpected(InterestRefusal{InterestFault::not_late});
  for (const auto& span : interest.spans)
    exact += Rational{span.capital.ore()} * span.percent * Rational{span.days.days(), days_of_year * 100};
  interest.amount = Money::from_ore(round_half_up(exact));
  return interest;
}

}  // namespace hemvist
