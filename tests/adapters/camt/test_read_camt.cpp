#include "adapters/camt/read_camt.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string message(const std::string& entries, const std::string& version = "02") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001." + version +
         "\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M1</MsgId></GrpHdr><Ntfctn><Id>N1</Id>"
         "<Acct><Id><Othr><Id>160-9908</Id><SchmeNm><Prtry>BGNR</Prtry></SchmeNm></Othr></Id></Acct>" +
         entries + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
}

std::string amount(const std::string& kronor, const std::string& currency = "SEK") { return "<Amt Ccy=\"" + currency + "\">" + kronor + "</Amt>"; }

std::string entry(const std::string& inner, const std::string& head = amount("1000.00") + "<CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2024-04-02</Dt></BookgDt>") {
  return "<Ntry>" + head + inner + "</Ntry>";
}

const std::string ocr = "<RmtInf><Strd><CdtrRefInf><Ref>20240000115</Ref></CdtrRefInf></Strd></RmtInf>";

std::string details(const std::string& transactions) { return "<NtryDtls>" + transactions + "</NtryDtls>"; }

std::string transaction(const std::string& kronor, const std::string& inner = "") {
  return "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><AmtDtls><TxAmt>" + amount(kronor) + "</TxAmt></AmtDtls>" + inner + "</TxDtls>";
}

}  // namespace

