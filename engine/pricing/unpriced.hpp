#pragma once
// Why something has no price: a closed list. What is unpriced is listed, never zero and never guessed (R4).
#include <string>
#include <string_view>

#include "engine/rules/rule_fault.hpp"
#include "engine/values/arende_id.hpp"
#include "engine/values/insats.hpp"
#include "engine/values/month.hpp"

namespace hemvist {

enum class UnpricedReason {
  hal, okant, niva_saknas, zon_saknas, okand_zon, utforare_okand, grans_okand, bemanning_okand, delad_okand, tak_okant,
  lagrum_saknas, planerad_tid_saknas, beviljat_saknas, avgift_saknas, besok_kravs, orsak_saknas, merkostnad_saknas_i_avtal,
};
inline constexpr int unpriced_reason_count = 17;

struct Unpriced {
  ArendeId arende;
  std::string visit;  // empty: a service by day or month
  Insats insats;
  Month month;
  UnpricedReason reason;
  std::string detail;  // the cell: "zon=landsbygd, dygnsdel=natt"
  SourcePlace place{};  // in the rule file, what says so or is silent
  std::string extra_cost{};  // its id; empty: something else
};

std::string_view code_text(UnpricedReason reason);
std::string_view advice(UnpricedReason reason);

}  // namespace hemvist
