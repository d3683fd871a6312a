#pragma once
// The JSON of bevaka, as schemas/bevaka.schema.json has it.
#include <boost/json.hpp>

#include "engine/receivables/watch.hpp"

namespace hemvist {

boost::json::array watch_array(const std::vector<Watch>& watches, Day today);
boost::json::object watches_json(const std::vector<Watch>& watches, KommunCode vistelsekommun, Day today);

}  // namespace hemvist
