#pragma once
// What was written of underlag, as JSON.
#include <boost/json.hpp>

#include "adapters/jobs/write_fee_files.hpp"
#include "adapters/jobs/write_underlag_files.hpp"

namespace hemvist {

boost::json::object to_json(const UnderlagReport& report);
// The rows of the files, by their headings.
boost::json::object to_json(Month month, const std::vector<FeeFile>& files);

}  // namespace hemvist
