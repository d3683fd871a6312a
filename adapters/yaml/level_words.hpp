#pragma once
// The values that several parts of an ersättningsnivå share: an amount, an insats, a dygnsdel.
#include <optional>
#include <string>
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/records/visit.hpp"

namespace hemvist {

// More than nothing and at most a million; a fault is noted otherwise.
std::optional<Money> as_price(const YamlCursor& at);
// An insats or category by its name.
std::optional<Insats> as_insats(const YamlCursor& at);
// One of the names that the version has.
std::optional<std::string> as_daypart(const YamlCursor& at, const std::vector<std::string>& daypart_names);

}  // namespace hemvist
