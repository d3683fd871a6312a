#pragma once
// What the office must keep in mind today: every watch of ärenden, months and invoices.
#include "adapters/sqlite/store.hpp"
#include "engine/receivables/watch.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

// In order of day. What is not invoiced is reckoned through the last month that has ended.
std::vector<Watch> watch_deadlines(const Store& store, const RuleBook& standing, Day today);

}  // namespace hemvist
