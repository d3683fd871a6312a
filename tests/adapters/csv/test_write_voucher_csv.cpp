#include "adapters/csv/write_voucher_csv.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("verifikationer as CSV: a line for each row, a column for each dimension, debit and credit apart") {
  const BookkeepingObject ansvar{"1", "Ansvar", "7400"};
  const BookkeepingObject motpart{"21", "Motpart", "82"};
  const auto day = parse_day("2024-08-05").value();
  const std::vector<Voucher> vouchers{
      {"IK", "", day, "Faktura 2024-00001 Provstads kommun", {{"1510", {motpart}, Money::from_ore(123'450), ""}, {"3610", {ansvar, motpart}, Money::from_ore(-123'450), "hemtjänst"}}},
      {"IK", "", day, "Kreditnota 2024-00002", {{"1510", {motpart}, Money::from_ore(-500), ""}, {"3610", {}, Money::from_ore(500), "=1+1"}}}};
  CHECK(write_voucher_csv(vouchers) ==
        "\xEF\xBB\xBF"
        "verifikation;serie;datum;text;konto;1 Ansvar;21 Motpart;debet;kredit;radtext\r\n"
        "1;IK;2024-08-05;Faktura 2024-00001 Provstads kommun;1510;;82;1234,50;;\r\n"
        "1;IK;2024-08-05;Faktura 2024-00001 Provstads kommun;3610;7400;82;;1234,50;hemtjänst\r\n"
        "2;IK;2024-08-05;Kreditnota 2024-00002;1510;;82;;5,00;\r\n"
        "2;IK;2024-08-05;Kreditnota 2024-00002;3610;;;5,00;;'=1+1\r\n");
}
