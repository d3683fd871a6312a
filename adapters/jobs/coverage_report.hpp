#pragma once
// Coverage for the own kommun alone: per ärende, month and bosättningskommun what is payable against the own level and the own cost.
#include "adapters/sqlite/store.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/settlement/coverage.hpp"

namespace hemvist {

struct CoverageRequest {
  std::optional<Month> from;  // none: from the first
  Month through;
  HomeChoice choice{};        // where in the own price list
};

struct CoverageReport {
  KommunCode own;
  CoverageRequest request;
  bool is_own_level_known = false;
  bool is_own_cost_known = false;
  std::vector<CoverageRow> rows{};  // by bosättningskommun, ärende and month
  std::map<KommunCode, CoverageSum> kommuner{};
  CoverageSum total{};
};

CoverageReport coverage_report(const Store& store, const RuleBook& standing, const CoverageRequest& request);

}  // namespace hemvist
