#include "engine/receivables/document_deadlines.hpp"
#include "tests/engine/receivables/watch_office.hpp"

using namespace hemvist;

namespace {

// 1 250,00 kr for July 2025, issued on 4 August and due on 3 September.
class Invoiced {
public:
  Invoiced() {
    document.number = "2025-00001";
    document.total = Money::from_ore(125000);
    document.rows = {Money::from_ore(100000), Money::from_ore(25000)};
  }
  Invoiced& happened(DocumentEventKind kind, std::string_view day, int row = 0, int ore = 0, std::string code = "") {
    DocumentEvent event;
    event.kind = kind;
    event.document = document.number;
    event.day = day_of(day);
    event.row = row;
    event.amount = Money::from_ore(ore);
    event.code = std::move(code);
    events.push_back(std::move(event));
    return *this;
  }
  Invoiced& paid(int ore) {
    payments.push_back({.id = 1, .bank_id = {}, .day = day_of("2025-08-20"), .amount = Money::from_ore(ore), .reference = "", .payer = ""});
    placings.push_back({1, document.number, Money::from_ore(ore)});
    return *this;
  }
  std::vector<Watch> on(std::string_view today, const WatchOffice& office = {}) const {
    const StandingDocument standing{document, state_of(document, {}, events, placings, payments)};
    return document_deadlines({standing, *Month::parse("2025-07")}, office.on(today));
  }

  IssuedDocument document{.number = "", .buyer = granbacka(), .refers_to = "", .issue_day = day_of("2025-08-04"), .total = {}, .run_month = *Month::parse("2025-07"),
                          .due = day_of("2025-09-03"), .rows = {}, .credits = {}};
  std::vector<DocumentEvent> events;
  std::vector<PaymentPlacing> placings;
  std::vector<IncomingPayment> payments;
};

using enum DocumentEventKind;

}  // namespace

TEST_CASE("an invoice is due to the end of its day, and after a reminder waits for payment") {
  CHECK(told(Invoiced{}.on("2025-09-03"), WatchCode::forfallen).empty());
  CHECK(only(Invoiced{}.on("2025-09-04"), WatchCode::forfallen, "1\u00a0250,00 kr är obetalt") == "2025-09-03");
  CHECK(only(Invoiced{}.paid(100000).on("2025-09-04"), WatchCode::forfallen, "250,00 kr") == "2025-09-03");
  CHECK(Invoiced{}.paid(125000).on("2045-09-04").empty());
  const auto twice = Invoiced{}.happened(DocumentEventKind::reminded, "2025-09-10").happened(DocumentEventKind::reminded, "2025-09-25");
  CHECK(told(twice.on("2025-10-01"), WatchCode::forfallen).empty());
  CHECK(only(twice.on("2025-10-01"), WatchCode::paminnelse_utan_betalning, "2025-09-25") == "2025-09-25");
  auto note = Invoiced{};
  note.document.kind = DocumentKind::credit_note;
  CHECK(note.on("2025-09-04").empty());
}

TEST_CASE("a dispute is told until it is closed, and what is disputed is not overdue") {
  auto invoice = Invoiced{}.happened(disputed, "2025-08-20", 2, 25000, "fel_pris");
  CHECK(only(invoice.on("2025-09-04"), WatchCode::tvist_obesvarad, "Rad 2 är bestridd sedan 2025-08-20 (fel_pris): 250,00 kr") == "2025-08-20");
  CHECK(only(invoice.on("2025-09-04"), WatchCode::forfallen, "1\u00a0000,00 kr") == "2025-09-03");
  invoice.happened(dispute_closed, "2025-09-01", 2, 0);
  CHECK(told(invoice.on("2025-09-04"), WatchCode::tvist_obesvarad).empty());
}

TEST_CASE("an answer is missed after three working days") {
  const WatchOffice office;
  struct Row {
    std::string_view sent;
    std::string_view day;
    const char* why;
  };
  const std::vector<Row> rows{
      {"2025-08-04", "2025-08-07", "Monday to Thursday"},
      {"2025-08-07", "2025-08-12", "Thursday: Friday, Monday, Tuesday"},
      {"2025-04-17", "2025-04-24", "Thursday before Easter: Good Friday and Easter Monday are none"},
      {"2025-06-18", "2025-06-24", "Wednesday: Thursday, then the eve of midsummer and a weekend, Monday, Tuesday"},
  };
  for (const auto& [sent_on, day, why] : rows) {
    INFO(why);
    CHECK(to_text(working_days_after(day_of(sent_on), working_days_to_answer, office.calendar)) == day);
  }
  const auto invoice = Invoiced{}.happened(sent, "2025-08-07");
  CHECK(told(invoice.on("2025-08-12"), WatchCode::svar_saknas).empty());
  CHECK(only(invoice.on("2025-08-13"), WatchCode::svar_saknas, "2025-08-07") == "2025-08-12");
  CHECK(told(Invoiced{}.on("2025-08-13"), WatchCode::svar_saknas).empty());  // never registered as sent
  CHECK(told(Invoiced{}.happened(sent, "2025-08-07").happened(response, "2025-08-08", 0, 0, "AB").on("2025-08-13"), WatchCode::svar_saknas).empty());
}

TEST_CASE("objections within so many days are told only when the settings say how many") {
  WatchOffice office;
  const auto invoice = Invoiced{}.happened(sent, "2025-08-04");
  CHECK(told(invoice.on("2025-09-10", office), WatchCode::invandning_inom).empty());
  office.settings.objection_days = 30;  // 4 August and 30 days: 3 September
  CHECK(told(invoice.on("2025-08-26", office), WatchCode::invandning_inom).empty());
  CHECK(only(invoice.on("2025-08-27", office), WatchCode::invandning_inom, "senast 2025-09-03.") == "2025-09-03");
  CHECK(only(invoice.on("2025-09-04", office), WatchCode::invandning_inom, "Ingen invändning är registrerad") == "2025-09-03");
  CHECK(only(Invoiced{invoice}.happened(disputed, "2025-09-04", 1, 1000, "annat").on("2025-09-10", office), WatchCode::invandning_inom, "men fakturan bestreds 2025-09-04") ==
        "2025-09-03");
  CHECK(told(Invoiced{invoice}.happened(disputed, "2025-09-03", 1, 1000, "annat").on("2025-09-10", office), WatchCode::invandning_inom).empty());
}

TEST_CASE("an unpaid invoice lapses ten years after the last written claim, else after what was performed (R15)") {
  const auto sent_only = Invoiced{}.happened(sent, "2025-08-04");
  CHECK(told(sent_only.on("2034-08-03"), WatchCode::preskription).empty());
  CHECK(only(sent_only.on("2034-08-04"), WatchCode::preskription, "preskriberas, tio år efter det senaste skriftliga kravet") == "2035-08-04");
  CHECK(only(sent_only.on("2035-08-05"), WatchCode::preskription, "kan ha preskriberats") == "2035-08-04");
  CHECK(only(Invoiced{}.on("2034-07-01"), WatchCode::preskription, "efter att det utfördes") == "2035-07-01");
  CHECK(only(Invoiced{sent_only}.happened(reminded, "2028-02-29").on("2037-02-28"), WatchCode::preskription, "kravet") == "2038-02-28");
}
