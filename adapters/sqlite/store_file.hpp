#pragma once
// The file of a store on disk: made whole or not at all, recognised, and brought to this program's schema.
#include <filesystem>
#include <functional>
#include <memory>

#include "adapters/sqlite/connection.hpp"

namespace hemvist {

// Makes a file that nobody else may read, lets `fill` write to it, and gives it its name; `path` must not exist.
void create_store_file(const std::filesystem::path& path, const std::function<void(Connection&)>& fill);

// Refuses what is no store, a store of a newer Hemvist, WAL, folders and symbolic links; migrates an older one.
std::unique_ptr<Connection> open_store_file(const std::filesystem::path& path);

}  // namespace hemvist
