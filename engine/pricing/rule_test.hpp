#pragma once
// A test of an ersättningsnivå as an economist writes it: the records of one ärende, and what must come of them.
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/pricing/line_words.hpp"
#include "engine/pricing/unpriced.hpp"
#include "engine/records/admit.hpp"

namespace hemvist {

struct ExpectedLine {
  LineWords words;  // only what is to be compared
  SourcePlace place;
};

template <class Reason>
struct ExpectedReasons {
  std::set<Reason> reasons;
  SourcePlace place;
};

struct RuleTest {
  std::string name;
  std::string reckoning;  // varför: by hand, and where the price is published
  SourcePlace place;
  CaseRecords records;
  Month through;          // everything up to and including it is priced
  // What must come out. What is not expected must not come.
  std::optional<Money> total;
  SourcePlace total_place;
  std::optional<std::vector<ExpectedLine>> lines;  // all there are
  SourcePlace lines_place;
  ExpectedReasons<UnpricedReason> unpriced;
  ExpectedReasons<HeldReason> held;
  ExpectedReasons<NotReimbursableReason> not_reimbursable;
};

}  // namespace hemvist
