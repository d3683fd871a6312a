#include "adapters/jobs/import_rules.hpp"

#include <algorithm>
#include <map>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/jobs/rule_intake.hpp"
#include "adapters/yaml/read_parties.hpp"
#include "adapters/yaml/read_tariff.hpp"

namespace hemvist {
namespace {

struct TakenTariff {
  const RuleFile* source;
  Digest digest;
  std::vector<RuleFault> warnings;
};

RuleFault fault_of_kommun(const std::string& file, std::string message) {
  return {RuleFaultCode::fel_varde, file, {}, "kommun", std::move(message)};
}

}  // namespace

ImportReport import_tariffs(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  const auto sources = level_files_at(path);
  RuleIntake intake{path, request};
  std::map<KommunCode, std::vector<TakenTariff>> taken;
  for (const auto& source : sources) {
    auto digest = digest_of(source.bytes);
    auto reading = read_tariff(source.bytes, source.base_name(), digest);
    if (!reading) {
      intake.refuse(reading.error());
    } else if (const auto kommun = reading->tariff.kommun; !request.kommuner.find(kommun, request.today)) {
      intake.refuse({fault_of_kommun(source.base_name(), "Kommunen " + kommun.text() + " finns inte. Kontrollera koden.")});
    } else {
      auto warnings = std::move(reading->warnings);
      for (auto& fault : plausibility_faults(reading->tariff, request.plausibility)) warnings.push_back(std::move(fault));
      taken[kommun].push_back({&source, std::move(digest), std::move(warnings)});
    }
  }
  std::erase_if(taken, [&](const auto& of_kommun) {
    const auto& [kommun, files] = of_kommun;
    if (files.size() == 1) return false;
    for (const auto& file : files)
      intake.refuse({fault_of_kommun(file.source->base_name(), "Kommunen " + kommun.text() + " har flera filer. Samla dess ersättningsnivå i en.")});
    return true;
  });
  for (const auto& [kommun, files] : taken) {
    const auto& file = files.front();
    intake.warn(file.warnings);
    intake.take(store, "ersattning", *file.source, [&, code = kommun](ImportSession& session, ImportReport& told) {
      told.add(session.add_tariff(code, file.source->base_name(), file.source->bytes, file.digest));
    });
  }
  return std::move(intake).finish(sources.size());
} catch (const BrokenRules& fault) {
  return unreadable_report(path, fault.what());
}

ImportReport import_parties(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  const auto sources = level_files_at(path);
  RuleIntake intake{path, request};
  std::vector<std::pair<const RuleFile*, std::vector<Party>>> taken;
  for (const auto& source : sources) {
    auto parties = read_parties(source.bytes, source.base_name(), request.kommuner, request.today);
    if (parties) taken.emplace_back(&source, std::move(*parties));
    else intake.refuse(parties.error());
  }
  for (const auto& [source, parties] : taken)
    intake.take(store, "part", *source, [&, &given = parties](ImportSession& session, ImportReport& told) {
      for (const auto& party : given) told.add(session.add_party(party));
    });
  return std::move(intake).finish(sources.size());
} catch (const BrokenRules& fault) {
  return unreadable_report(path, fault.what());
}

}  // namespace hemvist
