#pragma once
// Writes a file whole or not at all: under another name first, flushed to disk, then renamed.
#include <filesystem>
#include <string_view>

namespace hemvist {

// Makes the folder when it is missing. Throws std::filesystem::filesystem_error or std::system_error.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace hemvist
