#pragma once
// The faults found so far in one rule file, each noted once and given back in the order of the file.
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "engine/rules/rule_fault.hpp"

namespace hemvist {

class FaultList {
public:
  explicit FaultList(std::string file_name) : file_name_{std::move(file_name)} {}

  void add(RuleFaultCode code, SourcePlace place, std::string key_path, std::string message);
  void add(RuleFault fault);

  const std::string& file_name() const { return file_name_; }
  // How many times something was noted: unchanged over a part of the file that is without fault.
  std::size_t note_count() const { return note_count_; }
  // Nothing more is kept: a file with so many faults is no rule file, and the rest would only fill the memory.
  bool is_full() const;
  // Whether the file must be refused: there is something worse than warnings.
  bool refuses() const;
  // What the file is refused for; the warnings when it is not refused.
  std::vector<RuleFault> in_order() const;

private:
  std::string file_name_;
  std::vector<RuleFault> faults_;
  std::size_t note_count_ = 0;
  std::set<std::tuple<RuleFaultCode, int, int, std::string>> noted_;  // with key path and message
};

}  // namespace hemvist
