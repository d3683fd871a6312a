#pragma once
// A file of the source tree that was built into the binary, under its path from the folder it was taken from.
#include <string_view>

namespace hemvist {

struct EmbeddedFile {
  std::string_view path;
  std::string_view bytes;
};

}  // namespace hemvist
