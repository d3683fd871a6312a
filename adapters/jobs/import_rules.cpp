#include "adapters/jobs/import_rules.hpp"

#include <algorithm>
#include <map>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/jobs/read_rule_file.hpp"
#include "adapters/jobs/row_intake.hpp"
#include "adapters/yaml/read_parties.hpp"
#include "adapters/yaml/read_tariff.hpp"

namespace hemvist {
namespace {

std::vector<RuleFile> files_at(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) return read_rule_folder(path, is_level_name);
  return {read_rule_file(path)};
}

class RuleIntake {
public:
  RuleIntake(const std::filesystem::path& path, const ImportRequest& request) : request_{request} { report_.file = path; }

  void refuse(const std::vector<RuleFault>& faults) {
    const auto worst = std::find_if(faults.begin(), faults.end(), [](const auto& fault) { return !is_warning(fault.code); });
    report_.add(RowVerdict::avvisad);
    ++report_.rejections[std::string{code_text(worst->code)}];
    ++refused_files_;
    unreadable_files_ += worst->code == RuleFaultCode::olaslig_fil || worst->code == RuleFaultCode::for_stor_fil;
    for (const auto& fault : faults) (is_warning(fault.code) ? report_.warnings : report_.faults).push_back(text(fault));
  }

  void warn(const std::vector<RuleFault>& warnings) {
    for (const auto& warning : warnings) report_.warnings.push_back(text(warning));
  }

  // `add` gives the session what the file holds and tells the verdicts.
  template <class Add>
  void take(Store& store, std::string_view kind, const RuleFile& source, Add add) {
    ImportReport of_file;
    auto session = store.begin_import({std::string{kind}, source.base_name(), request_.user, request_.today});
    add(session, of_file);
    session.keep_bytes(source.bytes);
    if (is_undone()) {
      report_.is_undone = true;
    } else {
      session.commit(of_file.counts());
    }
    for (std::size_t i = 0; i < report_.verdicts.size(); ++i) report_.verdicts[i] += of_file.verdicts[i];
  }

  bool is_undone() const { return request_.all_or_nothing && refused_files_ > 0; }

  ImportReport finish(std::size_t files) && {
    report_.is_undone = is_undone();
    if (files == 0) return unreadable_report(report_.file, "Mappen har inga regelfiler (*.yaml). Kontrollera sökvägen.");
    if (refused_files_ > 0) report_.outcome = ImportOutcome::some_rejected;
    if (unreadable_files_ == files) {
      report_.outcome = ImportOutcome::unreadable;
      for (const auto& fault : report_.faults) report_.refusal += (report_.refusal.empty() ? "" : " ") + fault;
    }
    return std::move(report_);
  }

private:
  const ImportRequest& request_;
  ImportReport report_;
  std::size_t refused_files_ = 0;
  std::size_t unreadable_files_ = 0;
};

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
  const auto sources = files_at(path);
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
  const auto sources = files_at(path);
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
