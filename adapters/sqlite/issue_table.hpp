#pragma once
// The issue of a run: numbers, documents and the files that follow, in one transaction.
#include <functional>
#include <span>

#include <tl/expected.hpp>

#include "adapters/sqlite/connection.hpp"
#include "adapters/sqlite/stored_run.hpp"

namespace hemvist {

tl::expected<IssuedRun, IssueRefusal> issue_stored_run(Connection& connection, const IssueOrder& order,
                                                const std::function<std::vector<OutFile>(const std::vector<NumberedDocument>&)>& render);
std::vector<QueuedFile> files_not_written(Connection& connection);
std::vector<OutFile> files_of(Connection& connection, std::string_view document_number);
void note_written(Connection& connection, std::span<const std::int64_t> file_ids, std::string_view user, Day day);

}  // namespace hemvist
