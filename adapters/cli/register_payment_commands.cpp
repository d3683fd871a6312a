#include <fmt/format.h>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/register_words.hpp"

namespace hemvist {

int register_payment_command(const CommonArguments& common, const RegisterArguments& arguments) {
  const auto amount = amount_of(arguments.amount, "--belopp");
  if (arguments.reference.size() > 200) throw UsageFault{"--referens får ha högst 200 tecken."};
  IncomingPayment payment;
  payment.day = day_of(arguments.day, common.today);
  payment.amount = arguments.takes_back ? -amount : amount;
  payment.reference = arguments.reference;
  auto store = Store::open(common.store);
  const auto taken = store.register_payment(payment, arguments.subject, common.user, common.today);
  if (!taken) return tell_refusal(common, arguments.subject, code_text(taken.error()), advice(taken.error()));
  auto told = fmt::format("Betalning {}: {} kr på {}.", taken->payment, to_swedish_text(payment.amount - taken->matched.unplaced), arguments.subject);
  if (taken->matched.reason != Unplaced::nothing)
    told += fmt::format(" {} kr är inte placerade. {}", to_swedish_text(taken->matched.unplaced), advice(taken->matched.reason));
  return tell_done(common, *find_standing(store, arguments.subject), true, told,
                   {{"payment", taken->payment}, {"unplaced", to_decimal_text(taken->matched.unplaced)}});
}

int register_placing_command(const CommonArguments& common, const RegisterArguments& arguments) {
  auto amount = amount_of(arguments.amount, "--belopp");
  const auto number = count_of(arguments.subject, "Betalningens nummer");
  auto store = Store::open(common.store);
  // A payment back is placed below zero, and taken off above it.
  for (const auto& payment : store.payments())
    if (payment.id == number && payment.amount < Money{}) amount = -amount;
  if (arguments.takes_back) amount = -amount;
  if (const auto fault = store.register_placing({number, arguments.document, amount}, common.user, common.today))
    return tell_refusal(common, arguments.document, code_text(*fault), advice(*fault));
  return tell_done(common, *find_standing(store, arguments.document), true,
                   fmt::format("Betalning {}: {} kr på {}.", number, to_swedish_text(amount), arguments.document), {{"payment", number}});
}

}  // namespace hemvist
