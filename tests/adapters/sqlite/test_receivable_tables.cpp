#include "adapters/crypto/digest_of.hpp"
#include "tests/adapters/sqlite/trial_store.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

PricedLine line(const char* component, std::int64_t ore) {
  return {{arende("A-1"), kommun("9902"), month("2024-07"), component, "", "2 a kap. 7 § SoL (2001:453)", "9902@2024-01-01", Money::from_ore(50'000), Per::timme,
           LineUnit::minut, Rational{100}},
          Rational{60}, Money::from_ore(ore), 1, digest_of("rules")};
}

// 2024-00001: an invoice of 1 000,00 and 500,00 kr, due 2024-09-04; 2024-00002: 200,00 kr of its second row credited.
class IssuedStore {
public:
  IssuedStore() {
    issue(1, {{DocumentKind::invoice, kommun("9902"), "", {line("hemtjänst", 100'000), line("städ", 50'000)}}}, "2024-08-05", true);
    issue(2, {{DocumentKind::credit_note, kommun("9902"), "2024-00001", {line("städ", 20'000)}}}, "2024-08-20", false);
  }
  Store& store() { return trial_.store; }
  std::filesystem::path path() const { return trial_.path(); }
  StandingDocument invoice() { return store().standing_documents().front(); }
  AdmittedEvent tell(DocumentEventKind kind, const char* on, int row = 0, std::int64_t ore = 0, const char* code = "") {
    DocumentEvent event{0, kind, "2024-00001", day(on), row, Money::from_ore(ore), code, "", ""};
    return store().register_event(event, "Bo", day("2024-10-01"));
  }

private:
  void issue(int sequence, std::vector<DraftDocument> documents, const char* on, bool late_interest) {
    store().save_draft({month("2024-07"), std::move(documents)}, store().scope(), "Ada", day(on));
    store().attest(month("2024-07"), sequence, "Cia", day(on), false);
    IssueOrder order{month("2024-07"), sequence, day(on), "Bo"};
    order.late_interest = late_interest;
    REQUIRE(store().issue(order, [](const auto&) { return std::vector<OutFile>{}; }));
  }
  TrialStore trial_;
};

IncomingPayment incoming(const char* on, std::int64_t ore, const char* reference) { return {0, PaymentSource::hand, std::nullopt, day(on), Money::from_ore(ore), reference, ""}; }

ReportedPayment reported(const char* name, std::int64_t ore, const char* reference) {
  return {{0, PaymentSource::camt054, name, day("2024-09-02"), Money::from_ore(ore), reference, "Provstads kommun"}, ""};
}

std::vector<TakenPayment> import(Store& store, const std::vector<ReportedPayment>& payments, const char* bytes) {
  auto session = store.begin_import(source("betalningar"));
  session.keep_bytes(bytes);
  auto taken = session.add_payments(payments);
  session.commit({payments.size(), 0, 0});
  return taken;
}

}  // namespace

TEST_CASE("an issued document is read with its rows, terms and, when it is a credit note, the rows it corrects") {
  IssuedStore trial;
  const auto documents = trial.store().issued_documents();
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].number == "2024-00001");
  CHECK(documents[0].rows == std::vector{Money::from_ore(100'000), Money::from_ore(50'000)});
  CHECK(documents[0].due == day("2024-09-04"));
  CHECK(documents[0].late_interest);
  CHECK(documents[0].run() == "2024-07/1");
  CHECK(documents[1].kind == DocumentKind::credit_note);
  CHECK(documents[1].refers_to == "2024-00001");
  CHECK(documents[1].credits == std::vector{2});
  CHECK_FALSE(documents[1].late_interest);
  CHECK(trial.invoice().state.left.ore() == 130'000);
}

TEST_CASE("events are kept in their order, each with an entry in the journal, and no fact of a settlement") {
  IssuedStore trial;
  const auto fact = trial.store().last_fact();
  CHECK(trial.tell(DocumentEventKind::sent, "2024-08-05").verdict == EventVerdict::new_event);
  CHECK(trial.tell(DocumentEventKind::sent, "2024-08-06").verdict == EventVerdict::already_told);
  CHECK(trial.tell(DocumentEventKind::disputed, "2024-08-10", 1, 30'000, "fel_pris").verdict == EventVerdict::new_event);
  CHECK(trial.tell(DocumentEventKind::disputed, "2024-08-10", 3, 30'000, "fel_pris").fault == EventFault::rad_saknas);
  CHECK(trial.tell(DocumentEventKind::response, "2024-08-11", 0, 0, "AP").verdict == EventVerdict::new_event);
  const auto events = trial.store().document_events();
  REQUIRE(events.size() == 3);
  CHECK(events[1].row == 1);
  CHECK(events[1].amount.ore() == 30'000);
  CHECK(events[1].code == "fel_pris");
  CHECK(events[2].id == 3);
  CHECK(trial.invoice().state.undisputed_left.ore() == 100'000);
  CHECK(trial.store().last_fact() == fact);
  CHECK(trial.store().verify().empty());
  CHECK(RawFile{trial.path()}.rows("SELECT command,detail,facts FROM journal ORDER BY entry DESC LIMIT 1") == std::vector<std::string>{"register svar|2024-00001 AP|0"});
}

TEST_CASE("a payment by hand is placed as far as it is owed; the rest is left, and can be moved") {
  IssuedStore trial;
  const auto taken = trial.store().register_payment(incoming("2024-09-01", 150'000, "brev"), "2024-00001", "Bo", day("2024-09-02"));
  REQUIRE(taken);
  CHECK(taken->matched.unplaced.ore() == 20'000);
  CHECK(taken->matched.reason == Unplaced::more_than_owed);
  CHECK(trial.invoice().state.condition == InvoiceCondition::paid);
  const auto again = trial.store().register_payment(incoming("2024-09-01", 150'000, "brev"), "2024-00001", "Bo", day("2024-09-02"));
  CHECK(again.error() == PlacingFault::redan_registrerad);
  CHECK_FALSE(trial.store().register_placing({1, "2024-00001", Money::from_ore(-130'000)}, "Bo", day("2024-09-03")));
  CHECK(trial.invoice().state.left.ore() == 130'000);
  CHECK(trial.store().register_placing({1, "2024-00001", Money::from_ore(-1)}, "Bo", day("2024-09-03")) == PlacingFault::inget_att_ta_tillbaka);
  CHECK_FALSE(trial.store().register_placing({1, "2024-00001", Money::from_ore(130'000)}, "Bo", day("2024-09-03")));
  CHECK(trial.store().register_placing({1, "2024-00001", Money::from_ore(1)}, "Bo", day("2024-09-03")) == PlacingFault::mer_an_skulden);
  CHECK(trial.store().placings().size() == 3);
  CHECK(trial.store().verify().empty());
}

TEST_CASE("a payment by hand is refused when it cannot be") {
  struct Case {
    const char* why;
    IncomingPayment payment;
    const char* document;
    PlacingFault fault;
  };
  for (const auto& [why, payment, document, fault] : std::initializer_list<Case>{
           {"another number", incoming("2024-09-01", 100, ""), "2024-00077", PlacingFault::okant_dokument},
           {"a credit note", incoming("2024-09-01", 100, ""), "2024-00002", PlacingFault::ar_kreditnota},
           {"nothing", incoming("2024-09-01", 0, ""), "2024-00001", PlacingFault::belopp_saknas},
           {"tomorrow", incoming("2024-09-03", 100, ""), "2024-00001", PlacingFault::i_framtiden},
           {"identity", incoming("2024-09-01", 100, "19410714-9207"), "2024-00001", PlacingFault::personnummer_i_text},
           {"more back than was paid", incoming("2024-09-01", -100, ""), "2024-00001", PlacingFault::inget_att_ta_tillbaka}}) {
    INFO(why);
    IssuedStore trial;
    CHECK(trial.store().register_payment(payment, document, "Bo", day("2024-09-02")).error() == fault);
    CHECK(trial.store().payments().empty());
  }
  IssuedStore trial;
  CHECK(trial.store().register_placing({5, "2024-00001", Money::from_ore(1)}, "Bo", day("2024-09-02")) == PlacingFault::okand_betalning);
}

TEST_CASE("the same file again, or the same payment in another, changes nothing") {
  IssuedStore trial;
  const std::vector first{reported("B1", 100'000, "20240000115"), reported("B2", 5'000, "hej")};
  auto taken = import(trial.store(), first, "fil 1");
  CHECK(taken[0].is_new);
  CHECK(taken[0].matched.placings.size() == 1);
  CHECK(taken[1].matched.reason == Unplaced::no_reference);
  const auto entry = trial.store().journal_head().entry;
  taken = import(trial.store(), first, "fil 1");
  CHECK_FALSE(taken[0].is_new);
  CHECK(trial.store().journal_head().entry == entry);
  taken = import(trial.store(), {first[1], reported("B3", 40'000, "20240000115")}, "fil 2");
  CHECK_FALSE(taken[0].is_new);
  CHECK(taken[0].payment == 2);
  CHECK(taken[1].matched.unplaced.ore() == 10'000);
  CHECK(trial.store().payments().size() == 3);
  CHECK(trial.invoice().state.left == Money{});
  CHECK(trial.store().verify().empty());
}

TEST_CASE("an import that is not committed leaves nothing") {
  IssuedStore trial;
  {
    auto session = trial.store().begin_import(source("betalningar"));
    session.keep_bytes("fil");
    session.add_payments(std::vector{reported("B1", 100'000, "20240000115")});
  }
  CHECK(trial.store().payments().empty());
  CHECK(trial.store().placings().empty());
}
