#include "engine/receivables/payment_file.hpp"

#include <array>
#include <map>

#include "engine/invoicing/identity_guard.hpp"

namespace hemvist {
namespace {

constexpr std::size_t longest_name = 160;  // leaves room for the number
constexpr std::size_t longest_text = 200;

struct FaultWords {
  std::string_view code;
  std::string_view advice;
};
constexpr std::array<FaultWords, payment_file_fault_count> fault_words{{
    {"är_tom", "Filen är tom. Hämta den på nytt från banken."},
    {"för_stor", "Filen är större än 20 MB. Hämta kortare perioder från banken."},
    {"okänd_form", "Filen är varken camt.054 (version 02, 04 eller 08) eller BgMax. Hämta filen i en av de formerna."},
    {"trasig_xml", "Filen är inte hel XML. Hämta den på nytt från banken."},
    {"doctype", "Filen har en DOCTYPE, och det får en fil från banken inte ha. Läs inte in den; fråga banken."},
    {"för_djup", "Filen har element i fler nivåer än en bankfil kan ha. Läs inte in den; fråga banken."},
    {"saknas", "Något som måste finnas saknas. Hämta filen på nytt, eller fråga banken."},
    {"fel_värde", "Värdet går inte att förstå. Hämta filen på nytt, eller fråga banken."},
    {"fel_valuta", "Valutan är inte SEK. Ta bort de betalningarna ur urvalet hos banken, eller registrera dem för hand."},
    {"fel_summa", "Beloppen stämmer inte med den summa som filen säger. Hämta filen på nytt, eller fråga banken."},
    {"fel_antal", "Antalet poster stämmer inte med det som filen säger. Hämta filen på nytt, eller fråga banken."},
    {"fel_ordning", "Posten står inte där den får stå. Hämta filen på nytt, eller fråga banken."},
    {"okänd_post", "Posten hör inte till formen. Hämta filen på nytt, eller fråga banken."},
    {"fel_tecken", "Raden har tecken som inte får finnas där. Hämta filen på nytt, eller fråga banken."},
    {"provfil", "Filen är märkt som prov. Hämta den skarpa filen från banken."},
}};

// At most so many bytes, and no letter cut in two.
std::string cut(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0U) == 0x80U) --most;
  text.resize(most);
  return text;
}

std::string without_identity(std::string text, std::size_t most) {
  return cut(find_identity(text).empty() ? std::move(text) : "(borttaget: liknar ett personnummer)", most);
}

}  // namespace

std::string_view code_text(PaymentFileFault fault) { return fault_words[static_cast<std::size_t>(fault)].code; }

std::string_view advice(PaymentFileFault fault) { return fault_words[static_cast<std::size_t>(fault)].advice; }

std::string sentence(const PaymentFileRefusal& refusal) {
  std::string written = refusal.place.empty() ? "" : refusal.place + ": ";
  if (!refusal.detail.empty()) written += refusal.detail + ". ";
  return written + std::string{advice(refusal.fault)};
}

void name_payments(std::vector<ReportedPayment>& payments) {
  std::map<std::string, int> seen;
  for (auto& [payment, to_account] : payments) {
    const auto given = payment.bank_id.value_or("");
    auto name = given.empty() ? to_text(payment.day) + "/" + std::to_string(payment.amount.ore()) + "/" + payment.reference : given;
    // A payment that is taken back may bear the name of the payment itself.
    if (!given.empty() && payment.amount < Money{}) name += "/åter";
    name = without_identity(std::move(name), longest_name);
    const auto number = ++seen[name];
    payment.bank_id = number == 1 ? name : name + "/" + std::to_string(number);
    payment.reference = without_identity(std::move(payment.reference), longest_text);
    payment.payer = without_identity(std::move(payment.payer), longest_text);
  }
}

}  // namespace hemvist
