#include "engine/receivables/match_payment.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "engine/invoicing/ocr.hpp"

namespace hemvist {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_of_number(char c) { return is_digit(c) || c == '-' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::string without_leading_zeros(std::string digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

// Every run of digits, and all digits together when there is nothing but digits and blanks: an OCR may be written in groups.
std::set<std::string> digit_runs(std::string_view text) {
  std::set<std::string> runs;
  std::string run, all;
  bool only_digits = true;
  for (const char c : text) {
    if (is_digit(c)) {
      run += c;
      all += c;
      continue;
    }
    only_digits = only_digits && c == ' ';
    if (!run.empty()) runs.insert(without_leading_zeros(std::move(run)));
    run.clear();
  }
  if (!run.empty()) runs.insert(without_leading_zeros(std::move(run)));
  if (only_digits) runs.insert(without_leading_zeros(std::move(all)));
  return runs;
}

bool stands_in(std::string_view number, std::string_view text) {
  for (auto at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
    const auto end = at + number.size();
    if ((at == 0 || !is_of_number(text[at - 1])) && (end == text.size() || !is_of_number(text[end]))) return true;
  }
  return false;
}

void place(MatchedPayment& matched, const IncomingPayment& payment, OpenClaim& claim, Money amount) {
  matched.placings.push_back({payment.id, claim.document, amount});
  claim.owed -= amount;
  claim.paid += amount;
  matched.unplaced -= amount;
}

}  // namespace

std::vector<OpenClaim> claims_of(const std::vector<StandingDocument>& documents) {
  std::vector<OpenClaim> claims;
  for (const auto& [document, state] : documents)
    if (document.kind == DocumentKind::invoice) claims.push_back({document.number, state.owed(), state.paid});
  return claims;
}

std::string_view code_text(Unplaced reason) {
  constexpr std::array<std::string_view, unplaced_count> words{"",                "referens_saknas", "flera_fakturor",
                                                              "mer_än_skulden",  "redan_betald",    "inget_att_ta_tillbaka"};
  return words[static_cast<std::size_t>(reason)];
}

std::string_view advice(Unplaced reason) {
  constexpr std::array<std::string_view, unplaced_count> sentences{
      "",
      "Referensen pekar inte ut någon faktura. Ta reda på vad betalningen gäller och placera den med register placering.",
      "Referensen pekar ut flera fakturor och beloppet räcker inte till alla. Fråga betalaren och placera med register placering.",
      "Betalningen är större än det som återstår. Fråga betalaren vad resten gäller, eller betala tillbaka den.",
      "Fakturan som pekas ut är redan betald. Fråga betalaren, eller betala tillbaka.",
      "Det finns inte så mycket betalt på en ensam utpekad faktura att ta tillbaka. Placera med register placering."};
  return sentences[static_cast<std::size_t>(reason)];
}

std::vector<std::size_t> named_claims(std::string_view reference, const std::vector<OpenClaim>& claims) {
  const auto runs = digit_runs(reference);
  std::vector<std::size_t> by_ocr, by_number;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto& number = claims[i].document;
    if (std::any_of(number.begin(), number.end(), is_digit) && runs.contains(without_leading_zeros(ocr_reference(number)))) by_ocr.push_back(i);
    if (stands_in(number, reference)) by_number.push_back(i);
  }
  return by_ocr.empty() ? by_number : by_ocr;
}

MatchedPayment match_payment(const IncomingPayment& payment, std::vector<OpenClaim>& claims) {
  MatchedPayment matched;
  matched.unplaced = payment.amount;
  const auto named = named_claims(payment.reference, claims);
  const auto left_because = [&](Unplaced reason) {
    matched.reason = reason;
    return matched;
  };
  if (named.empty()) return left_because(Unplaced::no_reference);
  if (payment.amount < Money{}) {
    if (named.size() > 1 || claims[named.front()].paid + payment.amount < Money{}) return left_because(Unplaced::nothing_to_take_back);
    place(matched, payment, claims[named.front()], payment.amount);
    return matched;
  }
  Money owed;
  for (const auto i : named) owed += std::max(Money{}, claims[i].owed);
  if (owed.is_zero()) return left_because(Unplaced::nothing_owed);
  if (named.size() > 1 && payment.amount < owed) return left_because(Unplaced::several_documents);
  for (const auto i : named)
    if (const auto amount = std::min(matched.unplaced, claims[i].owed); amount > Money{}) place(matched, payment, claims[i], amount);
  if (!matched.unplaced.is_zero()) matched.reason = Unplaced::more_than_owed;
  return matched;
}

}  // namespace hemvist
