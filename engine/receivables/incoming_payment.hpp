#pragma once
// Money that has come in, as the bank tells it or as somebody wrote it down, and which documents it was placed on.
#include <cstdint>
#include <optional>
#include <string>

#include "engine/values/money.hpp"
#include "engine/values/month.hpp"

namespace hemvist {

enum class PaymentSource { hand, camt054, bgmax };

struct IncomingPayment {
  std::int64_t id = 0;     // given by the store
  PaymentSource source = PaymentSource::hand;
  std::optional<std::string> bank_id;  // the bank's own name of it: the same payment in another file is known by it
  Day day;                 // on which it was booked
  Money amount;            // negative: taken back by the bank
  std::string reference;   // OCR or text, as the payer gave it
  std::string payer;       // as the bank tells it
};

// A part of a payment on a document; negative takes it back.
struct PaymentPlacing {
  std::int64_t payment = 0;
  std::string document;
  Money amount;
};

}  // namespace hemvist
