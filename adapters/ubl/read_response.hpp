#pragma once
// Reads a Peppol Invoice Response (BIS 63, UBL ApplicationResponse): one answer to one document.
#include <string_view>

#include <tl/expected.hpp>

#include "engine/receivables/invoice_response.hpp"

namespace hemvist {

tl::expected<InvoiceResponse, ResponseRefusal> read_response(std::string_view bytes);

}  // namespace hemvist
