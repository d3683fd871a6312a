#include <rapidcheck.h>

#include "adapters/sie/cp437_text.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("text of SIE has the bytes of code page 437, and what that lacks is written with what it has") {
  struct Case {
    const char* why;
    std::string utf8;
    std::string bytes;
  };
  const std::vector<Case> cases{{"letters of English", "Faktura 1 {}", "Faktura 1 {}"},
                                {"letters of Swedish", "ÅÄÖåäöéÉ", "\x8f\x8e\x99\x86\x84\x94\x82\x90"},
                                {"the first and last of the upper half", "Ç■", "\x80\xfe"},
                                {"dashes", "a–b—c−d", "a-b-c-d"},
                                {"quotation marks of a word processor", "”a” ’b’", "\"a\" 'b'"},
                                {"an amount in euro", "5 €…", "5 EUR..."},
                                {"a law", "29 kap. 6 §", "29 kap. 6 par."},
                                {"letters of neighbours", "Ørsted Šibenik Łódź", "Orsted Sibenik L\xa2" "dz"},
                                {"a ring that stands for itself", "A\u030a", "A"},
                                {"blanks of all kinds", "a\u00a0b\tc\r\nd\u2009e", "a b c  d e"},
                                {"control characters", std::string{"a\0b\x7f" "c\x15", 6}, "a b c "},
                                {"a backslash, which would hide the quotation mark after it", "C:\\", "C:/"},
                                {"an alphabet that it does not have", "漢😀", "??"},
                                {"bytes that are no text", "a\xff\xc3", "a??"}};
  for (const auto& each : cases) {
    INFO(each.why);
    CHECK(to_cp437(each.utf8) == each.bytes);
  }
}

TEST_CASE("whatever comes in, no control character and no backslash comes out") {
  rc::check([](const std::string& any) {
    for (const char c : to_cp437(any)) {
      const auto byte = static_cast<unsigned char>(c);
      RC_ASSERT(byte >= 0x20 && byte != 0x7f && byte != 0xff && c != '\\');
    }
  });
}
