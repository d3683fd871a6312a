#include "adapters/jobs/level_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/yaml/read_tariff.hpp"

namespace hemvist {
namespace {

bool is_level(const std::string& name) {
  constexpr std::string_view folder = "ersattning/";
  return name.starts_with(folder) && name[folder.size()] != '_' && name.ends_with(".yaml") && !name.ends_with(".test.yaml");
}

tl::expected<Tariff, std::vector<RuleFault>> level_in(std::string_view bytes, const std::string& name) {
  auto reading = read_tariff(bytes, name, digest_of(bytes));
  if (!reading) return tl::unexpected{std::move(reading.error())};
  return std::move(reading->tariff);
}

void name_invented(RuleBook& book, const Tariff& tariff) {
  if (tariff.kommun.is_invented()) book.kommuner.add(KommunRegister::invented(tariff.kommun, tariff.name));
}

}  // namespace

tl::expected<Tariff, std::vector<RuleFault>> read_level_file(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in || std::filesystem::is_directory(path))
    throw BrokenRules{"Filen " + path.string() + " kan inte öppnas. Kontrollera sökvägen och att du får läsa den."};
  const std::string bytes{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
  return level_in(bytes, path.filename().string());
}

RuleBook all_known_levels(const RuleBook& standing, const std::vector<RuleFile>& files, const Store& store, std::int64_t up_to_fact) {
  auto book = rule_book_of(standing, store, up_to_fact);
  for (const auto& file : files) {
    if (!is_level(file.name)) continue;
    auto tariff = level_in(file.bytes, std::filesystem::path{file.name}.filename().string());
    if (!tariff) throw BrokenRules{"Reglerna går inte att läsa:\n  " + text(tariff.error().front())};
    const auto kommun = tariff->kommun;
    const auto [known, is_new] = book.tariffs.try_emplace(kommun, std::move(*tariff));
    if (is_new) name_invented(book, known->second);
  }
  return book;
}

}  // namespace hemvist
