#pragma once
// The issued documents and their states as JSON (schemas/fakturor.schema.json).
#include <boost/json.hpp>

#include "adapters/jobs/list_invoices.hpp"

namespace hemvist {

boost::json::object to_json(const StandingDocument& standing, Day today);
boost::json::object to_json(const InvoiceList& list, Day today);

}  // namespace hemvist
