#include "adapters/jobs/book_run.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"

using namespace hemvist;

namespace {

StoredRun run_of_july() {
  const auto july = *Month::parse("2024-07");
  return {.month = july, .sequence = 2, .scope = {}, .digest = {}, .state = RunState::attested, .user = "prov", .day = sample::day("2024-08-05"), .draft = {july, {}}};
}

std::vector<Invoice> two_invoices() {
  const auto line = sample::line(1, {LineUnit::minut, Rational{45}, Per::timme, "480", "360"});
  return {sample::invoice("2024-00001", {line}), sample::invoice("2024-00002", {line})};
}

}  // namespace

TEST_CASE("a run is booked in one file of SIE and one of CSV, with its first document") {
  OfficeSettings settings;
  settings.accounts = BookkeepingAccounts{.receivable = "1510", .revenue = "3610"};
  const auto invoices = two_invoices();
  const auto booked = book_run(run_of_july(), invoices, settings, invoices[0].seller, sample::day("2024-08-05"));
  CHECK(booked.warning.empty());
  REQUIRE(booked.files.size() == 2);
  CHECK(booked.files[0].document_number == "2024-00001");
  CHECK(booked.files[0].file_name == "bokforing-2024-07-2.si");
  CHECK(booked.files[0].bytes.find("#VER \"IK\" \"\" 20240805 \"Faktura 2024-00002 Provstads kommun\"\r\n") != std::string::npos);
  CHECK(booked.files[1].file_name == "bokforing-2024-07-2.csv");
  CHECK(booked.files[1].bytes.find("\r\n2;IK;2024-08-05;Faktura 2024-00002 Provstads kommun;1510;82;360,00;;\r\n") != std::string::npos);
}

TEST_CASE("without accounts nothing is booked, and that is told; a run without documents has nothing to tell") {
  const auto invoices = two_invoices();
  const auto booked = book_run(run_of_july(), invoices, {}, invoices[0].seller, sample::day("2024-08-05"));
  CHECK(booked.files.empty());
  CHECK(booked.warning.find("kontering") != std::string::npos);
  CHECK(book_run(run_of_july(), {}, {}, invoices[0].seller, sample::day("2024-08-05")).warning.empty());
}
