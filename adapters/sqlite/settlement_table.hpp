#pragma once
// The settlement runs: drafts with their scope and lines, and what has become of them.
#include <optional>

#include "adapters/sqlite/connection.hpp"
#include "adapters/sqlite/stored_run.hpp"

namespace hemvist {

DraftScope present_scope(Connection& connection);
StoredRun save_settlement_draft(Connection& connection, const SettlementDraft& draft, const DraftScope& scope, std::string_view user, Day day);
std::optional<StoredRun> find_run(Connection& connection, Month month, int sequence);
// The run that issued the document with this number.
std::optional<StoredRun> find_run_of_document(Connection& connection, std::string_view number);
std::optional<Day> issue_day_of(Connection& connection, std::string_view number);
// The number by which other tables know the run; it must exist.
std::int64_t run_number(Connection& connection, Month month, int sequence);
std::vector<IssuedLine> all_issued_lines(Connection& connection);
std::vector<IssuedScope> all_issued_runs(Connection& connection);  // in the order of their issue

}  // namespace hemvist
