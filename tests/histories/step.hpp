#pragma once
// One thing that happens in the history of an office: something is told, or a run is made, attested, issued, all three (close), thrown away or broken off.
#include <string>
#include <vector>

namespace hemvist {

enum class StepKind { visit, decision, level, approval, monthly_total, settle, attest, issue, close, break_issue, break_writing, reopen, discard };
inline constexpr int step_kind_count = 13;

// The numbers choose among the few visits, ärenden, figures, months and runs of the history; any numbers will do.
struct Step {
  StepKind kind;
  unsigned a;
  unsigned b;
  unsigned c;

  bool tells() const { return kind <= StepKind::monthly_total; }
};

using History = std::vector<Step>;

std::string to_text(const Step& step);

}  // namespace hemvist
