#pragma once
// What was written of underlag, in Swedish.
#include <string>

#include "adapters/jobs/write_fee_files.hpp"
#include "adapters/jobs/write_underlag_files.hpp"

namespace hemvist {

std::string to_text(const UnderlagReport& report);
// What the one who hands it out must know; empty when there is nothing.
std::string cautions(const UnderlagReport& report);
std::string to_text(Month month, const std::vector<FeeFile>& files);

}  // namespace hemvist
