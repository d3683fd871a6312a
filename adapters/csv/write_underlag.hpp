#pragma once
// Writes the pseudonymous underlag that goes with an e-invoice: a row per line, day and visit, without times.
#include <span>
#include <string>

#include "engine/invoicing/underlag.hpp"

namespace hemvist {

std::string underlag_csv(std::span<const UnderlagRow> rows);

}  // namespace hemvist
