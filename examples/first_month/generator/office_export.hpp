#pragma once
// The bytes of beslut.csv and besok.csv as a Swedish office has them.
#include <string>
#include <vector>

#include "examples/first_month/generator/example_case.hpp"
#include "examples/first_month/generator/exported_visit.hpp"

namespace hemvist {

// Windows-1252, a row per ärende and insats.
std::string beslut_file(const std::vector<ExampleCase>& cases);
// UTF-8 with a byte order mark, in order of start, then the later versions; with five rows that must be rejected.
std::string besok_file(std::vector<ExportedVisit> visits, const std::vector<ExportedVisit>& later_versions);

}  // namespace hemvist
