#include "engine/invoicing/payment_account.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("a bankgiro or plusgiro number is read with and without its hyphen") {
  struct Row {
    AccountKind kind;
    std::string_view text;
    std::string_view digits;
    const char* why;
  };
  const Row rows[] = {
      {AccountKind::bankgiro, "160-9908", "1609908", "Bankgirot's own, seven digits"},
      {AccountKind::bankgiro, "1609908", "1609908", "without hyphen"},
      {AccountKind::bankgiro, "9999-9997", "99999997", "eight digits"},
      {AccountKind::plusgiro, "1-8", "18", "the shortest"},
      {AccountKind::plusgiro, "18", "18", "without hyphen"},
      {AccountKind::plusgiro, "123456-6", "1234566", "seven digits"},
      {AccountKind::plusgiro, "12 34 56-6", "1234566", "in pairs"},
  };
  for (const Row& row : rows) {
    INFO(row.text << ": " << row.why);
    const auto account = row.kind == AccountKind::bankgiro ? parse_bankgiro(row.text) : parse_plusgiro(row.text);
    REQUIRE(account);
    CHECK(account->kind == row.kind);
    CHECK(account->digits == row.digits);
  }
}

TEST_CASE("what is no bankgiro number is refused") {
  for (const auto* text : {"", "160-9909", "1609", "160-99081", "16-09908", "160--9908", "160 9908", "0000000", "160990A", "999999997"}) {
    INFO(text);
    CHECK_FALSE(parse_bankgiro(text));
  }
}

TEST_CASE("what is no plusgiro number is refused") {
  for (const auto* text : {"", "8", "-8", "1-9", "12345-66", "123456-7", "00", "999999999", "12345A-6"}) {
    INFO(text);
    CHECK_FALSE(parse_plusgiro(text));
  }
}

TEST_CASE("an account is written as people write it") {
  CHECK(number_text({AccountKind::bankgiro, "9912346"}) == "991-2346");
  CHECK(number_text({AccountKind::bankgiro, "99999997"}) == "9999-9997");
  CHECK(number_text({AccountKind::plusgiro, "1234566"}) == "123456-6");
  CHECK(name_text(AccountKind::plusgiro) == "Plusgiro");
}
