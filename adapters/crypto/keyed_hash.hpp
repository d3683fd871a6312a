#pragma once
// A BLAKE2b hash under a random salt: shows a change without letting anyone guess a short content.
#include <sodium/crypto_generichash.h>

#include <string>
#include <string_view>

namespace hemvist {

class KeyedHash {
public:
  explicit KeyedHash(std::string_view salt);
  void add(std::string_view bytes);
  std::string finish();  // 32 raw bytes; once

private:
  crypto_generichash_state state_;
};

std::string new_salt();  // 16 random bytes

}  // namespace hemvist
