#pragma once
// Interest on what is paid late (R14): referensränta + 8 points, per day after the due day, on what is undisputed and unpaid.
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "engine/receivables/invoice_state.hpp"
#include "engine/receivables/reference_rates.hpp"

namespace hemvist {

// Days in a row on which the same amount bore the same rate.
struct InterestSpan {
  Period days;
  Money capital;
  Rational percent;  // of a year of 365 days
};

struct LateInterest {
  std::vector<InterestSpan> spans{};
  Money amount{};  // of all spans, rounded once, half up to öre
};

enum class InterestFault { not_said, is_credit_note, not_late, rate_unknown, all_charged };
struct InterestRefusal {
  InterestFault fault;
  Day day{};  // rate_unknown: the first day without a rate
};
inline constexpr int interest_fault_count = 5;
std::string_view code_text(InterestFault fault);
std::string sentence(const InterestRefusal& refusal);

// From the day after the due day through `through`. [lag: dröjsmålsränta] only when the invoice says so.
// A payment bears fruit from the day after it was booked. What is credited was never owed; what is disputed, or conceded and not credited, bears nothing.
tl::expected<LateInterest, InterestRefusal> late_interest(const IssuedDocument& document, const InvoiceState& state, const ReferenceRates& rates,
                                                          Day through);

}  // namespace hemvist
