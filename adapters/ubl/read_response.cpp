#include "adapters/ubl/read_response.hpp"

#include "adapters/xml/parse_untrusted_xml.hpp"
#include "adapters/xml/xml_tree.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_bytes = 5'000'000;
constexpr std::string_view root_namespace = "urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2";
constexpr std::string_view customization = "urn:fdc:peppol.eu:poacc:trns:invoice_response:3";

tl::unexpected<ResponseRefusal> refused(ResponseFault fault, std::string place = {}, std::string detail = {}) {
  return tl::make_unexpected(ResponseRefusal{fault, std::move(place), std::move(detail)});
}

ResponseFault fault_of(XmlFault fault) {
  switch (fault) {
    case XmlFault::too_large: return ResponseFault::for_stor;
    case XmlFault::doctype: return ResponseFault::doctype;
    case XmlFault::broken: return ResponseFault::trasig_xml;
    case XmlFault::too_deep: return ResponseFault::for_djup;
  }
  return ResponseFault::trasig_xml;
}

std::vector<ResponseReason> reasons_in(const pugi::xml_node& response) {
  std::vector<ResponseReason> reasons;
  for (const auto& status : children_of(response, "Status")) {
    const auto code = child_at(status, {"StatusReasonCode"});
    ResponseReason reason{text_of(code), std::string_view{code.attribute("listID").value()} == "OPStatusAction", text_at(status, {"StatusReason"})};
    for (const auto& condition : children_of(status, "Condition"))
      reason.sentence += (reason.sentence.empty() ? "" : " ") + ("(" + text_at(condition, {"AttributeID"}) + " = " + text_at(condition, {"Description"}) + ")");
    if (!reason.code.empty() || !reason.sentence.empty()) reasons.push_back(std::move(reason));
  }
  return reasons;
}

}  // namespace

tl::expected<InvoiceResponse, ResponseRefusal> read_response(std::string_view bytes) {
  if (bytes.empty()) return refused(ResponseFault::ar_tom);
  const auto document = parse_untrusted_xml(bytes, most_bytes);
  if (!document) return refused(fault_of(document.error()));
  const auto root = document->document_element();
  if (local_name(root) != "ApplicationResponse" || namespace_of(root) != root_namespace)
    return refused(ResponseFault::okand_form, "", "Filen är " + std::string{local_name(root)}.substr(0, 40));
  if (text_at(root, {"CustomizationID"}) != customization) return refused(ResponseFault::okand_form, "CustomizationID");

  const auto answers = children_of(root, "DocumentResponse");
  if (answers.empty()) return refused(ResponseFault::saknas, "DocumentResponse");
  const auto references = children_of(answers.front(), "DocumentReference");
  if (answers.size() > 1 || references.size() > 1) return refused(ResponseFault::flera_svar, "DocumentResponse");
  if (references.empty()) return refused(ResponseFault::saknas, "DocumentReference");
  const auto response = child_at(answers.front(), {"Response"});

  InvoiceResponse read;
  read.id = text_at(root, {"ID"});
  read.sender = text_at(root, {"SenderParty", "EndpointID"});
  read.receiver = text_at(root, {"ReceiverParty", "EndpointID"});
  read.document = text_at(references.front(), {"ID"});
  read.document_type = text_at(references.front(), {"DocumentTypeCode"});
  const auto code = text_at(response, {"ResponseCode"});
  auto day = text_at(response, {"EffectiveDate"});
  if (day.empty()) day = text_at(root, {"IssueDate"});
  const std::pair<const std::string*, const char*> needed[]{{&read.id, "ID"}, {&read.receiver, "ReceiverParty/EndpointID"}, {&code, "ResponseCode"},
                                                            {&day, "IssueDate"}, {&read.document, "DocumentReference/ID"},
                                                            {&read.document_type, "DocumentReference/DocumentTypeCode"}};
  for (const auto& [value, name] : needed)
    if (value->empty()) return refused(ResponseFault::saknas, name);
  const auto known_code = parse_response_code(code);
  if (!known_code) return refused(ResponseFault::fel_varde, "ResponseCode", "Koden är \"" + code.substr(0, 20) + "\"");
  const auto known_day = parse_day(day);
  if (!known_day) return refused(ResponseFault::fel_varde, "IssueDate", "Dagen är \"" + day.substr(0, 20) + "\"");
  read.code = *known_code;
  read.day = *known_day;
  read.reasons = reasons_in(response);
  return read;
}

}  // namespace hemvist
