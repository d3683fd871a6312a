#include "engine/settlement/arrange_documents.hpp"

#include "tests/catch.hpp"

using namespace hemvist;

namespace {

PricedLine line(const char* arende, const char* kommun, int kronor) {
  LineKey key{*ArendeId::parse(arende), *KommunCode::parse(kommun), *Month::parse("2025-07"), "hemtjänst", "", "29 kap. 6 § SoL (2025:400)",
              std::string{kommun} + "@2025-01-01", Money::from_ore(480'00), Per::timme, LineUnit::minut};
  return {std::move(key), Rational{kronor, 8}, Money::from_ore(kronor * 100), 1, {}};
}

DraftDocument invoice(const char* kommun, std::vector<PricedLine> lines) { return {DocumentKind::invoice, *KommunCode::parse(kommun), "", std::move(lines)}; }
DraftDocument credit(const char* kommun, const char* of, std::vector<PricedLine> lines) { return {DocumentKind::credit_note, *KommunCode::parse(kommun), of, std::move(lines)}; }

Agreement agreed(Cadence cadence, const char* from, const char* end) {
  Agreement agreement{*KommunCode::parse("9902"), "SN 1", "", {*parse_day(from), *parse_day(end)}};
  agreement.cadence = cadence;
  return agreement;
}

std::vector<std::string> told(const ArrangedDraft& arranged) {
  std::vector<std::string> written;
  for (const auto& document : arranged.draft.documents) {
    auto words = document.bosattningskommun.text() + " " + std::string{text(document.kind)} + document.refers_to;
    for (const auto& l : document.lines) words += " " + l.key.arende.text() + "=" + to_decimal_text(l.amount);
    written.push_back(words);
  }
  for (const auto& waiting : arranged.waiting)
    written.push_back(waiting.bosattningskommun.text() + " " + std::string{code_text(waiting.reason)} + " " + to_decimal_text(waiting.invoiced) + " " +
                      to_decimal_text(waiting.credited));
  return written;
}

using Words = std::vector<std::string>;

SettlementDraft two_kommuner(const char* month = "2025-07") {
  return {*Month::parse(month), {invoice("9902", {line("BO-1", "9902", 80), line("BO-2", "9902", 20)}), credit("9902", "2025-00001", {line("BO-1", "9902", 40)}),
                                invoice("9903", {line("BO-3", "9903", 30)})}};
}

}  // namespace

TEST_CASE("without settings or agreements every document leaves as it was drafted") {
  CHECK(told(arrange_documents(two_kommuner(), {}, {})) ==
        Words{"9902 invoice BO-1=80.00 BO-2=20.00", "9902 credit_note2025-00001 BO-1=40.00", "9903 invoice BO-3=30.00"});
}

TEST_CASE("below the smallest amount all documents to a kommun wait, and at it they leave") {
  OfficeSettings settings;
  settings.smallest_amount = Money::from_ore(140'00);  // 80 + 20 + 40
  CHECK(told(arrange_documents(two_kommuner(), settings, {})) ==
        Words{"9902 invoice BO-1=80.00 BO-2=20.00", "9902 credit_note2025-00001 BO-1=40.00", "9903 minsta_belopp 30.00 0.00"});
  settings.smallest_amount = Money::from_ore(140'01);
  CHECK(told(arrange_documents(two_kommuner(), settings, {})) == Words{"9902 minsta_belopp 100.00 40.00", "9903 minsta_belopp 30.00 0.00"});
}

TEST_CASE("an invoice per ärende, and a credit note per invoice that it corrects") {
  OfficeSettings settings;
  settings.document_per = DocumentPer::arende;
  CHECK(told(arrange_documents(two_kommuner(), settings, {})) ==
        Words{"9902 invoice BO-1=80.00", "9902 invoice BO-2=20.00", "9902 credit_note2025-00001 BO-1=40.00", "9903 invoice BO-3=30.00"});
}

TEST_CASE("what is agreed to be invoiced by quarter or half year waits for its end") {
  struct Row {
    Cadence cadence;
    const char* from;
    const char* end;
    const char* month;
    bool waits;
    const char* why;
  };
  const std::vector<Row> rows{
      {Cadence::manad, "2025-01-01", "2026-01-01", "2025-07", false, "every month"},
      {Cadence::kvartal, "2025-01-01", "2026-01-01", "2025-07", true, "the first month of a quarter"},
      {Cadence::kvartal, "2025-01-01", "2026-01-01", "2025-08", true, "the second"},
      {Cadence::kvartal, "2025-01-01", "2026-01-01", "2025-09", false, "the last"},
      {Cadence::kvartal, "2025-01-01", "2026-01-01", "2025-12", false, "the last of the year"},
      {Cadence::halvar, "2025-01-01", "2026-01-01", "2025-09", true, "a quarter is no half year"},
      {Cadence::halvar, "2025-01-01", "2026-01-01", "2025-06", false, "the first half year ends in June"},
      {Cadence::kvartal, "2025-01-01", "2025-08-01", "2025-07", false, "the agreement ends with the month"},
      {Cadence::kvartal, "2025-01-01", "2025-08-02", "2025-07", true, "it goes on one day"},
      {Cadence::kvartal, "2025-08-01", "2026-01-01", "2025-07", false, "it has not begun"},
      {Cadence::kvartal, "2025-07-31", "2026-01-01", "2025-07", true, "it began on the last day"}};
  for (const auto& row : rows) {
    INFO(row.why << ", " << row.month);
    const auto arranged = arrange_documents(two_kommuner(row.month), {}, {{*KommunCode::parse("9902"), {agreed(row.cadence, row.from, row.end)}}});
    CHECK(arranged.waiting.size() == (row.waits ? 1u : 0u));
    CHECK(arranged.draft.documents.size() == (row.waits ? 1u : 3u));
    if (row.waits) CHECK(arranged.waiting[0].reason == WaitReason::avtalad_takt);
  }
}

TEST_CASE("nothing is lost: what leaves and what waits come to the draft") {
  OfficeSettings settings;
  settings.document_per = DocumentPer::arende;
  settings.smallest_amount = Money::from_ore(50'00);
  const auto arranged = arrange_documents(two_kommuner(), settings, {});
  Money invoiced, credited;
  for (const auto& document : arranged.draft.documents) (document.kind == DocumentKind::invoice ? invoiced : credited) += document.total();
  for (const auto& waiting : arranged.waiting) {
    invoiced += waiting.invoiced;
    credited += waiting.credited;
  }
  CHECK(invoiced == Money::from_ore(130'00));
  CHECK(credited == Money::from_ore(40'00));
}
