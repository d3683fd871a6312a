#include "engine/invoicing/identity_guard.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"

using namespace hemvist;

namespace {

KnownIdentities known() {
  return {{*PersonId::parse("192001011564", Day{}), *PersonId::parse("202002292387", Day{})},
          {"Örjan Ågren", "Ivarsson", "P-17", "bo", "Kerstin-Åsa Lund"}};
}

}  // namespace

TEST_CASE("a person of the store is found however the number is written and the name is spelled") {
  struct Row {
    std::string_view text;
    IdentityKind kind;
    const char* why;
  };
  const Row rows[] = {
      {"192001011564", IdentityKind::number, "twelve digits"},
      {"1920-01-01-1564", IdentityKind::number, "as a date, then the last four"},
      {"1920 01 01 1564", IdentityKind::number, "with blanks"},
      {"20.01.01/1564", IdentityKind::number, "ten, with points and a slash"},
      {"200101_1564", IdentityKind::number, "an underscore, in a file name"},
      {"2001\u2013011564", IdentityKind::number, "a dash where none belongs"},
      {"2001011564 5", IdentityKind::number, "before a number of another kind"},
      {"rad 3 200101-1564", IdentityKind::number, "after a number of another kind"},
      {"Örjan Ågren", IdentityKind::name, "as it is known"},
      {"ORJAN AGREN", IdentityKind::name, "upper case without dots and rings"},
      {"hos örjan  ågren.", IdentityKind::name, "in a sentence, two blanks"},
      {"Örjan_Ågren.pdf", IdentityKind::name, "in a file name"},
      {"fru IVARSSON;2025", IdentityKind::name, "one name alone, in a CSV row"},
      {"Kerstin Åsa-Lund", IdentityKind::name, "hyphens elsewhere"},
  };
  const IdentitySearch search{known()};
  for (const Row& row : rows) {
    INFO(row.text << ": " << row.why);
    const auto leaks = search.find(row.text);
    REQUIRE(leaks.size() == 1);
    CHECK(leaks[0].kind == row.kind);
    CHECK(leaks[0].mask.find_first_not_of("*-") == std::string::npos);
  }
}

TEST_CASE("what is no person of the store is left alone") {
  struct Row {
    std::string_view text;
    const char* why;
  };
  const Row rows[] = {
      {"191212121212", "another person: the pattern finds it, not the search"},
      {"1192001011564", "thirteen digits"},
      {"20010115645", "eleven digits"},
      {"2001011\n564", "over two lines"},
      {"Örjan", "half a name"},
      {"Ågren Örjan", "the other way round"},
      {"Ivarssons", "a longer word"},
      {"P-17", "less than four letters is no name"},
      {"bo", "nor is this"},
  };
  const IdentitySearch search{known()};
  for (const Row& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(search.find(row.text).empty());
  }
  CHECK(search.find("a2001011564f" + std::string(52, 'c')).empty());
}

TEST_CASE("every list of texts is guarded alike, and each leak says where it stands and what to do") {
  const std::vector<NamedText> texts{{"verifikation 3: text", "Hemtjänst Granbacka"}, {"brev: stycke 2", "ang. Örjan Ågren\nfödd 1920.01.01"},
                                     {"brev: stycke 3", "rad ett\n1920.01.01.1564\n"}};
  const auto leaks = identity_leaks(texts, known());
  REQUIRE(leaks.size() == 2);
  CHECK(leak_sentence("Brevet", leaks[0]) == "Brevet innehåller namnet på en person i lagret (brev: stycke 2). Ta bort uppgiften där texten kommer ifrån.");
  CHECK(leak_sentence("Brevet", leaks[1]) ==
        "Brevet innehåller något som ser ut som ett personnummer (brev: stycke 3, textrad 2). Ta bort uppgiften där texten kommer ifrån.");
}

TEST_CASE("a known name in an invoice is found in any field, and a number that both ways find is told once") {
  auto invoice = sample::invoice("2024-00001", {sample::line(1, {LineUnit::minut, Rational{135}, Per::timme, "507.00", "1140.75"})});
  CHECK(identity_leaks(invoice, known()).empty());
  invoice.buyer.buyer_reference = "Ivarsson 200101-1564";
  const auto leaks = identity_leaks(invoice, known());
  REQUIRE(leaks.size() == 2);
  CHECK(leaks[0].field == "köpare: beställarreferens");
  CHECK(leak_sentence("Fakturan", leaks[1]).ends_with("Rätta uppgiften i filen med parter och läs in den igen."));
}
