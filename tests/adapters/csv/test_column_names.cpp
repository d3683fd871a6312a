#include <string>
#include <string_view>
#include <vector>

#include "adapters/csv/column_names.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("a column is the same however an office writes it") {
  struct Row {
    std::string_view written, expected;
  };
  const Row rows[] = {
      {"Bosättningskommun", "bosattningskommun"},
      {"BOSÄTTNINGSKOMMUN", "bosattningskommun"},
      {"bosattningskommun", "bosattningskommun"},
      {"Bosa\u0308ttningskommun", "bosattningskommun"},
      {" \u00A0Gäller från ", "galler_fran"},
      {"Gäller\u00A0från", "galler_fran"},
      {"gäller\nfrån", "galler_fran"},
      {"galler-fran", "galler_fran"},
      {"Begäran  datum", "begaran_datum"},
      {"Utförd_av", "utford_av"},
      {"Ålder", "alder"},
      {"Idé", "ide"},
      {"", ""},
  };
  for (const Row& row : rows) CHECK(normalise_column(row.written) == row.expected);
}

TEST_CASE("wanted columns are found in any order and unknown ones are named") {
  const std::vector<std::string> header = {"SLUT", "Anteckning", "Ärende", "", "start"};
  const WantedColumn wanted[] = {{"ärende", true}, {"start", true}, {"slut", true}, {"zon", false}};
  const ColumnMap map = map_columns(header, wanted);

  CHECK(map.faults.empty());
  CHECK(map.index == std::vector<std::optional<std::size_t>>{2, 4, 0, std::nullopt});
  CHECK(map.unknown == std::vector<std::string>{"Anteckning", "kolumn 4 utan rubrik"});

  const std::string_view cells[] = {"e", "x", "BO-1", "", "s"};
  CHECK(map.cell(cells, 0) == "BO-1");
  CHECK(map.cell(cells, 3).empty());
}

TEST_CASE("every missing and every doubled column is reported") {
  const std::vector<std::string> header = {"start", "Start", "START", "Not", "not"};
  const WantedColumn wanted[] = {{"start", true}, {"slut", true}, {"ärende", true}, {"zon", false}};
  const ColumnMap map = map_columns(header, wanted);

  std::vector<std::string> sentences;
  for (const CsvFault& fault : map.faults) sentences.push_back(sentence(fault));
  CHECK(sentences == std::vector<std::string>{"Kolumnen Start finns flera gånger. Behåll en av dem.",
                                              "Kolumnen START finns flera gånger. Behåll en av dem.",
                                              "Kolumnen slut saknas. Lägg till den i filen.",
                                              "Kolumnen ärende saknas. Lägg till den i filen."});
  CHECK(map.unknown == std::vector<std::string>{"Not", "not"});
}
