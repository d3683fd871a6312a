#pragma once
// The JSON of ärenden, as schemas/arenden.schema.json has it. It says nothing of who the person is.
#include <boost/json.hpp>

#include "adapters/jobs/list_cases.hpp"

namespace hemvist {

boost::json::object cases_json(const std::vector<ListedCase>& cases, KommunCode vistelsekommun, Day today);

}  // namespace hemvist
