#include <fmt/format.h>

#include "adapters/cli/json_text.hpp"
#include "adapters/cli/watch_commands.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

int fsck_command(const CommonArguments& common) {
  const auto store = Store::open(common.store);
  const auto faults = store.verify();
  const auto head = store.journal_head();
  const auto unwritten = store.unwritten_files().size();
  if (common.json) {
    boost::json::array told;
    for (const auto& fault : faults) told.push_back({{"post", fault.entry}, {"sentence", fault.sentence}});
    fmt::print("{}", to_indented_text(boost::json::object{{"vistelsekommun", store.kommun().text()},
                                                          {"journal", {{"poster", head.entry}, {"sha256", head.hash_hex}}},
                                                          {"oskrivna_filer", unwritten},
                                                          {"faults", std::move(told)}}));
  } else {
    for (const auto& fault : faults) fmt::print("Post {}: {}\n", fault.entry, fault.sentence);
    if (faults.empty()) fmt::print("Lagret är helt: {} poster i journalen svarar för allt som står i det.\n", head.entry);
    else fmt::print("Lagret är skadat: {} fel. Ta fram den senaste säkerhetskopian, och spara den skadade filen.\n", faults.size());
    if (unwritten > 0) fmt::print("{} filer är utställda men inte skrivna. Skriv dem med hemvist issue --resume.\n", unwritten);
  }
  return faults.empty() ? all_well : store_unusable;
}

}  // namespace hemvist
