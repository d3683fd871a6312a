#pragma once
// What the bosättningskommuner have approved over the granted, each registration a version of its insats and month.
#include <vector>

#include "adapters/sqlite/imported_rows.hpp"
#include "adapters/sqlite/journal.hpp"
#include "engine/records/approval.hpp"

namespace hemvist {

RowResult add_approval(Connection& connection, const Approval& approval, std::string_view user, Day day);

class ApprovalReader {
public:
  explicit ApprovalReader(Connection& connection);
  // The latest of each insats and month, without those withdrawn.
  std::vector<Approval> read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to);

private:
  Statement latest_;
};

}  // namespace hemvist
