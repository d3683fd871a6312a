#include "adapters/pdf/write_letter_pdf.hpp"
#include "tests/adapters/pdf/read_pdf.hpp"
#include "tests/adapters/pdf/sample_documents.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("a letter has sender, day, recipient, heading, text, table and points in that order") {
  const sample::ReadPdf pdf{write_letter_pdf(sample::plain_letter())};
  const auto text = pdf.structure();
  std::size_t at = 0;
  for (const auto* part : {"Exempelö kommun", "Datum", "2024-08-05", "Vår referens", "Nivå 9902", "Provstads kommun", "H1", "Begäran om ersättningsnivå",
                           "Vi utför hemtjänst", "TH", "Månad", "TD", "måltidshjälp", "12", "Vi behöver få veta:", "Lbl", "1.", "LBody", "priset per insats", "2.",
                           "vilka zoner", "Med vänlig hälsning Exempelö kommun"}) {
    INFO("looking for: " << part << "\nin: " << text);
    const auto found = text.find(part, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
  CHECK(pdf.facts().find("Tagged:          yes") != std::string::npos);
  CHECK(pdf.facts().find("Title:           Begäran om ersättningsnivå") != std::string::npos);
  CHECK(pdf.is_sound());
}

TEST_CASE("a letter without table and points has none, and the same letter gives the same bytes") {
  auto letter = sample::plain_letter();
  letter.table = {};
  letter.points.clear();
  const auto bytes = write_letter_pdf(letter);
  CHECK(bytes == write_letter_pdf(letter));
  const auto structure = sample::ReadPdf{bytes}.structure();
  CHECK(structure.find("Table") == std::string::npos);
  CHECK(structure.find("LI") != std::string::npos);  // day and reference
  CHECK(structure.find("Vi behöver få veta") == std::string::npos);
}
