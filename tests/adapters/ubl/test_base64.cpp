#include "adapters/ubl/base64.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("base64 agrees with the vectors of RFC 4648 and with bytes above 127") {
  CHECK(to_base64("") == "");
  CHECK(to_base64("f") == "Zg==");
  CHECK(to_base64("fo") == "Zm8=");
  CHECK(to_base64("foo") == "Zm9v");
  CHECK(to_base64("foob") == "Zm9vYg==");
  CHECK(to_base64("fooba") == "Zm9vYmE=");
  CHECK(to_base64("foobar") == "Zm9vYmFy");
  CHECK(to_base64("\xFB\xFF\xFE") == "+//+");
  CHECK(to_base64(std::string_view{"\0\0\0\0", 4}) == "AAAAAA==");
}
