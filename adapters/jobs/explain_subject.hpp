#pragma once
// Explains a line of a run or a visit: reckons its ärende anew from the facts that were known, and tells every step.
#include "adapters/sqlite/store.hpp"
#include "engine/pricing/explain.hpp"

namespace hemvist {

// "2025-07/1:1.2": the second line of the first document of the run; "2024-00001:2": the second line of an issued document.
struct LineReference {
  Month month;
  int sequence;
  std::size_t document;  // from 1
  std::size_t line;      // from 1
};

// Finds the line that `text` names; nothing when it names none (then it may be a visit).
std::optional<LineReference> line_named(const Store& store, std::string_view text);

struct LineExplanation {
  DocumentKind kind;
  std::string refers_to;
  PricedLine line;                    // as it stands on the document
  std::optional<Explanation> claim;   // how the whole claim of the line key is reckoned; none: nothing is claimed any more
  std::vector<IssuedLine> earlier;    // what had been issued of it when the draft was made
  Money difference;                   // of the whole run for this line key; credited on several invoices it is more than this line's
};

LineExplanation explain_line_of_run(const Store& store, const RuleBook& standing, const LineReference& reference);
// Nothing when the store has no such visit.
std::optional<Explanation> explain_visit_of_store(const Store& store, const RuleBook& standing, std::string_view visit);

}  // namespace hemvist
