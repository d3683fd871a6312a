#pragma once
// What the bosättningskommun has approved over the granted: of one insats in one month (R8).
#include <string>

#include "engine/records/decision.hpp"

namespace hemvist {

// Registered anew for the same ärende, insats and month it replaces what was registered before; nothing (0) withdraws it.
struct Approval {
  ArendeId arende;
  Insats insats;       // of the beslut, as the held entry names it
  Month month;
  GrantedUnit unit = GrantedUnit::minuter;  // or tillfallen, as the beslut grants
  int amount = 0;      // minutes or occasions over the granted that are paid
  Day approved;
  std::string reference;  // where the approval can be read: a letter, a diary number
};

}  // namespace hemvist
