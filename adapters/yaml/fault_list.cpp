#include "adapters/yaml/fault_list.hpp"

#include <algorithm>

namespace hemvist {
namespace {

constexpr std::size_t most_faults = 1000;

}  // namespace

void FaultList::add(RuleFaultCode code, SourcePlace place, std::string key_path, std::string message) {
  add({code, file_name_, place, std::move(key_path), std::move(message)});
}

void FaultList::add(RuleFault fault) {
  ++note_count_;
  if (is_full() || (faults_.size() >= most_faults && is_warning(fault.code))) return;
  if (noted_.emplace(fault.code, fault.place.line, fault.place.column, fault.key_path + '\n' + fault.message).second)
    faults_.push_back(std::move(fault));
}

bool FaultList::is_full() const { return faults_.size() >= most_faults && refuses(); }

bool FaultList::refuses() const {
  return std::any_of(faults_.begin(), faults_.end(), [](const RuleFault& fault) { return !is_warning(fault.code); });
}

std::vector<RuleFault> FaultList::in_order() const {
  auto sorted = faults_;
  if (refuses()) std::erase_if(sorted, [](const RuleFault& fault) { return is_warning(fault.code); });
  std::stable_sort(sorted.begin(), sorted.end(), [](const RuleFault& a, const RuleFault& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
  return sorted;
}

}  // namespace hemvist
