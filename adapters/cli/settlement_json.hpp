#pragma once
// The JSON of price, settle and issue. Keys and their meaning are a contract: programs outside read them.
#include <boost/json.hpp>

#include "adapters/jobs/issue_run.hpp"
#include "adapters/jobs/settle_month.hpp"

namespace hemvist {

boost::json::object to_json(const SettleReport& report);
boost::json::object to_json(const PriceReport& report);
boost::json::object to_json(const IssueReport& report, const StoredRun& run);

}  // namespace hemvist
