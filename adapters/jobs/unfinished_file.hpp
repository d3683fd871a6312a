#pragma once
// The name under which a file is written until it is whole; what killed writers of the same file left behind is removed.
#include <filesystem>

namespace hemvist {

// "faktura.xml.skrivs4711", with the number of this process. Files of that name whose process is gone are removed, so that a half-written
// file with personal data does not lie about.
std::filesystem::path unfinished_name(const std::filesystem::path& path);

}  // namespace hemvist
