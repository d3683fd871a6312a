#include "adapters/crypto/keyed_hash.hpp"

#include <sodium/core.h>
#include <sodium/randombytes.h>

#include <stdexcept>

namespace hemvist {
namespace {

constexpr std::size_t hash_bytes = 32;
constexpr std::size_t salt_bytes = 16;

const unsigned char* as_octets(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

}  // namespace

KeyedHash::KeyedHash(std::string_view salt) {
  if (crypto_generichash_init(&state_, as_octets(salt), salt.size(), hash_bytes) != 0)
    throw std::invalid_argument("KeyedHash: salt of a wrong size");
}

void KeyedHash::add(std::string_view bytes) { crypto_generichash_update(&state_, as_octets(bytes), bytes.size()); }

std::string KeyedHash::finish() {
  std::string raw(hash_bytes, '\0');
  crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(raw.data()), raw.size());
  return raw;
}

std::string new_salt() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be started");
  std::string salt(salt_bytes, '\0');
  randombytes_buf(salt.data(), salt.size());
  return salt;
}

}  // namespace hemvist
