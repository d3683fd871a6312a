#include "engine/invoicing/draft_invoice.hpp"

#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"

using namespace hemvist;

namespace {

const LawBook law{{{"dröjsmålsränta", "4 § räntelagen (1975:635)", "räntelagen (1975:635)", *parse_day("1976-01-01"), {}, "", false, ""}}};

InvoiceFacts facts() {
  return {"2025-00001", *parse_day("2025-08-05"), sample::party("9901", "Sjöviks kommun"), sample::party("9902", "Granbacka kommun"), {}, {}, ""};
}

const DraftDocument invoice{DocumentKind::invoice, *KommunCode::parse("9902"), "", {}};

}  // namespace

TEST_CASE("the terms say when to pay, and of interest only when it is charged") {
  auto said = facts();
  said.payment_days = 20;
  CHECK(draft_invoice(invoice, said, law).due_day == *parse_day("2025-08-25"));
  CHECK(draft_invoice(invoice, said, law).payment_terms == "20 dagar netto");
  said.late_interest = true;
  CHECK(draft_invoice(invoice, said, law).payment_terms ==
        "20 dagar netto. Efter förfallodagen tas dröjsmålsränta ut enligt 4 § räntelagen (1975:635): referensräntan med tillägg av åtta procentenheter.");
}

TEST_CASE("a credit note says why, and asks for no payment") {
  auto said = facts();
  said.late_interest = true;
  said.preceding = PrecedingInvoice{"2025-00001", *parse_day("2025-07-05")};
  said.credit_reason = "Besök har tagits bort.";
  const auto note = draft_invoice({DocumentKind::credit_note, *KommunCode::parse("9902"), "2025-00001", {}}, said, law);
  CHECK(note.note == "Krediterar faktura 2025-00001. Besök har tagits bort.");
  CHECK(note.payment_terms.empty());
}
