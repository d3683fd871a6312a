#include "adapters/pdf/count_pages.hpp"
#include "adapters/pdf/write_table_pdf.hpp"
#include "tests/adapters/pdf/read_pdf.hpp"
#include "tests/adapters/pdf/sample_documents.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("a printed table has title, facts, groups with their sums and the sum of all, in that order") {
  const sample::ReadPdf pdf{write_table_pdf(sample::underlag_table(2))};
  const auto text = pdf.structure();
  std::size_t at = 0;
  for (const auto* part : {"H1", "Fakturaunderlag F-2024-00001", "Lbl", "Mottagare", "LBody", "Provstads kommun", "sekretess", "Table", "TH", "Besök", "Belopp, kr",
                           "Rad 1 · ärende BO-017", "006-1", "personlig omvårdnad", "08:00–08:25", "006-2", "Summa rad", "1 140,75", "Rad 2 · ärende BO-018",
                           "Summa rad", "Summa fakturan", "4 207,83", "Beloppen är fakturans."}) {
    INFO("looking for: " << part << "\nin: " << text);
    const auto found = text.find(part, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
}

TEST_CASE("a long table repeats its heading and its reference on every page") {
  const auto bytes = write_table_pdf(sample::underlag_table(300));
  const sample::ReadPdf pdf{bytes};
  const auto pages = count_pages(bytes);
  REQUIRE(pages > 10);
  for (int page = 1; page <= pages; ++page) {
    INFO("page " << page);
    const auto text = pdf.text_of_page(page);
    CHECK(text.find("Start–slut") != std::string::npos);
    CHECK(text.find("· F-2024-00001") != std::string::npos);
    CHECK(text.find("Sida " + std::to_string(page) + " (" + std::to_string(pages) + ")") != std::string::npos);
  }
}

TEST_CASE("a table is a tagged landscape page in Swedish, the same bytes each time") {
  const auto bytes = write_table_pdf(sample::underlag_table(2));
  CHECK(bytes == write_table_pdf(sample::underlag_table(2)));
  const sample::ReadPdf pdf{bytes};
  CHECK(pdf.facts().find("Tagged:          yes") != std::string::npos);
  CHECK(pdf.facts().find("841.89 x 595.276") != std::string::npos);
  CHECK(pdf.objects().find("u:sv-SE") != std::string::npos);
  CHECK(pdf.is_sound());
}

TEST_CASE("a row with another number of cells than the heading is the programmer's fault") {
  auto table = sample::underlag_table(1);
  table.groups[0].rows[0].pop_back();
  CHECK_THROWS_AS(write_table_pdf(table), std::logic_error);
}
