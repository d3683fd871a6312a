#pragma once
// Reminds a kommun of an invoice that is due and not paid in full.
#include "engine/letters/letter.hpp"
#include "engine/values/money.hpp"
#include "engine/values/provision.hpp"

namespace hemvist {

struct UnpaidInvoice {
  std::string number;
  Day issue_day;
  Day due_day;
  Money total;
  Money credited;              // by credit notes that refer to it
  Money paid;
  Money disputed;              // still, by the recipient: not asked for
  Money interest{};            // charged already, beside the total
  bool says_interest = false;  // R14: the invoice itself said that interest is charged

  Money left() const { return total - credited - paid - disputed + interest; }
};

// Throws std::logic_error when nothing is left to pay.
Letter reminder(const Party& sender, const Party& recipient, Day day, const UnpaidInvoice& invoice, const LawBook& law);

}  // namespace hemvist
