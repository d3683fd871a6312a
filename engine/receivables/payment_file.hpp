#pragma once
// What a bank's file of payments told, whatever its form; and why such a file is refused whole.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/receivables/incoming_payment.hpp"

namespace hemvist {

struct ReportedPayment {
  IncomingPayment payment;
  std::string to_account;  // the digits of the bankgiro or plusgiro that it came to; empty: not said, or another kind of account
};

struct PaymentFile {
  std::vector<ReportedPayment> payments;
  std::size_t not_booked = 0;  // entries that only announce a payment
};

enum class PaymentFileFault {
  ar_tom, for_stor, okand_form, trasig_xml, doctype, for_djup, saknas, fel_varde, fel_valuta, fel_summa, fel_antal, fel_ordning, okand_post, fel_tecken,
  provfil,
};
inline constexpr int payment_file_fault_count = 15;
std::string_view code_text(PaymentFileFault fault);
std::string_view advice(PaymentFileFault fault);

struct PaymentFileRefusal {
  PaymentFileFault fault;
  std::string place;   // "rad 4", "Ntry 2, Amt"
  std::string detail;  // what stands there, when it can be shown
};
// "rad 4: Beloppen stämmer inte … (deposit 100,00)".
std::string sentence(const PaymentFileRefusal& refusal);

// Gives every payment a name of its own, the same whenever the same file is read: the bank's, else day, amount and reference, with a number when they are alike.
// A personnummer in what the payer wrote is taken out.
void name_payments(std::vector<ReportedPayment>& payments);

}  // namespace hemvist
