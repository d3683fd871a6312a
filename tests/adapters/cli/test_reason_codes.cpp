// schemas/reason_codes.json is what programs outside read: it must say what the program says.
#include <boost/json.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "engine/pricing/unpriced.hpp"
#include "engine/receivables/admit_event.hpp"
#include "engine/receivables/admit_placing.hpp"
#include "engine/receivables/invoice_response.hpp"
#include "engine/receivables/payment_file.hpp"
#include "engine/records/admit.hpp"
#include "engine/rules/rule_fault.hpp"
#include "engine/settlement/arrange_documents.hpp"
#include "engine/settlement/line_cause.hpp"
#include "engine/settlement/missing.hpp"
#include "engine/values/row_code.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

boost::json::object published() {
  std::ifstream in{std::string{HEMVIST_SOURCE_DIR} + "/schemas/reason_codes.json"};
  return boost::json::parse(std::string{std::istreambuf_iterator<char>{in}, {}}).as_object();
}

template <class Code>
boost::json::object codes_of(int count) {
  boost::json::object codes;
  for (int i = 0; i < count; ++i) codes[code_text(static_cast<Code>(i))] = advice(static_cast<Code>(i));
  return codes;
}

}  // namespace

TEST_CASE("every reason code is published with its sentence") {
  const auto schema = published();
  CHECK(schema.at("avvisad_rad") == codes_of<RowCode>(row_code_count));
  CHECK(schema.at("hålls_inne") == codes_of<HeldReason>(held_reason_count));
  CHECK(schema.at("ersätts_aldrig") == codes_of<NotReimbursableReason>(not_reimbursable_reason_count));
  CHECK(schema.at("oprissat") == codes_of<UnpricedReason>(unpriced_reason_count));
  CHECK(schema.at("väntar") == codes_of<WaitReason>(wait_reason_count));
  CHECK(schema.at("saknas") == codes_of<MissingReason>(missing_reason_count));
  boost::json::array causes;
  for (int i = 0; i < cause_code_count; ++i) causes.emplace_back(code_text(static_cast<CauseCode>(i)));
  CHECK(schema.at("orsak_till_skillnad") == causes);
  CHECK(schema.at("händelse") == codes_of<EventFault>(event_fault_count));
  CHECK(schema.at("placering") == codes_of<PlacingFault>(placing_fault_count));
  CHECK(schema.at("betalningsfil") == codes_of<PaymentFileFault>(payment_file_fault_count));
  CHECK(schema.at("fakturasvar") == codes_of<ResponseFault>(response_fault_count));
  auto unplaced = codes_of<Unplaced>(unplaced_count);
  unplaced.erase("");  // nothing is left
  CHECK(schema.at("oplacerad") == unplaced);
  boost::json::array faults;
  for (int i = 0; i < rule_fault_code_count; ++i) faults.emplace_back(code_text(static_cast<RuleFaultCode>(i)));
  CHECK(schema.at("regelfil") == faults);
}
