#pragma once
// Reads kontering: the accounts and the parts of the code string with which issued documents are booked.
#include <optional>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/office_settings.hpp"

namespace hemvist {

// None when it is left out; every fault is noted at `at`.
std::optional<BookkeepingAccounts> read_accounts(const YamlCursor& at);

}  // namespace hemvist