TEST_CASE("a payment is read with its amount, day, OCR, payer and account") {
  const auto file = read_camt(message(entry("<AcctSvcrRef>BANK1</AcctSvcrRef>" + details(transaction(
      "1000.00", "<RltdPties><Dbtr><Nm>Provstads kommun</Nm></Dbtr></RltdPties>" + ocr)))));
  REQUIRE(file);
  REQUIRE(file->payments.size() == 1);
  const auto& [payment, account] = file->payments.front();
  CHECK(payment.source == PaymentSource::camt054);
  CHECK(payment.bank_id == "BANK1");
  CHECK(to_text(payment.day) == "2024-04-02");
  CHECK(payment.amount.ore() == 100'000);
  CHECK(payment.reference == "20240000115");
  CHECK(payment.payer == "Provstads kommun");
  CHECK(account == "1609908");
}

TEST_CASE("the newer versions are read too: status in a code, the amount in the transaction, the payer one step further in, a prefix") {
  auto bytes = message(entry(details("<TxDtls><Refs><AcctSvcrRef>B7</AcctSvcrRef></Refs>" + amount("1000") +
                                     "<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Ö kommun</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>Faktura 2024-00001</Ustrd></RmtInf></TxDtls>"),
                             amount("1000.00000") + "<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2024-04-02T10:00:00</DtTm></BookgDt>"), "08");
  const auto read = read_camt(bytes);
  REQUIRE(read);
  CHECK(read->payments.front().payment.bank_id == "B7");
  CHECK(read->payments.front().payment.payer == "Ö kommun");
  CHECK(read->payments.front().payment.reference == "Faktura 2024-00001");
  CHECK(read_camt(message("", "04"))->payments.empty());
  CHECK(read_camt("<n:Document xmlns:n=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><n:BkToCstmrDbtCdtNtfctn><n:Ntfctn/></n:BkToCstmrDbtCdtNtfctn></n:Document>"));
}

TEST_CASE("an entry of several payments is taken apart, each with a name of its own") {
  const auto file = read_camt(message(entry("<AcctSvcrRef>BANK1</AcctSvcrRef>" + details(transaction("600.00", ocr) + transaction("400.00")))));
  REQUIRE(file);
  REQUIRE(file->payments.size() == 2);
  CHECK(file->payments[0].payment.bank_id == "BANK1.1");
  CHECK(file->payments[1].payment.bank_id == "BANK1.2");
  CHECK(file->payments[1].payment.amount.ore() == 40'000);
}

TEST_CASE("what the payer calls a payment is a name of its own only with the day and the amount") {
  const auto file = read_camt(message(entry(details("<TxDtls><Refs><EndToEndId>1</EndToEndId></Refs></TxDtls>"))));
  REQUIRE(file);
  CHECK(file->payments.front().payment.bank_id == "1/2024-04-02/100000");
}

TEST_CASE("what the bank takes back is negative, and what is only announced is counted and not read") {
  const auto back = amount("250.00") + "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts>BOOK</Sts><BookgDt><Dt>2024-04-03</Dt></BookgDt>";
  const auto announced = amount("9.00") + "<CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts>";
  const auto file = read_camt(message(entry(ocr, back) + entry("", announced)));
  REQUIRE(file);
  REQUIRE(file->payments.size() == 1);
  CHECK(file->payments.front().payment.amount.ore() == -25'000);
  CHECK_FALSE(file->payments.front().payment.bank_id);
  CHECK(file->not_booked == 1);
}

TEST_CASE("a camt file that is not whole is refused with its place") {
  const auto head = [](const std::string& a, const std::string& direction, const std::string& status, const std::string& day) {
    return a + direction + status + day;
  };
  const std::string in = "<CdtDbtInd>CRDT</CdtDbtInd>", booked = "<Sts>BOOK</Sts>", on = "<BookgDt><Dt>2024-04-02</Dt></BookgDt>";
  std::string deep = "", ends = "";
  for (int i = 0; i < 80; ++i) {
    deep += "<a>";
    ends += "</a>";
  }
  struct Case {
    const char* why;
    std::string bytes;
    PaymentFileFault fault;
    const char* place;
  };
  const std::vector<Case> cases{
      {"empty", "", PaymentFileFault::ar_tom, ""},
      {"cut off", message(entry("")).substr(0, 300), PaymentFileFault::trasig_xml, ""},
      {"two roots", message("") + "<b/>", PaymentFileFault::trasig_xml, ""},
      {"broken letters", message(entry("<AddtlNtryInf>\xff\xfe</AddtlNtryInf>")), PaymentFileFault::trasig_xml, ""},
      {"a DOCTYPE", "<!DOCTYPE Document [<!ENTITY a \"b\">]>" + message(""), PaymentFileFault::doctype, ""},
      {"too deep", message(deep + ends), PaymentFileFault::for_djup, ""},
      {"too large", message("<!--" + std::string(20'000'000, 'x') + "-->"), PaymentFileFault::for_stor, ""},
      {"another message", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>", PaymentFileFault::okand_form, ""},
      {"a version that is not known", message("", "99"), PaymentFileFault::okand_form, ""},
      {"another root", "<Invoice/>", PaymentFileFault::okand_form, ""},
      {"no notification", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\"><BkToCstmrDbtCdtNtfctn/></Document>", PaymentFileFault::saknas, "BkToCstmrDbtCdtNtfctn"},
      {"nothing in the document", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\"/>", PaymentFileFault::saknas, "Document"},
      {"no amount", message(entry("", head("", in, booked, on))), PaymentFileFault::saknas, "Ntry 1"},
      {"an amount in words", message(entry("", head(amount("tusen"), in, booked, on))), PaymentFileFault::fel_varde, "Ntry 1"},
      {"a decimal comma", message(entry("", head(amount("10,00"), in, booked, on))), PaymentFileFault::fel_varde, "Ntry 1"},
      {"a negative amount", message(entry("", head(amount("-10.00"), in, booked, on))), PaymentFileFault::fel_varde, "Ntry 1"},
      {"a tenth of an öre", message(entry("", head(amount("10.001"), in, booked, on))), PaymentFileFault::fel_varde, "Ntry 1"},
      {"euro", message(entry("") + entry("", head(amount("10.00", "EUR"), in, booked, on))), PaymentFileFault::fel_valuta, "Ntry 2"},
      {"no direction", message(entry("", head(amount("10.00"), "", booked, on))), PaymentFileFault::saknas, "Ntry 1"},
      {"a direction that is none", message(entry("", head(amount("10.00"), "<CdtDbtInd>IN</CdtDbtInd>", booked, on))), PaymentFileFault::fel_varde, "Ntry 1"},
      {"no status", message(entry("", head(amount("10.00"), in, "", on))), PaymentFileFault::saknas, "Ntry 1"},
      {"a status that is none", message(entry("", head(amount("10.00"), in, "<Sts>BOKAD</Sts>", on))), PaymentFileFault::fel_varde, "Ntry 1"},
      {"no day", message(entry("", head(amount("10.00"), in, booked, ""))), PaymentFileFault::saknas, "Ntry 1"},
      {"a day that is not there", message(entry("", head(amount("10.00"), in, booked, "<BookgDt><Dt>2024-02-30</Dt></BookgDt>"))), PaymentFileFault::fel_varde, "Ntry 1"},
      {"parts that are not the whole", message(entry(details(transaction("600.00") + transaction("399.99")))), PaymentFileFault::fel_summa, "Ntry 1"},
      {"a part in euro", message(entry(details(transaction("600.00") + "<TxDtls>" + amount("400", "EUR") + "</TxDtls>"))), PaymentFileFault::fel_valuta, "Ntry 1, TxDtls 2"},
      {"a part without an amount", message(entry(details(transaction("600.00") + "<TxDtls/>"))), PaymentFileFault::saknas, "Ntry 1, TxDtls 2"},
  };
  for (const auto& [why, bytes, fault, place] : cases) {
    INFO(why);
    const auto file = read_camt(bytes);
    REQUIRE_FALSE(file);
    CHECK(code_text(file.error().fault) == code_text(fault));
    CHECK(file.error().place == place);
    CHECK(sentence(file.error()).ends_with("."));
  }
}
