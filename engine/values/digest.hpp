#pragma once
// A SHA-256 sum as 64 hexadecimal characters; computed by adapters, only carried by the engine.
#include <string>

namespace hemvist {

struct Digest {
  std::string hex;
  friend auto operator<=>(const Digest&, const Digest&) = default;
};

}  // namespace hemvist
