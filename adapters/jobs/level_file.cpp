#include "adapters/jobs/level_file.hpp"

#include "adapters/crypto/digest_of.hpp"
#include "adapters/yaml/read_tariff.hpp"

namespace hemvist {

tl::expected<Tariff, std::vector<RuleFault>> level_in(const RuleFile& file) {
  auto reading = read_tariff(file.bytes, file.base_name(), digest_of(file.bytes));
  if (!reading) return tl::unexpected{std::move(reading.error())};
  return std::move(reading->tariff);
}

void put_level(RuleBook& book, Tariff level) {
  const auto kommun = level.kommun;
  if (kommun.is_invented()) book.kommuner.add(KommunRegister::invented(kommun, level.name));
  book.tariffs.insert_or_assign(kommun, std::move(level));
}

void add_shipped_levels(RuleBook& book, const std::vector<RuleFile>& files) {
  for (const auto& file : files) {
    if (!file.name.starts_with("ersattning/") || !is_level_name(file.name)) continue;
    auto level = level_in(file);
    if (!level) throw BrokenRules{level.error()};
    if (!book.tariffs.contains(level->kommun)) put_level(book, std::move(*level));
  }
}

}  // namespace hemvist
