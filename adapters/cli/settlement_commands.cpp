#include <fmt/format.h>

#include <charconv>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/cli/settlement_json.hpp"
#include "adapters/cli/settlement_text.hpp"
#include "adapters/jobs/rule_files.hpp"

namespace hemvist {

Month month_of(const std::string& text) {
  const auto month = Month::parse(text);
  if (!month) throw UsageFault{"Månaden ska skrivas ÅÅÅÅ-MM, till exempel 2025-07."};
  return *month;
}

namespace {

// "2025-07/1"
std::pair<Month, int> run_of(const std::string& text) {
  const auto slash = text.find('/');
  int sequence = 0;
  if (slash != std::string::npos) std::from_chars(text.data() + slash + 1, text.data() + text.size(), sequence);
  if (sequence < 1) throw UsageFault{"Avräkningen ska skrivas som settle visar den, till exempel 2025-07/1."};
  return {month_of(text.substr(0, slash)), sequence};
}

// With the names that invented kommuner have in their levels.
KommunRegister kommuner_of(const RuleBook& standing, const Store& store) {
  return rule_book_of(standing, store, store.last_fact()).kommuner;
}

template <class Report>
void show(const CommonArguments& common, const Report& report, const KommunRegister& kommuner) {
  fmt::print("{}", common.json ? to_indented_text(to_json(report)) : to_text(report, kommuner, common.today));
}

}  // namespace

int price_command(const CommonArguments& common, const std::string& month) {
  const auto wanted = month.empty() ? std::nullopt : std::optional{month_of(month)};
  const auto rules = standing_rules(rule_files(common.rules));
  const auto store = Store::open(common.store);
  show(common, price_month(store, rules, wanted, common.today), kommuner_of(rules, store));
  return all_well;
}

int settle_command(const CommonArguments& common, const std::string& month, bool without_preliminary) {
  const auto wanted = month_of(month);
  if (wanted.period().from > common.today) throw UsageFault{"Månaden har inte börjat. Avräkning görs i efterskott."};
  const auto rules = standing_rules(rule_files(common.rules));
  auto store = Store::open(common.store);
  show(common, settle_month(store, rules, {wanted, common.user, common.today, without_preliminary}), kommuner_of(rules, store));
  if (wanted.period().end > common.today)
    fmt::print(stderr, "Observera: {} är inte slut. Avräkningen bör göras när månaden är över.\n", wanted.text());
  return all_well;
}

int attest_command(const CommonArguments& common, const std::string& run, bool is_alone) {
  const auto [month, sequence] = run_of(run);
  auto store = Store::open(common.store);
  if (const auto refusal = store.attest(month, sequence, common.user, common.today, is_alone)) {
    fmt::print(stderr, "Avräkning {} attesterades inte. {}\n", run, sentence(*refusal));
    return some_rejected;
  }
  const auto attested = *store.run(month, sequence);
  const bool is_overtaken = store.last_fact() > attested.scope.fact;
  if (common.json) {
    fmt::print("{}", to_indented_text(attest_json(attested, is_overtaken)));
    return all_well;
  }
  fmt::print("Avräkning {} är attesterad av {}{}.\n", run, common.user, attested.attestation->is_alone ? ", ensam" : "");
  if (is_overtaken) fmt::print(stderr, "Observera: nya uppgifter har kommit in sedan utkastet gjordes. De kommer med i nästa avräkning.\n");
  return all_well;
}

int discard_command(const CommonArguments& common, const std::string& run) {
  const auto [month, sequence] = run_of(run);
  auto store = Store::open(common.store);
  if (const auto refusal = store.discard(month, sequence, common.user, common.today)) {
    fmt::print(stderr, "Avräkning {} kastades inte. {}\n", run, sentence(*refusal));
    return some_rejected;
  }
  if (common.json) fmt::print("{}", to_indented_text(boost::json::object{{"run", run}, {"state", "discarded"}}));
  else fmt::print("Avräkning {} är kastad.\n", run);
  return all_well;
}

int issue_command(const CommonArguments& common, const std::string& run, const std::filesystem::path& folder, bool as_it_stands) {
  const bool only_resume = run.empty();
  const auto [month, sequence] = only_resume ? std::pair{Month::of(common.today), 0} : run_of(run);
  const auto rules = standing_rules(rule_files(common.rules));
  auto store = Store::open(common.store);
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (!std::filesystem::is_directory(folder)) {
    fmt::print(stderr, "Mappen {} kan inte skapas. Inget har ställts ut. Ange en mapp som du får skriva i.\n", folder.string());
    return file_unreadable;
  }
  const auto late_files = write_queued_files(store, folder, common.user, common.today);
  for (const auto& file : late_files) fmt::print(stderr, "Skrev {}, som inte hann skrivas förra gången.\n", file.string());
  if (only_resume) {
    if (common.json) fmt::print("{}", to_indented_text(files_json(late_files)));
    else if (late_files.empty()) fmt::print("Alla utställda filer är skrivna.\n");
    return all_well;
  }
  const auto report = issue_run(store, rules, {month, sequence, folder, common.user, common.today, as_it_stands});
  if (!report) {
    const bool only_files_were_missing = report.error() == IssueRefusal::already_issued && !late_files.empty();
    fmt::print(stderr, "Avräkning {} ställdes inte ut{}. {}\n", run, only_files_were_missing ? " igen" : "", sentence(report.error()));
    return only_files_were_missing ? all_well : some_rejected;
  }
  const auto issued = *store.run(month, sequence);
  fmt::print("{}", common.json ? to_indented_text(to_json(*report, issued)) : to_text(*report, issued, kommuner_of(rules, store), common.today));
  return all_well;
}

}  // namespace hemvist
