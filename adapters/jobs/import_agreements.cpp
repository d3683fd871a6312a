#include "adapters/jobs/import_agreements.hpp"

#include "adapters/crypto/digest_of.hpp"
#include "adapters/jobs/rule_intake.hpp"
#include "adapters/jobs/stored_agreements.hpp"
#include "adapters/yaml/read_agreement.hpp"

namespace hemvist {
namespace {

using Known = std::vector<Agreement>;

RuleFault fault_of(const RuleFile& source, RuleFaultCode code, std::string key, std::string message) {
  return {code, source.base_name(), {}, std::move(key), std::move(message)};
}

bool is_same(const Agreement& a, const Agreement& b) { return a.counterpart == b.counterpart && a.reference == b.reference; }

// What is wrong with it beside the agreements that there are.
std::vector<RuleFault> faults_among(const Agreement& agreement, const RuleFile& source, const Known& known, const Known& of_this_import, const Store& store,
                                    const ImportRequest& request) {
  std::vector<RuleFault> faults;
  const auto code = agreement.counterpart.text();
  if (agreement.counterpart == store.kommun())
    faults.push_back(fault_of(source, RuleFaultCode::fel_varde, "motpart", "Motparten är den egna kommunen. Ange bosättningskommunens kod."));
  else if (!request.kommuner.find(agreement.counterpart, request.today))
    faults.push_back(fault_of(source, RuleFaultCode::fel_varde, "motpart", "Kommunen " + code + " finns inte. Kontrollera koden."));
  for (const auto& other : of_this_import)
    if (is_same(other, agreement))
      faults.push_back(fault_of(source, RuleFaultCode::dubbelt_id, "beteckning",
                                "Avtalet " + agreement.reference + " med " + code + " står också i " + other.file_name + ". Läs in ett av dem."));
  for (const auto& other : known)
    if (other.counterpart == agreement.counterpart && !is_same(other, agreement) && !intersection(other.valid, agreement.valid).is_empty())
      faults.push_back(fault_of(source, RuleFaultCode::overlapp_i_tid, "gäller_från",
                                "Avtalet " + other.reference + " med " + code + " gäller " + valid_text(other) +
                                    ". Bara ett avtal kan gälla samma dag: ändra datumen i ett av dem."));
  return faults;
}

}  // namespace

ImportReport import_agreements(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  const auto sources = level_files_at(path);
  RuleIntake intake{path, request};
  auto known = stored_agreements(store, store.last_fact());
  Known of_this_import;
  std::vector<const RuleFile*> taken;
  for (const auto& source : sources) {
    auto agreement = read_agreement(source.bytes, source.base_name(), digest_of(source.bytes));
    if (!agreement) {
      intake.refuse(agreement.error());
      continue;
    }
    if (const auto faults = faults_among(*agreement, source, known, of_this_import, store, request); !faults.empty()) {
      intake.refuse(faults);
      continue;
    }
    std::erase_if(known, [&](const Agreement& other) { return is_same(other, *agreement); });
    known.push_back(*agreement);
    of_this_import.push_back(std::move(*agreement));
    taken.push_back(&source);
  }
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const auto& agreement = of_this_import[i];
    intake.take(store, "avtal", *taken[i], [&](ImportSession& session, ImportReport& told) {
      told.add(session.add_office_file({OfficeFileKind::avtal, agreement.counterpart.text() + " " + agreement.reference, agreement.file_name,
                                        taken[i]->bytes, agreement.digest}));
    });
  }
  return std::move(intake).finish(sources.size());
} catch (const BrokenRules& fault) {
  return unreadable_report(path, fault.what());
}

}  // namespace hemvist
