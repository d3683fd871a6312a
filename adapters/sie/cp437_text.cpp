#include "adapters/sie/cp437_text.hpp"

#include <algorithm>
#include <cstdint>

namespace hemvist {
namespace {

// Bytes 0x80–0xFE in order. 0xFF is the no-break space, which is written as a blank.
constexpr std::u32string_view upper_half =
    U"ÇüéâäàåçêëèïîìÄÅ"
    U"ÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
    U"áíóúñÑªº¿⌐¬½¼¡«»"
    U"░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    U"└┴┬├─┼╞╟╚╔╩╦╠═╬╧"
    U"╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    U"αßΓπΣσµτΦΘΩδ∞φε∩"
    U"≡±≥≤⌠⌡÷≈°∙·√ⁿ²■";
static_assert(upper_half.size() == 0x7f);

constexpr char32_t no_character = 0xfffd;

struct Written {
  std::u32string_view characters;
  std::string_view as;
};

constexpr Written substitutes[]{
    {U"\\", "/"},
    {U"‐‑‒–—―−\u00ad", "-"},
    {U"‘’‚‛′´`", "'"},
    {U"“”„‟″", "\""},
    {U"…", "..."},
    {U"€", "EUR"},
    {U"§", "par."},
    {U"×", "x"},
    {U"•", "*"},
    {U"ÀÁÂÃĀĂĄ", "A"}, {U"ãāăą", "a"},
    {U"ĆČĈĊ", "C"}, {U"ćčĉċ", "c"},
    {U"ĎÐĐ", "D"}, {U"ďðđ", "d"},
    {U"ÈÊËĒĖĘĚ", "E"}, {U"ēėęě", "e"},
    {U"ĞĢ", "G"}, {U"ğģ", "g"},
    {U"ÌÍÎÏĪĮİ", "I"}, {U"īįı", "i"},
    {U"Ķ", "K"}, {U"ķ", "k"},
    {U"ŁĻĽĹ", "L"}, {U"łļľĺ", "l"},
    {U"ŃŅŇ", "N"}, {U"ńņň", "n"},
    {U"ÒÓÔÕØŌŐ", "O"}, {U"õøōő", "o"},
    {U"ŔŘ", "R"}, {U"ŕř", "r"},
    {U"ŚŠŞȘ", "S"}, {U"śšşș", "s"},
    {U"ŤŢȚ", "T"}, {U"ťţț", "t"},
    {U"ÙÚÛŪŮŰŲ", "U"}, {U"ūůűų", "u"},
    {U"ÝŸ", "Y"}, {U"ý", "y"},
    {U"ŹŻŽ", "Z"}, {U"źżž", "z"},
    {U"Œ", "OE"}, {U"œ", "oe"}, {U"Þ", "TH"}, {U"þ", "th"},
};

bool is_blank(char32_t c) {
  return c < 0x20 || c == 0x7f || (c >= 0x80 && c <= 0xa0) || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x3000;
}

// Marks that stand over the letter before them, and what has no width.
bool is_unseen(char32_t c) { return (c >= 0x300 && c <= 0x36f) || (c >= 0x200b && c <= 0x200f) || c == 0xfeff; }

// The character that begins at `at`, which is moved past it.
char32_t next_character(std::string_view utf8, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(utf8[at++]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 && lead < 0xe0 ? 1 : 0;
  if (more == 0) return no_character;
  char32_t character = lead & (0x3fU >> more);
  for (int i = 0; i < more; ++i) {
    if (at == utf8.size() || (static_cast<unsigned char>(utf8[at]) & 0xc0U) != 0x80) return no_character;
    character = (character << 6) | (static_cast<unsigned char>(utf8[at++]) & 0x3fU);
  }
  return character;
}

void append(std::string& to, char32_t character) {
  if (is_unseen(character)) return;
  if (is_blank(character)) {
    to += ' ';
    return;
  }
  for (const auto& [characters, as] : substitutes)
    if (characters.find(character) != std::u32string_view::npos) {
      to += as;
      return;
    }
  if (character < 0x80) to += static_cast<char>(character);
  else if (const auto place = upper_half.find(character); place != std::u32string_view::npos) to += static_cast<char>(0x80 + place);
  else to += '?';
}

}  // namespace

std::string to_cp437(std::string_view utf8) {
  std::string bytes;
  for (std::size_t at = 0; at < utf8.size();) append(bytes, next_character(utf8, at));
  return bytes;
}

}  // namespace hemvist
