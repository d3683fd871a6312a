#pragma once
// The Swedish words of the closed lists in records, read with or without å ä ö and written as the files have them.
#include <optional>
#include <string_view>

#include "engine/records/absence.hpp"
#include "engine/records/visit.hpp"

namespace hemvist {

std::optional<Lagrum> parse_lagrum(std::string_view word);
std::optional<Reason> parse_reason(std::string_view word);
std::optional<GrantedUnit> parse_granted_unit(std::string_view word);
std::optional<GrantedPer> parse_granted_per(std::string_view word);
std::optional<Performer> parse_performer(std::string_view word);
std::optional<VisitStatus> parse_visit_status(std::string_view word);
std::optional<Receipt> parse_receipt(std::string_view word);
// By how it begins: "Sjukhusvistelse" is sjukhus. Anything else is annan.
AbsenceReason absence_reason_of(std::string_view written);

std::string_view text(Lagrum lagrum);
std::string_view text(Reason reason);
std::string_view text(GrantedUnit unit);
std::string_view text(GrantedPer per);
std::string_view text(Performer performer);
std::string_view text(VisitStatus status);
std::string_view text(Receipt receipt);
std::string_view text(AbsenceReason reason);

}  // namespace hemvist
