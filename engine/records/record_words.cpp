#include "engine/records/record_words.hpp"

#include <array>

#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

constexpr std::array<std::string_view, 3> lagrum_words{"SoL", "LSS", "HSL"};
constexpr std::array<std::string_view, 3> reason_words{"ålder", "funktionsnedsättning", "sjukdom"};
constexpr std::array<std::string_view, 3> unit_words{"minuter", "timmar", "tillfällen"};
constexpr std::array<std::string_view, 4> per_words{"dag", "vecka", "månad", "beslut"};
constexpr std::array<std::string_view, 3> performer_words{"egen_regi", "privat", "annan_kommun"};
constexpr std::array<std::string_view, visit_status_count> status_words{
    "utfört", "avböjt", "bom", "sent_återbud", "frånvaro_planerad", "frånvaro_oplanerad", "akut", "borttaget"};
constexpr std::array<std::string_view, 3> receipt_words{"elektronisk", "manuell", "justerad"};
constexpr std::array<std::string_view, absence_reason_count> absence_words{"planerad", "oplanerad", "sjukhus", "dödsfall", "annan"};

template <class Word, std::size_t Count>
std::optional<Word> found_in(const std::array<std::string_view, Count>& words, std::string_view word) {
  const auto plain = folded(word);
  for (std::size_t i = 0; i < Count; ++i)
    if (folded(words[i]) == plain) return static_cast<Word>(i);
  return std::nullopt;
}

}  // namespace

std::optional<Lagrum> parse_lagrum(std::string_view word) { return found_in<Lagrum>(lagrum_words, word); }
std::optional<Reason> parse_reason(std::string_view word) { return found_in<Reason>(reason_words, word); }
std::optional<GrantedUnit> parse_granted_unit(std::string_view word) { return found_in<GrantedUnit>(unit_words, word); }
std::optional<GrantedPer> parse_granted_per(std::string_view word) { return found_in<GrantedPer>(per_words, word); }
std::optional<Performer> parse_performer(std::string_view word) { return found_in<Performer>(performer_words, word); }
std::optional<VisitStatus> parse_visit_status(std::string_view word) { return found_in<VisitStatus>(status_words, word); }
std::optional<Receipt> parse_receipt(std::string_view word) { return found_in<Receipt>(receipt_words, word); }

AbsenceReason absence_reason_of(std::string_view written) {
  const auto plain = folded(written);
  for (std::size_t i = 0; i < absence_words.size(); ++i)
    if (plain.starts_with(folded(absence_words[i]))) return static_cast<AbsenceReason>(i);
  return AbsenceReason::annan;
}

std::string_view text(Lagrum lagrum) { return lagrum_words[static_cast<std::size_t>(lagrum)]; }
std::string_view text(Reason reason) { return reason_words[static_cast<std::size_t>(reason)]; }
std::string_view text(GrantedUnit unit) { return unit_words[static_cast<std::size_t>(unit)]; }
std::string_view text(GrantedPer per) { return per_words[static_cast<std::size_t>(per)]; }
std::string_view text(Performer performer) { return performer_words[static_cast<std::size_t>(performer)]; }
std::string_view text(VisitStatus status) { return status_words[static_cast<std::size_t>(status)]; }
std::string_view text(Receipt receipt) { return receipt_words[static_cast<std::size_t>(receipt)]; }
std::string_view text(AbsenceReason reason) { return absence_words[static_cast<std::size_t>(reason)]; }

}  // namespace hemvist
