#pragma once
// A beslut on one insats in one ärende, with the begäran and the stay, as the bosättningskommun has told it.
#include <optional>
#include <string>
#include <variant>

#include "engine/values/arende_id.hpp"
#include "engine/values/insats.hpp"
#include "engine/values/kommun_code.hpp"
#include "engine/values/month.hpp"
#include "engine/values/person_id.hpp"
#include "engine/values/rational.hpp"

namespace hemvist {

enum class Lagrum { sol, lss, hsl };
enum class Reason { alder, funktionsnedsattning, sjukdom };
enum class GrantedUnit { minuter, timmar, tillfallen };
enum class GrantedPer { dag, vecka, manad, beslut };
// The column of a price list: what the work is done by.
enum class Performer { egen_regi, privat, annan_kommun };

struct Granted {
  Rational amount;
  GrantedUnit unit = GrantedUnit::minuter;
  GrantedPer per = GrantedPer::vecka;
  friend bool operator==(const Granted&, const Granted&) = default;
};

struct Pseudonym {
  std::string text;
  friend bool operator==(const Pseudonym&, const Pseudonym&) = default;
};
using PersonReference = std::variant<PersonId, Pseudonym>;

struct Decision {
  ArendeId arende;
  KommunCode bosattningskommun;
  Lagrum lagrum = Lagrum::sol;
  std::optional<Reason> reason;
  std::optional<Day> decided;
  std::optional<Day> requested;  // none: not billable (R2)
  Period valid;
  Period stay;
  Insats insats;
  std::optional<Granted> granted;  // none: no limit is known, nothing can be over it
  std::string zone;                // under the home tariff; empty: not said
  std::optional<Performer> performer;
  bool is_protected = false;  // skyddade personuppgifter (R20)
  int row_version = 1;        // the same ärende, insats and first day told again with other content

  // The days on which the insats is active: within the beslut and the stay.
  Period active() const { return intersection(valid, stay); }
};

}  // namespace hemvist
