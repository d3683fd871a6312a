#pragma once
// A whole file that somebody has sent, no more of it than it takes to see that it is too large.
#include <filesystem>
#include <string>

namespace hemvist {

// At most `most` + 1 bytes. Throws std::system_error when the file cannot be read.
std::string file_bytes(const std::filesystem::path& path, std::size_t most);

}  // namespace hemvist
