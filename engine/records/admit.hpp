#pragma once
// What of an ärende rests on a beslut and a begäran (R2), and what is never reimbursed (R3, R7).
#include <span>
#include <variant>

#include "engine/records/case_records.hpp"

namespace hemvist {

// Waits for something from the bosättningskommun; billed when it has come.
enum class HeldReason { over_beviljat, insats_ej_beviljad, utanfor_period, begaran_saknas, dubbelt_underlag, preliminar_niva };
inline constexpr int held_reason_count = 6;
// Recorded, but never billed to the bosättningskommun.
enum class NotReimbursableReason { akut, hsl, lss, ersatts_inte, merkostnad_utan_avtal };
inline constexpr int not_reimbursable_reason_count = 5;

struct Admitted {
  const Decision* decision;  // that the visit rests on
};
using Admission = std::variant<Admitted, HeldReason, NotReimbursableReason>;

// `first_day`, `last_day`: the local days on which the visit starts and ends; on both some beslut must cover it.
// The beslut that names the insats by its code comes before one by category; that of the first day is given.
Admission admit(const Visit& visit, Day first_day, Day last_day, std::span<const Decision> decisions);

// A monthly total rests on the beslut that names its insats most closely and is active some day of the month.
Admission admit(const MonthlyTotal& total, std::span<const Decision> decisions);

// A cost beside the insats rests on any beslut of the ärende that is active on its day.
Admission admit(const ExtraCost& cost, std::span<const Decision> decisions);

// Why a beslut on a service that runs by day or month (trygghetslarm) cannot be billed, or nothing.
std::optional<std::variant<HeldReason, NotReimbursableReason>> refusal(const Decision& decision);

std::string_view code_text(HeldReason reason);
std::string_view advice(HeldReason reason);
std::string_view code_text(NotReimbursableReason reason);
std::string_view advice(NotReimbursableReason reason);

}  // namespace hemvist
