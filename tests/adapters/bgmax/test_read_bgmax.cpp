#include "adapters/bgmax/read_bgmax.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string padded(std::string text, std::size_t width, char with = ' ') {
  text.resize(std::max(width, text.size()), with);
  return text;
}

std::string number(std::int64_t value, std::size_t width) {
  const auto digits = std::to_string(value);
  return std::string(width - digits.size(), '0') + digits;
}

const std::string start = "01BGMAX               0120240402173035010331P                                   ";
const std::string section = "050001609908          SEK                                                       ";

std::string paid(const std::string& code, std::int64_t ore, const std::string& reference, const std::string& serial = "000000000000") {
  return padded(code + "0003783511" + padded(reference, 25) + number(ore, 18) + "21" + serial + "0", 80);
}

std::string deposit(std::int64_t ore, std::int64_t count, const std::string& day = "20240402", const std::string& currency = "SEK") {
  return padded("15" + std::string(35, '0') + day + "00036" + number(ore, 18) + currency + number(count, 8), 80);
}

std::string end(std::int64_t payments, std::int64_t deductions, std::int64_t references, std::int64_t deposits) {
  return padded("70" + number(payments, 8) + number(deductions, 8) + number(references, 8) + number(deposits, 8), 80);
}

std::string lines(const std::vector<std::string>& records) {
  std::string bytes;
  for (const auto& record : records) bytes += record + "\r\n";
  return bytes;
}

}  // namespace

