#include "adapters/pdf/count_pages.hpp"
#include "adapters/pdf/write_letter_pdf.hpp"
#include "tests/adapters/pdf/read_pdf.hpp"
#include "tests/adapters/pdf/sample_documents.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string words(int count) {
  std::string text;
  for (int i = 1; i <= count; ++i) text += "ord" + std::to_string(i) + " ";
  return text;
}

}  // namespace

TEST_CASE("a paragraph longer than a page goes on, with every word of it") {
  auto letter = sample::plain_letter();
  letter.paragraphs = {words(2000)};
  const auto bytes = write_letter_pdf(letter);
  CHECK(count_pages(bytes) > 2);
  const auto text = sample::ReadPdf{bytes}.text();
  for (const auto* word : {"ord1 ", "ord700", "ord1300", "ord2000"}) {
    INFO(word);
    CHECK(text.find(word) != std::string::npos);
  }
}

TEST_CASE("a row higher than a page is made smaller, not cut") {
  auto letter = sample::plain_letter();
  letter.table.rows = {{"2024-07", words(1500), "1"}};
  const auto text = sample::ReadPdf{write_letter_pdf(letter)}.text();
  CHECK(text.find("ord1 ") != std::string::npos);
  CHECK(text.find("ord1500") != std::string::npos);
}

TEST_CASE("a heading is not left alone at the foot of a page") {
  for (int lines = 30; lines < 60; lines += 2) {
    auto letter = sample::plain_letter();
    letter.paragraphs.assign(static_cast<std::size_t>(lines), "En rad.");
    const auto bytes = write_letter_pdf(letter);
    const sample::ReadPdf pdf{bytes};
    const auto pages = count_pages(bytes);
    for (int page = 1; page <= pages; ++page) {
      const auto text = pdf.text_of_page(page);
      if (text.find("Insats") == std::string::npos) continue;
      INFO(lines << " lines, page " << page << ": " << text);
      CHECK((text.find("tillsyn") != std::string::npos || text.find("måltidshjälp") != std::string::npos));
    }
  }
}

TEST_CASE("no text stands beside the letters that are drawn, and what is decoration is marked so") {
  auto letter = sample::plain_letter();
  letter.paragraphs = {"Offentlighets- och sekretesslagen: fin fjäril, effekt – flygel. " + words(60)};
  const auto content = sample::ReadPdf{write_letter_pdf(letter)}.content();
  CHECK(content.find("/ActualText") == std::string::npos);
  CHECK(content.find("/Artifact BMC") != std::string::npos);
}
