#include "adapters/jobs/file_bytes.hpp"

#include <algorithm>
#include <array>

#include "adapters/csv/byte_source.hpp"

namespace hemvist {

std::string file_bytes(const std::filesystem::path& path, std::size_t most) {
  ByteSource source{path};
  std::string bytes;
  std::array<char, 65536> piece{};
  while (bytes.size() <= most)
    if (const auto size = source.read(piece.data(), std::min(piece.size(), most + 1 - bytes.size())); size > 0) bytes.append(piece.data(), size);
    else break;
  return bytes;
}

}  // namespace hemvist
