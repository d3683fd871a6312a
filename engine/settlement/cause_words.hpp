#pragma once
// What is told of the causes: to the own office with the visit, to the receiver of a credit note without any identity.
#include "engine/settlement/line_cause.hpp"

namespace hemvist {

// "−10 minut, därför att besök B7 togs bort efter avräkningen 2025-07/1"; `since`: the run that was the last to see the month.
std::string cause_sentence(const LineCause& cause, LineUnit unit, std::string_view since);

// For the note on a credit note: "Besök har ändrats eller tagits bort efter faktureringen."
std::string credit_reason(std::span<const LineCause> causes);

}  // namespace hemvist
