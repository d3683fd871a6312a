#include "adapters/ubl/read_response.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tests/catch.hpp"

using namespace hemvist;

namespace {

struct Parts {
  std::string code = "<cbc:ResponseCode>UQ</cbc:ResponseCode>";
  std::string day = "<cbc:EffectiveDate>2024-04-12</cbc:EffectiveDate>";
  std::string status =
      "<cac:Status><cbc:StatusReasonCode listID=\"OPStatusReason\">QTY</cbc:StatusReasonCode><cbc:StatusReason>Rad 2: för många timmar.</cbc:StatusReason>"
      "<cac:Condition><cbc:AttributeID>BT-129</cbc:AttributeID><cbc:Description>9.5</cbc:Description></cac:Condition></cac:Status>"
      "<cac:Status><cbc:StatusReasonCode listID=\"OPStatusAction\">CNP</cbc:StatusReasonCode></cac:Status>";
  std::string number = "<cbc:ID>2024-00001</cbc:ID>";
  std::string type = "<cbc:DocumentTypeCode>380</cbc:DocumentTypeCode>";
  std::string id = "<cbc:ID>IR-1</cbc:ID>";
  std::string receiver = "<cac:ReceiverParty><cbc:EndpointID schemeID=\"0007\">2120009903</cbc:EndpointID></cac:ReceiverParty>";
  std::string customization = "urn:fdc:peppol.eu:poacc:trns:invoice_response:3";
};

std::string answer_in(const Parts& parts) {
  return "<cac:DocumentResponse><cac:Response>" + parts.code + parts.day + parts.status + "</cac:Response><cac:DocumentReference>" + parts.number + parts.type +
         "</cac:DocumentReference></cac:DocumentResponse>";
}

std::string whole(const Parts& parts, const std::string& answers) {
  return "<ApplicationResponse xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2\" xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
         " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"><cbc:CustomizationID>" +
         parts.customization + "</cbc:CustomizationID>" + parts.id +
         "<cac:SenderParty><cbc:EndpointID schemeID=\"0007\">2120009911</cbc:EndpointID></cac:SenderParty>" + parts.receiver + answers + "</ApplicationResponse>";
}

std::string whole(const Parts& parts) { return whole(parts, answer_in(parts)); }

template <class Change>
std::string changed(Change change) {
  Parts parts;
  change(parts);
  return whole(parts);
}

}  // namespace

TEST_CASE("an answer is read with its code, reasons, parties and the document it answers") {
  const auto response = read_response(whole({}));
  REQUIRE(response);
  CHECK(response->code == ResponseCode::UQ);
  CHECK(response->document == "2024-00001");
  CHECK(response->document_type == "380");
  CHECK(response->sender == "2120009911");
  CHECK(response->receiver == "2120009903");
  const auto event = event_of(*response);
  CHECK(event.kind == DocumentEventKind::response);
  CHECK(event.code == "UQ");
  CHECK(event.reference == "IR-1");
  CHECK(to_text(event.day) == "2024-04-12");
  CHECK(event.sentence == "QTY: Rad 2: för många timmar. (BT-129 = 9.5). Åtgärd CNP.");
}

TEST_CASE("a file that is no answer to one document is refused") {
  std::string deep, ends;
  for (int i = 0; i < 80; ++i) {
    deep += "<a>";
    ends += "</a>";
  }
  struct Case {
    const char* why;
    std::string bytes;
    ResponseFault fault;
  };
  const std::vector<Case> cases{
      {"empty", "", ResponseFault::ar_tom},
      {"too large", std::string(5'000'001, ' '), ResponseFault::for_stor},
      {"cut off", whole({}).substr(0, 400), ResponseFault::trasig_xml},
      {"no XML", "AP 2024-00001", ResponseFault::trasig_xml},
      {"a DOCTYPE", "<!DOCTYPE a SYSTEM \"http://provstad.example/a.dtd\">" + whole({}), ResponseFault::doctype},
      {"too deep", deep + ends, ResponseFault::for_djup},
      {"an invoice", "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>", ResponseFault::okand_form},
      {"without its namespace", "<ApplicationResponse/>", ResponseFault::okand_form},
      {"a message-level response", changed([](Parts& p) { p.customization = "urn:fdc:peppol.eu:poacc:trns:mlr:3"; }), ResponseFault::okand_form},
      {"no answer in it", whole({}, ""), ResponseFault::saknas},
      {"two answers", whole({}, answer_in({}) + answer_in({})), ResponseFault::flera_svar},
      {"no code", changed([](Parts& p) { p.code = ""; }), ResponseFault::saknas},
      {"a code that is none", changed([](Parts& p) { p.code = "<cbc:ResponseCode>OK</cbc:ResponseCode>"; }), ResponseFault::fel_varde},
      {"no day", changed([](Parts& p) { p.day = ""; }), ResponseFault::saknas},
      {"a day that is not there", changed([](Parts& p) { p.day = "<cbc:EffectiveDate>2024-02-30</cbc:EffectiveDate>"; }), ResponseFault::fel_varde},
      {"no number", changed([](Parts& p) { p.number = ""; }), ResponseFault::saknas},
      {"no kind of document", changed([](Parts& p) { p.type = ""; }), ResponseFault::saknas},
      {"no name of its own", changed([](Parts& p) { p.id = ""; }), ResponseFault::saknas},
      {"no receiver", changed([](Parts& p) { p.receiver = ""; }), ResponseFault::saknas},
  };
  for (const auto& [why, bytes, fault] : cases) {
    INFO(why);
    const auto response = read_response(bytes);
    REQUIRE_FALSE(response);
    CHECK(code_text(response.error().fault) == code_text(fault));
    CHECK(sentence(response.error()).ends_with("."));
  }
}

TEST_CASE("the worked examples of answers are read") {
  const char* shared = std::getenv("HEMVIST_SHARED");
  const std::filesystem::path folder = std::filesystem::path{shared ? shared : HEMVIST_SOURCE_DIR "/../shared"} / "peppol/examples/homecare";
  if (!std::filesystem::exists(folder)) {
    std::cout << "SKIPPED: " << folder << " is not there\n";
    return;
  }
  int read = 0;
  for (const auto& file : std::filesystem::directory_iterator{folder}) {
    if (!file.path().filename().string().starts_with("response-")) continue;
    std::ifstream in{file.path()};
    INFO(file.path());
    CHECK(read_response(std::string{std::istreambuf_iterator<char>{in}, {}}));
    ++read;
  }
  CHECK(read == 10);
}
