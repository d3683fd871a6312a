#include "engine/receivables/document_event.hpp"

#include <algorithm>
#include <array>

namespace hemvist {
namespace {

constexpr std::array<std::string_view, document_event_kind_count> kind_words{"skickad", "svar", "bestridd", "tvist_avslutad", "påmind", "ränta"};
constexpr std::array<std::string_view, response_code_count> response_words{"AB", "IP", "UQ", "CA", "RE", "AP", "PD"};
constexpr std::array<std::string_view, response_code_count> response_meanings{
    "mottagen", "under behandling", "stoppad, köparen väntar på besked", "godkänd med villkor", "avvisad", "godkänd", "betalning på väg"};
constexpr std::array<std::string_view, dispute_reason_count> reason_words{
    "beslut_saknas", "begäran_saknas", "utanför_period", "insats_ej_beviljad", "över_beviljat", "fel_pris", "fel_version", "fel_mängd",
    "dubbelfakturerad", "överlappande_besök", "akut", "merkostnad", "hsl", "moms_debiterad", "räknefel", "fel_mottagare",
    "personuppgift_i_faktura", "folkbokförd_i_annan_kommun", "ej_kontrollerbar", "annat"};

template <class Word, std::size_t count>
std::optional<Word> word_in(const std::array<std::string_view, count>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Word>(found - words.begin());
}

}  // namespace

std::string_view text(DocumentEventKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

std::string_view text(ResponseCode code) { return response_words[static_cast<std::size_t>(code)]; }

std::string_view meaning(ResponseCode code) { return response_meanings[static_cast<std::size_t>(code)]; }

std::optional<ResponseCode> parse_response_code(std::string_view word) { return word_in<ResponseCode>(response_words, word); }

std::string_view text(DisputeReason reason) { return reason_words[static_cast<std::size_t>(reason)]; }

std::optional<DisputeReason> parse_dispute_reason(std::string_view word) { return word_in<DisputeReason>(reason_words, word); }

}  // namespace hemvist
