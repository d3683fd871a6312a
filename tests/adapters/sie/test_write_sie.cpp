#include <rapidcheck.h>

#include <filesystem>
#include <fstream>

#include "adapters/sie/write_sie.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

Day day(const char* text) { return parse_day(text).value(); }

SieHeading heading(std::string company = "Exempelö kommun") {
  return {"0.1.0", day("2024-08-05"), OrganisationNumber::of_invented(KommunCode::parse("9901").value()), std::move(company)};
}

BookkeepingAccounts accounts() { return {.receivable = "1510", .revenue = "3610"}; }

Voucher voucher(std::string text, std::string row_text) {
  const auto to = accounts().counterpart;
  const BookkeepingObject ansvar{"1", "Ansvar", "7400"};
  return {"IK", "", day("2024-08-05"), std::move(text),
          {{"1510", {to}, Money::from_ore(47'575), ""}, {"3610", {ansvar, to}, Money::from_ore(-47'575), std::move(row_text)}}};
}

// For the independent reader, which runs after this.
void write(const std::string& name, const std::string& bytes) {
  const std::filesystem::path folder{HEMVIST_WRITTEN_SIE};
  std::filesystem::create_directories(folder);
  std::ofstream file{folder / name, std::ios::binary};
  file << bytes;
  REQUIRE(file.flush());
}

std::string hex(const std::string& bytes) {
  static const char digits[] = "0123456789abcdef";
  std::string written;
  for (const char c : bytes) {
    written += digits[static_cast<unsigned char>(c) >> 4];
    written += digits[static_cast<unsigned char>(c) & 15];
  }
  return written;
}

}  // namespace

TEST_CASE("a verifikation in SIE 4, byte by byte") {
  const std::vector<Voucher> vouchers{voucher("Faktura 2024-00001 ”Norra” kommunen", "hemtjänst")};
  const auto bytes = write_sie(heading(), accounts(), vouchers);
  CHECK(bytes ==
        "#FLAGGA 0\r\n"
        "#PROGRAM \"Hemvist\" \"0.1.0\"\r\n"
        "#FORMAT PC8\r\n"
        "#GEN 20240805\r\n"
        "#SIETYP 4\r\n"
        "#ORGNR 212099-9012\r\n"
        "#FNAMN \"Exempel\x94 kommun\"\r\n"
        "#KONTO 1510 \"Kundfordran\"\r\n"
        "#KONTO 3610 \"Ers\x84ttning fr\x86n kommuner\"\r\n"
        "#DIM 1 \"Ansvar\"\r\n"
        "#DIM 21 \"Motpart\"\r\n"
        "#OBJEKT 21 \"82\" \"Kommuner\"\r\n"
        "#VER \"IK\" \"\" 20240805 \"Faktura 2024-00001 \\\"Norra\\\" kommunen\"\r\n"
        "{\r\n"
        "#TRANS 1510 {21 \"82\"} 475.75\r\n"
        "#TRANS 3610 {1 \"7400\" 21 \"82\"} -475.75 20240805 \"hemtj\x84nst\"\r\n"
        "}\r\n");
  write("one.si", bytes);
}

TEST_CASE("the accounts and dimensions that no row uses are not declared") {
  auto only = voucher("Faktura", "");
  for (auto& row : only.rows) row = {"1510", {}, row.amount, ""};
  const auto bytes = write_sie(heading(), accounts(), std::vector{only});
  CHECK(bytes.find("#KONTO 3610") == std::string::npos);
  CHECK(bytes.find("#DIM") == std::string::npos);
  CHECK(bytes.find("#TRANS 1510 {} 475.75\r\n") != std::string::npos);
}

TEST_CASE("any text can stand in a verifikation; the independent reader finds it again") {
  std::vector<Voucher> vouchers;
  std::string texts;
  const auto add = [&](const std::string& text, const std::string& row_text) {
    vouchers.push_back(voucher(text, row_text));
    texts += hex(text) + " " + hex(row_text) + "\n";
  };
  add("\"", "\\");
  add("\\\"", "}\r\n#VER \"X\" \"\" 20240101 \"\"");
  add("{", "} 5");
  add("", " ");
  add("#TRANS 1510 {} 5", "\\\\\"\"\\");
  rc::check([&] {
    const auto piece = rc::gen::element<std::string>("\"", "\\", "{", "}", "#", " ", "\r\n", "\t", "å", "Ö", "é", "–", "”", "€", "š", "漢", "\xff", "VER", "7", "½");
    const auto text = *rc::gen::container<std::vector<std::string>>(piece);
    const auto row_text = *rc::gen::container<std::vector<std::string>>(piece);
    std::string one, other;
    for (const auto& part : text) one += part;
    for (const auto& part : row_text) other += part;
    add(one, other);
  });
  REQUIRE(vouchers.size() > 50);
  write("any.si", write_sie(heading("\"Å\" {kommun}\\"), accounts(), vouchers));
  write("any.texts", texts);
}
