#include "adapters/csv/text_encoding.hpp"

#include <bit>
#include <cstring>

namespace hemvist {
namespace {

// The bytes 80–9F as the WHATWG Encoding Standard's index windows-1252 has them; 0 is undefined.
constexpr std::array<char16_t, 32> windows_1252_upper_controls = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool undefined_in_windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte <= 0x9F && windows_1252_upper_controls[byte - 0x80] == 0;
}

// How many of the next eight bytes come before the first that is NUL or no ASCII.
std::size_t plain_of_eight(const char* bytes) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t ones = 0x0101010101010101, high_bits = 0x8080808080808080;
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return static_cast<std::size_t>(std::countr_zero((word | (word - ones)) & high_bits)) / 8;
}

}  // namespace

void EncodingDetector::add(std::string_view chunk) {
  for (std::size_t at = 0; at < chunk.size();) {
    if (offset_ >= first_bytes_.size() && continuations_left_ == 0 && chunk.size() - at >= 8) {
      const std::size_t plain = plain_of_eight(chunk.data() + at);
      if (plain > 0) previous_ = 0;
      at += plain;
      offset_ += plain;
      if (plain == 8) continue;
    }
    add_byte(static_cast<unsigned char>(chunk[at++]));
  }
}

void EncodingDetector::add_byte(unsigned char byte) {
  if (offset_ < first_bytes_.size()) first_bytes_[offset_] = byte;
  if (byte == 0 && !nul_) nul_ = offset_;
  if (!not_windows_1252_ && undefined_in_windows_1252(byte)) not_windows_1252_ = offset_;
  if (previous_ == 0xC3 && byte >= 0x80 && byte <= 0xBF) utf8_swedish_letters_ = true;
  if (!not_utf8_ && !follows_utf8(byte)) {
    not_utf8_ = offset_;
    continuations_left_ = 0;
  }
  previous_ = byte;
  ++offset_;
}

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
bool EncodingDetector::follows_utf8(unsigned char byte) {
  if (continuations_left_ > 0) {
    if (byte < lowest_next_ || byte > highest_next_) return false;
    --continuations_left_;
    lowest_next_ = 0x80;
    highest_next_ = 0xBF;
    return true;
  }
  if (byte < 0x80) return true;
  if (byte < 0xC2 || byte > 0xF4) return false;
  continuations_left_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  lowest_next_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
  highest_next_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
  return true;
}

tl::expected<Encoding, EncodingFault> EncodingDetector::verdict() const {
  const auto refused = [](EncodingFault::Code code, std::size_t offset) {
    return tl::unexpected(EncodingFault{code, offset});
  };
  const auto& first = first_bytes_;
  const bool utf16_bom =
      offset_ >= 2 && ((first[0] == 0xFF && first[1] == 0xFE) || (first[0] == 0xFE && first[1] == 0xFF));
  if (utf16_bom || (offset_ >= 2 && nul_ && *nul_ < 2)) return refused(EncodingFault::Code::utf16, 0);
  if (nul_) return refused(EncodingFault::Code::nul_byte, *nul_);

  auto not_utf8 = not_utf8_;
  if (!not_utf8 && continuations_left_ > 0) not_utf8 = offset_;
  if (!not_utf8) return Encoding::utf8;

  // "Ã" and a sign is no Swedish: such a file has been glued together from both encodings.
  const bool utf8_file = first[0] == 0xEF && first[1] == 0xBB && first[2] == 0xBF;
  if (utf8_file || utf8_swedish_letters_) return refused(EncodingFault::Code::unknown, *not_utf8);
  if (not_windows_1252_) return refused(EncodingFault::Code::unknown, *not_windows_1252_);
  return Encoding::windows_1252;
}

tl::expected<Encoding, EncodingFault> detect_encoding(std::string_view bytes) {
  EncodingDetector detector;
  detector.add(bytes);
  return detector.verdict();
}

void append_utf8_from_windows_1252(std::string& utf8, std::string_view bytes) {
  constexpr std::size_t longest = 3;
  const std::size_t kept = utf8.size();
  utf8.resize(kept + longest * bytes.size());
  char* to = utf8.data() + kept;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      *to++ = c;
      continue;
    }
    char16_t code = byte <= 0x9F ? windows_1252_upper_controls[byte - 0x80] : byte;
    if (code == 0) code = 0xFFFD;
    if (code < 0x800) {
      *to++ = static_cast<char>(0xC0 | (code >> 6));
    } else {
      *to++ = static_cast<char>(0xE0 | (code >> 12));
      *to++ = static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    }
    *to++ = static_cast<char>(0x80 | (code & 0x3F));
  }
  utf8.resize(static_cast<std::size_t>(to - utf8.data()));
}

}  // namespace hemvist
