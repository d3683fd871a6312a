#pragma once
// The everyday help of an ärende: which rounds are made on which days, with starts and lengths drawn from the seed.
#include <vector>

#include "examples/first_month/generator/exported_visit.hpp"
#include "examples/first_month/generator/seeded_numbers.hpp"

namespace hemvist {

std::vector<ExportedVisit> routine_visits(SeededNumbers& numbers);

}  // namespace hemvist
