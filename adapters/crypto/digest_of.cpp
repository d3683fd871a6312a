#include "adapters/crypto/digest_of.hpp"

#include <sodium/utils.h>

#include <stdexcept>

namespace hemvist {
namespace {

const unsigned char* as_octets(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

}  // namespace

Sha256::Sha256() { crypto_hash_sha256_init(&state_); }

void Sha256::add(std::string_view bytes) { crypto_hash_sha256_update(&state_, as_octets(bytes), bytes.size()); }

std::string Sha256::finish() {
  std::string raw(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256_final(&state_, reinterpret_cast<unsigned char*>(raw.data()));
  return raw;
}

Digest digest_of(std::string_view bytes) {
  Sha256 sum;
  sum.add(bytes);
  return {hex_of(sum.finish())};
}

std::string hex_of(std::string_view raw) {
  std::string hex(raw.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), as_octets(raw), raw.size());
  hex.pop_back();
  return hex;
}

std::string bytes_of_hex(std::string_view hex) {
  std::string raw(hex.size() / 2, '\0');
  std::size_t size = 0;
  const int result = sodium_hex2bin(reinterpret_cast<unsigned char*>(raw.data()), raw.size(), hex.data(), hex.size(), nullptr,
                                    &size, nullptr);
  if (result != 0 || size * 2 != hex.size()) throw std::invalid_argument("not hexadecimal");
  return raw;
}

}  // namespace hemvist
