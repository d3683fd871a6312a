#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "examples/first_month/generator/daily_routine.hpp"
#include "examples/first_month/generator/office_export.hpp"
#include "examples/first_month/generator/written_visits.hpp"

namespace {

void write(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream file{path, std::ios::binary};
  file << bytes;
  file.close();
  if (!file) throw std::runtime_error("Kan inte skriva " + path.string());
}

}  // namespace

int main(int argument_count, char** arguments) try {
  if (argument_count != 2) {
    std::cerr << "Användning: generate_first_month MAPP\n";
    return 2;
  }
  hemvist::SeededNumbers numbers{20240701};
  auto visits = hemvist::routine_visits(numbers);
  for (auto&& more : {hemvist::reckoned_visits(), hemvist::odd_visits()}) visits.insert(visits.end(), more.begin(), more.end());

  const std::filesystem::path folder{arguments[1]};
  std::filesystem::create_directories(folder);
  write(folder / "beslut.csv", hemvist::beslut_file(hemvist::example_cases()));
  write(folder / "besok.csv", hemvist::besok_file(std::move(visits), hemvist::later_versions()));
  return 0;
} catch (const std::exception& problem) {
  std::cerr << problem.what() << '\n';
  return 3;
}
