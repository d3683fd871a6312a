#pragma once
// Text in the alphabet of SIE: code page 437 without its control characters; what that lacks is written with what it has.
#include <string>
#include <string_view>

namespace hemvist {

// "Malmö – ”norr”" becomes the bytes of "Malmö - "norr"". A backslash becomes a slash, as SIE has no way to write it;
// a line break a blank; a letter with a mark that the alphabet lacks the letter; anything else a question mark.
std::string to_cp437(std::string_view utf8);

}  // namespace hemvist
