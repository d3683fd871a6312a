#pragma once
// Which documents an incoming payment is for: those its reference names, never one that only looks likely.
#include <string>
#include <string_view>
#include <vector>

#include "engine/receivables/incoming_payment.hpp"
#include "engine/receivables/invoice_state.hpp"

namespace hemvist {

// An invoice as a payment meets it.
struct OpenClaim {
  std::string document;
  Money owed;  // with interest; negative: to give back
  Money paid;
};

// The invoices among them; credit notes are reckoned against their invoice and take no payment.
std::vector<OpenClaim> claims_of(const std::vector<StandingDocument>& documents);

enum class Unplaced { nothing, no_reference, several_documents, more_than_owed, nothing_owed, nothing_to_take_back };
inline constexpr int unplaced_count = 6;
std::string_view code_text(Unplaced reason);
std::string_view advice(Unplaced reason);  // why it is left, and what to do

struct MatchedPayment {
  std::vector<PaymentPlacing> placings{};
  Money unplaced{};
  Unplaced reason = Unplaced::nothing;  // why something is left unplaced
};

// The invoices that a reference names: by their OCR, else by their number as it is written.
std::vector<std::size_t> named_claims(std::string_view reference, const std::vector<OpenClaim>& claims);

// What is placed is taken off the claims. One invoice takes what it is owed; several only when the payment covers them all.
// A negative payment is taken back from the one invoice that it names.
MatchedPayment match_payment(const IncomingPayment& payment, std::vector<OpenClaim>& claims);

}  // namespace hemvist
