#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/jobs/import_absences.hpp"
#include "adapters/jobs/import_agreements.hpp"
#include "adapters/jobs/import_decisions.hpp"
#include "adapters/jobs/import_invoice_response.hpp"
#include "adapters/jobs/import_extra_costs.hpp"
#include "adapters/jobs/import_monthly_totals.hpp"
#include "adapters/jobs/import_office_file.hpp"
#include "adapters/jobs/import_payments.hpp"
#include "adapters/jobs/import_rules.hpp"
#include "adapters/jobs/import_visits.hpp"
#include "adapters/jobs/rule_files.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

template <class Texts>
json::array texts_json(const Texts& texts) {
  json::array list;
  for (const auto& text : texts) list.push_back(json::value(text));
  return list;
}

json::object to_json(const ImportReport& report) {
  json::object by_code;
  for (const auto& [code, count] : report.rejections) by_code[code] = count;
  json::object object{{"file", report.file.string()},
                      {"read", report.read()},
                      {"accepted", report.accepted()},
                      {"unchanged", report.unchanged()},
                      {"rejected", report.rejected()},
                      {"ny", report.count(RowVerdict::ny)},
                      {"ny_version", report.count(RowVerdict::ny_version)},
                      {"krock", report.count(RowVerdict::krock)},
                      {"avvisad", report.count(RowVerdict::avvisad)},
                      {"undone", report.is_undone},
                      {"rejections", std::move(by_code)},
                      {"unknown_columns", texts_json(report.unknown_columns)},
                      {"faults", texts_json(report.faults)},
                      {"warnings", texts_json(report.warnings)}};
  object["refusal"] = report.refusal.empty() ? json::value(nullptr) : json::value(report.refusal);
  object["rejected_file"] = report.rejected_file.empty() ? json::value(nullptr) : json::value(report.rejected_file.string());
  return object;
}

std::string to_text(const ImportReport& report) {
  const auto name = report.file.string();
  if (report.outcome == ImportOutcome::unreadable) return fmt::format("{}: lästes inte in. {}\n", name, report.refusal);
  if (report.is_undone)
    return fmt::format("{}: {} lästa, {} avvisade. Inget lästes in, eftersom något avvisades och allt-eller-inget gäller.\n{}", name, report.read(),
                       report.rejected(), report.rejected_file.empty() ? "" : "  Skälen står i " + report.rejected_file.string() + "\n");
  auto written = fmt::format("{}: {} lästa, {} inlästa ({} nya, {} nya versioner), {} oförändrade, {} avvisade\n", name, report.read(),
                             report.accepted(), report.count(RowVerdict::ny), report.count(RowVerdict::ny_version), report.unchanged(),
                             report.rejected());
  for (const auto& [code, count] : report.rejections) written += fmt::format("  Avvisade: {} {}\n", count, code);
  for (const auto& fault : report.faults) written += "  Fel: " + fault + "\n";
  for (const auto& warning : report.warnings) written += "  Varning: " + warning + "\n";
  if (!report.unknown_columns.empty()) written += fmt::format("  Kolumner som inte används: {}\n", fmt::join(report.unknown_columns, ", "));
  if (!report.rejected_file.empty())
    written += fmt::format("  De avvisade raderna står med skäl i {}. Rätta dem där och läs in filen.\n", report.rejected_file.string());
  if (!report.rejected_file_fault.empty()) written += "  " + report.rejected_file_fault + "\n";
  return written;
}

int exit_code(ImportOutcome outcome) {
  switch (outcome) {
    case ImportOutcome::all_taken: return all_well;
    case ImportOutcome::some_rejected: return some_rejected;
    case ImportOutcome::unreadable: return file_unreadable;
  }
  return store_unusable;
}

using Import = ImportReport (*)(Store&, const std::filesystem::path&, const ImportRequest&);

struct ImportKind {
  const char* word;
  const char* also;  // as it is spelled with å ä ö, or the same
  Import import;
};

constexpr ImportKind kinds[]{{"beslut", "beslut", import_decisions},
                             {"besok", "besök", import_visits},
                             {"franvaro", "frånvaro", import_absences},
                             {"manadssummor", "månadssummor", import_monthly_totals},
                             {"merkostnader", "merkostnader", import_extra_costs},
                             {"ersattning", "ersättning", import_tariffs},
                             {"parter", "parter", import_parties},
                             {"avtal", "avtal", import_agreements},
                             {"installningar", "inställningar", import_settings},
                             {"egenkostnad", "egenkostnad", import_own_cost},
                             {"betalningar", "betalningar", import_payments},
                             {"fakturasvar", "fakturasvar", import_invoice_response}};

Import import_of(const std::string& word) {
  for (const auto& kind : kinds)
    if (word == kind.word || word == kind.also) return kind.import;
  throw UsageFault{"Slaget ska vara något av " + import_kinds() + "."};
}

// On a terminal, how far a long import has come.
std::function<void(std::size_t)> progress_on_terminal() {
  if (isatty(STDERR_FILENO) == 0) return nullptr;
  return [](std::size_t rows) { fmt::print(stderr, "\r{} rader lästa …\033[K\r", rows); };
}

}  // namespace

std::string import_kinds() {
  std::string words;
  for (const auto& kind : kinds) words += (words.empty() ? "" : ", ") + std::string{kind.word};
  return words;
}

int init_command(const CommonArguments& common, const std::string& kommun) {
  const auto code = KommunCode::parse(kommun);
  if (!code) throw UsageFault{"Kommunens kod ska vara fyra siffror, till exempel 0885."};
  const auto rules = standing_rules(rule_files(common.rules));
  const auto known = rules.kommuner.find(*code, common.today);
  if (!known) throw UsageFault{"Det finns ingen kommun med koden " + kommun + ". Kontrollera koden."};
  Store::create(common.store, *code, common.user, common.today);
  if (common.json)
    fmt::print("{}", to_indented_text(json::object{{"store", common.store.string()}, {"kommun", code->text()}, {"namn", known->name}}));
  else
    fmt::print("Lagret {} är skapat för {} {}.\n", common.store.string(), code->text(), known->name);
  return all_well;
}

int import_command(const CommonArguments& common, const ImportArguments& arguments) {
  const auto import = import_of(arguments.kind);
  const auto rules = standing_rules(rule_files(common.rules));
  auto store = Store::open(common.store);
  const ImportRequest request{common.user, common.today, rules.kommuner, arguments.all_or_nothing, progress_on_terminal(), rules.plausibility};
  json::array reports;
  int code = all_well;
  for (const auto& path : arguments.paths) {
    const auto report = import(store, path, request);
    code = std::max(code, exit_code(report.outcome));
    if (common.json) reports.push_back(to_json(report));
    else fmt::print("{}", to_text(report));
  }
  if (common.json) fmt::print("{}", to_indented_text(json::object{{"files", std::move(reports)}}));
  return code;
}

}  // namespace hemvist
