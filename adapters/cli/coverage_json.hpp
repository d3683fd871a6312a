#pragma once
// What coverage tells as JSON; schemas/coverage.schema.json describes it.
#include <boost/json.hpp>

#include "adapters/jobs/coverage_report.hpp"

namespace hemvist {

boost::json::object to_json(const CoverageReport& report);

}  // namespace hemvist
