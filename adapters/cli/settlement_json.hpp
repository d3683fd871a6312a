#pragma once
// The JSON of price, settle, attest and issue. Keys and their meaning are a contract: programs outside read them.
#include <boost/json.hpp>

#include "adapters/jobs/issue_run.hpp"
#include "adapters/jobs/settle_month.hpp"

namespace hemvist {

boost::json::object to_json(const SettleReport& report);
boost::json::object to_json(const PriceReport& report);
boost::json::object to_json(const IssueReport& report, const StoredRun& run);
boost::json::object attest_json(const StoredRun& run, bool is_overtaken);
boost::json::object files_json(const std::vector<std::filesystem::path>& written);

}  // namespace hemvist
