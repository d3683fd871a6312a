#pragma once
// The SHA-256 sum of bytes, at once or as they come.
#include <sodium/crypto_hash_sha256.h>

#include <string>
#include <string_view>

#include "engine/values/digest.hpp"

namespace hemvist {

class Sha256 {
public:
  Sha256();
  void add(std::string_view bytes);
  std::string finish();  // 32 raw bytes; once

private:
  crypto_hash_sha256_state state_;
};

Digest digest_of(std::string_view bytes);
std::string hex_of(std::string_view raw);
// The bytes that 2n hexadecimal digits write; throws std::invalid_argument for anything else.
std::string bytes_of_hex(std::string_view hex);

}  // namespace hemvist
