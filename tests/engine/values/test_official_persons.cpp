#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "engine/values/person_id.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("every official test number is accepted, in twelve digits and as it is shown in 2026") {
  const char* shared = std::getenv("HEMVIST_SHARED");
  const auto root = shared ? std::filesystem::path{shared} : std::filesystem::path{HEMVIST_SOURCE_DIR} / "../shared";
  std::ifstream file{root / "reference/testpersonnummer.csv"};
  if (!file) {
    std::cout << "SKIPPED: testpersonnummer.csv is not at hand\n";
    return;
  }
  const Day today{date::year{2026} / 11 / 22};
  std::string line;
  std::getline(file, line);
  int count = 0;
  while (std::getline(file, line)) {
    const auto digits = line.substr(0, 12);
    const auto shown = line.substr(13, 11);
    INFO(digits);
    const auto person = PersonId::parse(digits, today);
    CHECK(person);
    CHECK(PersonId::parse(shown, today) == person);
    CHECK((person && person->is_samordningsnummer()) == (line.find("samordningsnummer") != std::string::npos));
    ++count;
  }
  CHECK(count == 2301);
}
