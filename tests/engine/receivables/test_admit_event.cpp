#include <set>

#include "engine/receivables/admit_placing.hpp"
#include "engine/receivables/invoice_response.hpp"
#include "tests/catch.hpp"
#include "tests/engine/receivables/sample_claim.hpp"

using namespace hemvist;

namespace {

using Kind = DocumentEventKind;
using Fault = EventFault;

DocumentEvent answer(const char* day, const char* code) { return told(Kind::response, day, 0, 0, code); }

struct Case {
  const char* why;
  std::vector<DocumentEvent> before;
  DocumentEvent event;
  std::optional<Fault> fault;
};

}  // namespace

TEST_CASE("an event is taken in only when it can have happened") {
  auto unknown_reason = disputed("2024-03-10", 1, 100);
  unknown_reason.code = "dyrt";
  auto identity = disputed("2024-03-10", 1, 100);
  identity.sentence = "Gäller 19410714-9207";
  auto long_text = disputed("2024-03-10", 1, 100);
  long_text.sentence = std::string(2001, 'x');
  const std::vector<Case> cases{
      {"sent", {}, told(Kind::sent, "2024-03-01"), std::nullopt},
      {"sent before it was issued", {}, told(Kind::sent, "2024-02-29"), Fault::fore_utstallning},
      {"sent tomorrow", {}, told(Kind::sent, "2024-06-02"), Fault::i_framtiden},
      {"an answer that is none", {}, answer("2024-03-02", "OK"), Fault::okand_svarskod},
      {"an answer may begin anywhere", {}, answer("2024-03-02", "AP"), std::nullopt},
      {"an answer never goes back", {answer("2024-03-02", "AP")}, answer("2024-03-03", "UQ"), Fault::svar_gar_bakat},
      {"the same again on another day", {answer("2024-03-02", "AB")}, answer("2024-03-03", "AB"), Fault::svar_gar_bakat},
      {"a question may come again", {answer("2024-03-02", "UQ")}, answer("2024-03-03", "UQ"), std::nullopt},
      {"accepted after all", {answer("2024-03-02", "UQ")}, answer("2024-03-03", "AP"), std::nullopt},
      {"rejected is final", {answer("2024-03-02", "RE")}, answer("2024-03-03", "AP"), Fault::svar_efter_slutligt},
      {"paid in one more part", {answer("2024-03-02", "PD")}, answer("2024-03-03", "PD"), std::nullopt},
      {"paid is final", {answer("2024-03-02", "PD")}, answer("2024-03-03", "AP"), Fault::svar_efter_slutligt},
      {"a row disputed whole", {}, disputed("2024-03-10", 2, 700), std::nullopt},
      {"more than the row", {}, disputed("2024-03-10", 2, 701), Fault::belopp_over_raden},
      {"all of it", {}, disputed("2024-03-10", 0, 2000), std::nullopt},
      {"more than all of it", {}, disputed("2024-03-10", 0, 2001), Fault::belopp_over_raden},
      {"a row that is not there", {}, disputed("2024-03-10", 4, 1), Fault::rad_saknas},
      {"a dispute of nothing", {}, disputed("2024-03-10", 1, 0), Fault::belopp_saknas},
      {"a reason that is none", {}, unknown_reason, Fault::okand_orsak},
      {"identity in the words", {}, identity, Fault::personnummer_i_text},
      {"too many words", {}, long_text, Fault::for_lang_text},
      {"closed without a dispute", {}, closed("2024-03-20", 1, 0), Fault::ingen_oppen_tvist},
      {"closed twice", {disputed("2024-03-10", 1, 100), closed("2024-03-20", 1, 0)}, closed("2024-03-21", 1, 0), Fault::ingen_oppen_tvist},
      {"another row than the disputed", {disputed("2024-03-10", 1, 100)}, closed("2024-03-20", 2, 0), Fault::ingen_oppen_tvist},
      {"more conceded than disputed", {disputed("2024-03-10", 1, 100)}, closed("2024-03-20", 1, 101), Fault::medgivet_over_bestritt},
      {"all conceded", {disputed("2024-03-10", 1, 100)}, closed("2024-03-20", 1, 100), std::nullopt},
      {"reminded on the due day", {}, told(Kind::reminded, "2024-03-31"), Fault::inte_forfallen},
      {"reminded after it", {}, told(Kind::reminded, "2024-04-01"), std::nullopt},
      {"reminded of what is disputed", {disputed("2024-03-10", 0, 2000)}, told(Kind::reminded, "2024-04-01"), Fault::inget_obetalt},
      {"interest of nothing", {}, told(Kind::interest, "2024-04-30"), Fault::belopp_saknas},
  };
  std::set<Fault> seen{Fault::okant_dokument, Fault::ar_kreditnota};
  for (const auto& [why, before, event, fault] : cases) {
    INFO(why);
    const StandingDocument standing{sample_document(), sample_state(before)};
    const auto admitted = admit_event(event, &standing, before, on("2024-06-01"));
    CHECK((admitted.verdict == EventVerdict::refused) == fault.has_value());
    if (!fault) continue;
    CHECK(code_text(admitted.fault) == code_text(*fault));
    seen.insert(*fault);
  }
  CHECK(seen.size() == event_fault_count);
}

TEST_CASE("what is told of a document that is not there, or of a credit note, is refused") {
  CHECK(admit_event(told(Kind::sent, "2024-03-01"), nullptr, {}, on("2024-06-01")).fault == Fault::okant_dokument);
  const StandingDocument note{sample_credit("2024-03-15", 300, 3), {}};
  for (const auto kind : {Kind::disputed, Kind::dispute_closed, Kind::reminded, Kind::interest})
    CHECK(admit_event(told(kind, "2024-04-15", 0, 10, "fel_pris"), &note, {}, on("2024-06-01")).fault == Fault::ar_kreditnota);
  CHECK(admit_event(told(Kind::sent, "2024-04-15"), &note, {}, on("2024-06-01")).verdict == EventVerdict::new_event);
}

TEST_CASE("what was told before is not told again") {
  for (const auto& event : {told(Kind::sent, "2024-03-01"), answer("2024-03-02", "RE"), disputed("2024-03-10", 2, 200), told(Kind::reminded, "2024-04-01")}) {
    const StandingDocument standing{sample_document(), sample_state({event})};
    CHECK(admit_event(event, &standing, std::vector{event}, on("2024-06-01")).verdict == EventVerdict::already_told);
  }
}

TEST_CASE("every code of a refusal has a word and a sentence of its own") {
  std::set<std::string_view> codes;
  for (int i = 0; i < event_fault_count; ++i) {
    codes.insert(code_text(static_cast<EventFault>(i)));
    CHECK(advice(static_cast<EventFault>(i)).ends_with("."));
  }
  CHECK(codes.size() == event_fault_count);
  for (int i = 0; i < placing_fault_count; ++i) CHECK(advice(static_cast<PlacingFault>(i)).ends_with("."));
  for (int i = 0; i < response_fault_count; ++i) CHECK(advice(static_cast<ResponseFault>(i)).ends_with("."));
  for (int i = 0; i < dispute_reason_count; ++i) CHECK(parse_dispute_reason(text(static_cast<DisputeReason>(i))) == static_cast<DisputeReason>(i));
  for (int i = 0; i < response_code_count; ++i) CHECK(parse_response_code(text(static_cast<ResponseCode>(i))) == static_cast<ResponseCode>(i));
  CHECK_FALSE(parse_response_code("ap"));
}
