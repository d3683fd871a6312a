#pragma once
// Charges interest on a late invoice (R14): what has grown through a day, less what was charged before.
#include <variant>

#include "adapters/sqlite/store.hpp"
#include "engine/receivables/late_interest.hpp"

namespace hemvist {

struct ChargedInterest {
  LateInterest interest;  // from the due day on
  Money charged_before;
  Money charged;          // now
};
using InterestOutcome = tl::expected<ChargedInterest, std::variant<InterestRefusal, EventFault>>;

// `day`: through which interest is reckoned, and on which it is charged.
InterestOutcome charge_interest(Store& store, const ReferenceRates& rates, const std::string& number, std::string_view user, Day day);

}  // namespace hemvist
