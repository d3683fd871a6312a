#pragma once
// A fault as the tests compare it: code and place.
#include <ostream>
#include <string>
#include <vector>

#include "engine/rules/rule_fault.hpp"

namespace hemvist {

struct SeenFault {
  RuleFaultCode code;
  int line;
  int column;
  friend bool operator==(const SeenFault&, const SeenFault&) = default;
  friend std::ostream& operator<<(std::ostream& out, const SeenFault& fault) {
    return out << code_text(fault.code) << ' ' << fault.line << ':' << fault.column;
  }
};

inline std::vector<SeenFault> seen(const std::vector<RuleFault>& faults) {
  std::vector<SeenFault> list;
  for (const auto& fault : faults) list.push_back({fault.code, fault.place.line, fault.place.column});
  return list;
}

}  // namespace hemvist
