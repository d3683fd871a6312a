#include "adapters/jobs/import_office_file.hpp"

#include <algorithm>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/yaml/read_office_settings.hpp"
#include "adapters/yaml/read_tariff.hpp"

namespace hemvist {
namespace {

using Reading = tl::expected<OfficeFileReading, std::vector<RuleFault>>;

bool is_no_text(const RuleFault& fault) { return fault.code == RuleFaultCode::olaslig_fil || fault.code == RuleFaultCode::for_stor_fil; }

ImportReport refused_report(const std::filesystem::path& path, const std::vector<RuleFault>& faults) {
  const auto worst = std::find_if(faults.begin(), faults.end(), [](const RuleFault& fault) { return !is_warning(fault.code); });
  if (is_no_text(*worst)) return unreadable_report(path, text(*worst));
  ImportReport report;
  report.file = path;
  report.outcome = ImportOutcome::some_rejected;
  report.add(RowVerdict::avvisad);
  ++report.rejections[std::string{code_text(worst->code)}];
  for (const auto& fault : faults) (is_warning(fault.code) ? report.warnings : report.faults).push_back(text(fault));
  return report;
}

std::string source_kind(OfficeFileKind kind) {
  switch (kind) {
    case OfficeFileKind::installningar: return "installningar";
    case OfficeFileKind::egenkostnad: return "egenkostnad";
    case OfficeFileKind::avtal: return "avtal";
  }
  return "";
}

}  // namespace

ImportReport import_office_file(Store& store, OfficeFileKind kind, const std::filesystem::path& path, const ImportRequest& request,
                                const ReadOfficeFile& read) try {
  const auto source = read_rule_file(path);
  auto reading = read(source);
  if (!reading) return refused_report(path, reading.error());
  ImportReport report;
  report.file = path;
  for (const auto& warning : reading->warnings) report.warnings.push_back(text(warning));
  auto session = store.begin_import({source_kind(kind), source.base_name(), request.user, request.today});
  report.add(session.add_office_file({kind, std::move(reading->subject), source.base_name(), source.bytes, digest_of(source.bytes)}));
  session.keep_bytes(source.bytes);
  session.commit(report.counts());
  return report;
} catch (const BrokenRules& fault) {
  return unreadable_report(path, fault.what());
}

ImportReport import_settings(Store& store, const std::filesystem::path& path, const ImportRequest& request) {
  return import_office_file(store, OfficeFileKind::installningar, path, request, [](const RuleFile& file) -> Reading {
    const auto settings = read_office_settings(file.bytes, file.base_name());
    if (!settings) return tl::make_unexpected(settings.error());
    return OfficeFileReading{};
  });
}

ImportReport import_own_cost(Store& store, const std::filesystem::path& path, const ImportRequest& request) {
  return import_office_file(store, OfficeFileKind::egenkostnad, path, request, [&](const RuleFile& file) -> Reading {
    auto reading = read_tariff(file.bytes, file.base_name(), digest_of(file.bytes));
    if (!reading) return tl::make_unexpected(std::move(reading.error()));
    if (reading->tariff.kommun != store.kommun())
      return tl::make_unexpected(std::vector{RuleFault{RuleFaultCode::fel_varde, file.base_name(), {}, "kommun",
                                                       "Egenkostnaden är för " + reading->tariff.kommun.text() + ", men lagret är för " + store.kommun().text() +
                                                           ". Skriv den egna kommunens kod."}});
    return OfficeFileReading{"", std::move(reading->warnings)};
  });
}

}  // namespace hemvist