TEST_CASE("payments, deductions, references and names are read, and the day of their deposit") {
  const auto file = read_bgmax(lines({start, section, paid("20", 100'000, "20240000115", "000000000017"), padded("26Provstads kommun", 80),
                                      paid("20", 70'000, ""), padded("22" + std::string(10, '0') + padded("2024-00002", 25), 80),
                                      padded("25Faktura 2024-00003, \xe5""erbetald", 80), paid("21", 20'000, "2024-00001"), deposit(150'000, 3), end(2, 1, 1, 1)}));
  REQUIRE(file);
  REQUIRE(file->payments.size() == 3);
  const auto& first = file->payments[0].payment;
  CHECK(first.source == PaymentSource::bgmax);
  CHECK(first.amount.ore() == 100'000);
  CHECK(first.reference == "20240000115");
  CHECK(first.payer == "Provstads kommun");
  CHECK(first.bank_id == "BG1609908/2024-04-02/17");
  CHECK(to_text(first.day) == "2024-04-02");
  CHECK(file->payments[0].to_account == "1609908");
  CHECK(file->payments[1].payment.reference == "2024-00002, Faktura 2024-00003, åerbetald");
  CHECK_FALSE(file->payments[1].payment.bank_id);
  CHECK(file->payments[2].payment.amount.ore() == -20'000);
}

TEST_CASE("a file without payments, with trailing blanks cut away and lines ended by one character, is read") {
  CHECK(read_bgmax("01BGMAX               0120240402173035010331P\n70" + std::string(32, '0') + "\n")->payments.empty());
}

TEST_CASE("two sections are read, each with its account") {
  const auto file = read_bgmax(lines({start, section, paid("20", 100, "1"), deposit(100, 1), "050000000000   9120008SEK", paid("20", 200, "2"), deposit(200, 1, "20240403"), end(2, 0, 0, 2)}));
  REQUIRE(file);
  CHECK(file->payments[1].to_account == "9120008");
  CHECK(to_text(file->payments[1].payment.day) == "2024-04-03");
}

TEST_CASE("a BgMax file that does not add up, or is not in order, is refused whole with its line") {
  const auto payment = paid("20", 100'000, "20240000115");
  auto euro = section;
  euro.replace(22, 3, "EUR");
  auto no_account = "050000000000          SEK";
  auto trial = start;
  trial[44] = 'T';
  auto newer = start;
  newer.replace(22, 2, "02");
  auto no_amount = payment;
  no_amount.replace(37, 18, std::string(18, ' '));
  auto minus = payment;
  minus.replace(37, 18, "-00000000000100000");
  struct Case {
    const char* why;
    std::string bytes;
    PaymentFileFault fault;
    const char* place;
  };
  const std::vector<Case> cases{
      {"empty", "", PaymentFileFault::ar_tom, ""},
      {"too large", std::string(20'000'001, ' '), PaymentFileFault::for_stor, ""},
      {"no start", lines({section, payment, deposit(100'000, 1), end(1, 0, 0, 1)}), PaymentFileFault::okand_form, "rad 1"},
      {"another layout", lines({newer, end(0, 0, 0, 0)}), PaymentFileFault::okand_form, "rad 1"},
      {"a trial", lines({trial, end(0, 0, 0, 0)}), PaymentFileFault::provfil, "rad 1"},
      {"no end", lines({start, section, payment, deposit(100'000, 1)}), PaymentFileFault::saknas, ""},
      {"only the start", lines({start}), PaymentFileFault::saknas, ""},
      {"two starts", lines({start, start, end(0, 0, 0, 0)}), PaymentFileFault::fel_ordning, "rad 2"},
      {"a payment before its section", lines({start, payment, deposit(100'000, 1), end(1, 0, 0, 1)}), PaymentFileFault::fel_ordning, "rad 2"},
      {"a name before its payment", lines({start, section, "26Provstad", end(0, 0, 0, 0)}), PaymentFileFault::fel_ordning, "rad 3"},
      {"something after the end", lines({start, end(0, 0, 0, 0), section}), PaymentFileFault::fel_ordning, "rad 3"},
      {"a record that is none", lines({start, section, payment, "99", deposit(100'000, 1), end(1, 0, 0, 1)}), PaymentFileFault::okand_post, "rad 4"},
      {"no deposit before the end", lines({start, section, payment, end(1, 0, 0, 0)}), PaymentFileFault::saknas, "rad 4"},
      {"no deposit before the next section", lines({start, section, payment, section, end(1, 0, 0, 0)}), PaymentFileFault::saknas, "rad 4"},
      {"the deposit is another sum", lines({start, section, payment, deposit(99'999, 1), end(1, 0, 0, 1)}), PaymentFileFault::fel_summa, "rad 4"},
      {"a deduction is not a payment", lines({start, section, payment, paid("21", 100, ""), deposit(100'100, 2), end(1, 1, 0, 1)}), PaymentFileFault::fel_summa, "rad 5"},
      {"the deposit counts another number", lines({start, section, payment, deposit(100'000, 2), end(1, 0, 0, 1)}), PaymentFileFault::fel_antal, "rad 4"},
      {"the end counts more payments", lines({start, section, payment, deposit(100'000, 1), end(2, 0, 0, 1)}), PaymentFileFault::fel_antal, "rad 5"},
      {"the end counts a deduction", lines({start, section, payment, deposit(100'000, 1), end(1, 1, 0, 1)}), PaymentFileFault::fel_antal, "rad 5"},
      {"the end counts a reference", lines({start, section, payment, deposit(100'000, 1), end(1, 0, 1, 1)}), PaymentFileFault::fel_antal, "rad 5"},
      {"the end counts no deposit", lines({start, section, payment, deposit(100'000, 1), end(1, 0, 0, 0)}), PaymentFileFault::fel_antal, "rad 5"},
      {"a section in euro", lines({start, euro, end(0, 0, 0, 0)}), PaymentFileFault::fel_valuta, "rad 2"},
      {"a deposit in euro", lines({start, section, payment, deposit(100'000, 1, "20240402", "EUR"), end(1, 0, 0, 1)}), PaymentFileFault::fel_valuta, "rad 4"},
      {"a section without an account", lines({start, no_account, end(0, 0, 0, 0)}), PaymentFileFault::saknas, "rad 2"},
      {"no amount", lines({start, section, no_amount, deposit(0, 1), end(1, 0, 0, 1)}), PaymentFileFault::fel_varde, "rad 3"},
      {"a negative amount", lines({start, section, minus, deposit(0, 1), end(1, 0, 0, 1)}), PaymentFileFault::fel_varde, "rad 3"},
      {"a day that is not there", lines({start, section, payment, deposit(100'000, 1, "20240230"), end(1, 0, 0, 1)}), PaymentFileFault::fel_varde, "rad 4"},
      {"a line that is too long", lines({start + "x", end(0, 0, 0, 0)}), PaymentFileFault::fel_tecken, "rad 1"},
      {"a control character", lines({start, section, "25\x07", end(0, 0, 0, 0)}), PaymentFileFault::fel_tecken, "rad 3"},
  };
  for (const auto& [why, bytes, fault, place] : cases) {
    INFO(why);
    const auto file = read_bgmax(bytes);
    REQUIRE_FALSE(file);
    CHECK(code_text(file.error().fault) == code_text(fault));
    CHECK(file.error().place == place);
    CHECK(sentence(file.error()).ends_with("."));
  }
}
