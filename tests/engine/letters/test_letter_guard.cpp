#include "engine/letters/letter_guard.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"

using namespace hemvist;

namespace {

constexpr auto test_person = "410714-9207";

Letter clean() {
  return {.sender = sample::party("9901", "Exempelö kommun"),
          .recipient = sample::party("9902", "Provstads kommun"),
          .day = sample::day("2024-08-05"),
          .reference = "F-2024-00001",
          .subject = "Rubrik",
          .paragraphs = {"Ett.", "Två."},
          .table = {{"Kolumn"}, {{"cell"}, {"cell"}}, {false}, false},
          .points_heading = "Punkter:",
          .points = {"En punkt."},
          .closing = {"Slut."}};
}

}  // namespace

TEST_CASE("a personnummer is found wherever it stands in a letter, and the finding does not repeat it") {
  CHECK(identity_leaks(clean()).empty());
  struct Row {
    const char* field;
    void (*spoil)(Letter&);
  };
  const Row rows[] = {{"stycke 2", [](Letter& l) { l.paragraphs[1] = std::string{"Om "} + test_person; }},
                      {"tabell rad 2", [](Letter& l) { l.table.rows[1][0] = test_person; }},
                      {"tabellens rubrik 1", [](Letter& l) { l.table.heading[0] = test_person; }},
                      {"punkt 1", [](Letter& l) { l.points[0] = test_person; }},
                      {"punkternas rubrik", [](Letter& l) { l.points_heading = test_person; }},
                      {"slutstycke 1", [](Letter& l) { l.closing[0] = test_person; }},
                      {"rubrik", [](Letter& l) { l.subject = test_person; }},
                      {"referens", [](Letter& l) { l.reference = test_person; }},
                      {"avsändare", [](Letter& l) { l.sender.contact_name = test_person; }},
                      {"mottagare", [](Letter& l) { l.recipient.unit_name = test_person; }}};
  for (const auto& row : rows) {
    INFO(row.field);
    auto letter = clean();
    row.spoil(letter);
    const auto leaks = identity_leaks(letter);
    REQUIRE(leaks.size() == 1);
    CHECK(leaks[0].field == row.field);
    CHECK(leaks[0].mask.find("9207") == std::string::npos);
  }
}
