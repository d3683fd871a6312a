#include "engine/letters/cover_letter.hpp"
#include "engine/letters/letter_guard.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"
#include "tests/engine/letters/sample_law.hpp"

using namespace hemvist;

namespace {

const SentUnderlag sent{"2024-00001", "F-2024-00001", "fakturaunderlag-2024-00001.csv",
                        {"5b0a1f3c9d7e2846a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa"}, 24, 3};

Letter cover(const SentUnderlag& underlag, std::string function) {
  auto recipient = sample::party("9902", "Provstads kommun");
  recipient.contact_name = std::move(function);
  return cover_letter(sample::party("9901", "Exempelö kommun"), recipient, sample::day("2024-08-05"), underlag, sample::letter_law());
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a följebrev says what is sent, how it is known, to which function and under which secrecy") {
  const auto letter = cover(sent, "Leverantörsreskontra");
  CHECK(letter.subject == "Fakturaunderlag till faktura 2024-00001");
  CHECK(letter.reference == "F-2024-00001");
  const auto text = sample::all_text(letter);
  for (const auto* part : {"F-2024-00001", "fakturaunderlag-2024-00001.csv", "5b0a1f3c9d7e2846a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa", "Rader\n24\n",
                           "Sidor i PDF\n3\n", "avsett för Leverantörsreskontra hos Provstads kommun",
                           "sekretess enligt 26 kap. 1 § offentlighets- och sekretesslagen (2009:400)"}) {
    INFO(part);
    CHECK(has(text, part));
  }
  CHECK(identity_leaks(letter).empty());
}

TEST_CASE("without a PDF no pages are told, and without a named function it is the one that verifies the invoice") {
  auto without = sent;
  without.pages = 0;
  const auto text = sample::all_text(cover(without, ""));
  CHECK_FALSE(has(text, "Sidor"));
  CHECK(has(text, "avsett för den funktion som granskar fakturan hos Provstads kommun"));
}
