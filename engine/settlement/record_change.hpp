#pragma once
// What has become different in the records of an ärende between two times, as far as it can move a line.
#include <string_view>
#include <unordered_map>

#include "engine/settlement/line_cause.hpp"

namespace hemvist {

// The visits of an ärende by their id.
class VisitIndex {
public:
  explicit VisitIndex(const CaseRecords& records);
  const Visit* find(const std::string& id) const;

private:
  std::unordered_map<std::string_view, const Visit*> visits_;
};

// In all that a price may depend on; a new version with the same content is the same.
bool is_same_visit(const Visit& a, const Visit& b);

// How the beslut that name the insats have changed within the month: a withdrawal before a begäran, a begäran before anything else. None: not at all.
std::optional<CauseCode> decision_change(const CaseRecords& before, const CaseRecords& now, Insats insats, Month month);
bool is_absence_changed(const CaseRecords& before, const CaseRecords& now, Month month);
bool is_total_changed(const CaseRecords& before, const CaseRecords& now, Insats insats, Month month);
// How much more is approved of the insats in the month, in its unit; negative: less.
int approval_change(const CaseRecords& before, const CaseRecords& now, Insats insats, Month month);

bool is_extra_cost_changed(const CaseRecords& before, const CaseRecords& now, const std::string& id);

// The visits that are new, gone or changed and that the insats names, each with what has become of it.
struct VisitChange {
  const Visit* visit;
  CauseCode code;
};
std::vector<VisitChange> visit_changes(const CaseRecords& before, const CaseRecords& now, Insats insats);

}  // namespace hemvist
