#pragma once
// Tells UTF-8 from Windows-1252 by looking at every byte of a text, and turns the latter into the former.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace hemvist {

enum class Encoding { utf8, windows_1252 };

inline constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

struct EncodingFault {
  enum class Code { utf16, nul_byte, unknown } code;
  std::size_t offset;  // of the byte that shows it
};

// Fed the text in chunks, cut anywhere.
class EncodingDetector {
 public:
  void add(std::string_view chunk);
  tl::expected<Encoding, EncodingFault> verdict() const;

 private:
  void add_byte(unsigned char byte);
  bool follows_utf8(unsigned char byte);

  std::size_t offset_ = 0;
  std::array<unsigned char, 3> first_bytes_{};
  unsigned char previous_ = 0;
  // What the next bytes must be for the sequence begun to be UTF-8.
  int continuations_left_ = 0;
  unsigned char lowest_next_ = 0x80;
  unsigned char highest_next_ = 0xBF;
  std::optional<std::size_t> not_utf8_;
  std::optional<std::size_t> not_windows_1252_;
  std::optional<std::size_t> nul_;
  bool utf8_swedish_letters_ = false;
};

tl::expected<Encoding, EncodingFault> detect_encoding(std::string_view bytes);

// The five undefined bytes (81 8D 8F 90 9D) become U+FFFD; the detector has refused a text that has them.
void append_utf8_from_windows_1252(std::string& utf8, std::string_view bytes);

}  // namespace hemvist
