#include <fmt/format.h>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/cli/trial_words.hpp"
#include "adapters/jobs/explain_subject.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

json::value day_or_null(const std::optional<Day>& day) { return day ? json::value(to_text(*day)) : json::value(nullptr); }

json::value decision_json(const std::optional<TariffDecision>& decision) {
  if (!decision) return nullptr;
  return json::object{{"organ", decision->body}, {"datum", day_or_null(decision->day)}, {"diarienummer", decision->reference}};
}

json::object to_json(const Explanation& explanation) {
  json::array steps;
  for (const auto& step : explanation.steps)
    steps.push_back({{"name", step.name}, {"input", step.input}, {"rule", step.rule}, {"output", step.output}, {"source", step.source}});
  json::array provisions;
  for (const auto& provision : explanation.provisions)
    provisions.push_back({{"lagrum", provision.designation}, {"lag", provision.law}, {"ordalydelse", provision.wording},
                          {"ordagrant", provision.is_verbatim}, {"källa", provision.source}});
  json::array tariffs;
  for (const auto& origin : explanation.tariffs)
    tariffs.push_back({{"ersättningsnivå", origin.version}, {"kommun", origin.kommun}, {"källa", origin.source.text},
                       {"hämtad", day_or_null(origin.source.fetched)}, {"beslut", decision_json(origin.decision)}, {"kontrollerad", day_or_null(origin.checked)},
                       {"fil", origin.file_name}, {"sha256", origin.file_digest.hex}});
  json::array agreements;
  for (const auto& origin : explanation.agreements)
    agreements.push_back({{"avtal", origin.version}, {"beteckning", origin.reference}, {"rubrik", origin.title}, {"gäller", origin.valid},
                          {"källa", origin.source.text}, {"fil", origin.file_name}, {"sha256", origin.file_digest.hex}});
  json::object object{{"title", explanation.title}, {"steps", std::move(steps)}, {"lagrum", std::move(provisions)}, {"ersättningsnivåer", std::move(tariffs)}};
  if (!agreements.empty()) object["avtal"] = std::move(agreements);
  return object;
}

json::object to_json(const LineExplanation& explained) {
  json::array earlier;
  for (const auto& issued : explained.earlier)
    earlier.push_back({{"number", issued.document_number}, {"type", text(issued.kind)}, {"quantity", to_decimal_text(issued.line.quantity)},
                       {"amount", to_decimal_text(issued.line.amount)}});
  json::object object = explained.claim ? to_json(*explained.claim) : json::object{{"title", "Inget krävs längre för raden"}};
  object["type"] = text(explained.kind);
  object["quantity"] = to_decimal_text(explained.line.quantity);
  object["amount"] = to_decimal_text(explained.line.amount);
  object["tidigare"] = std::move(earlier);
  return object;
}

std::string to_text(const LineExplanation& explained) {
  const auto& line = explained.line;
  auto written = explained.claim ? to_text(*explained.claim)
                                 : fmt::format("Ärende {}, {}, {}: inget krävs längre för raden. Besöken är borttagna eller rättade, eller så är nivån, beslutet "
                                               "eller begäran ändrad.\nRaden räknades med {} kr per {} enligt ersättningsnivå {} och {}.\n",
                                               line.key.arende.text(), line.key.month.text(), line.key.component, to_swedish_text(line.key.price),
                                               text(line.key.per), line.key.tariff_version, line.key.lagrum);
  if (explained.earlier.empty()) return written;
  written += "\nTidigare utställt för samma rad\n";
  for (const auto& issued : explained.earlier)
    written += fmt::format("  {} {}: {} {}, {} kr\n", issued.kind == DocumentKind::invoice ? "Faktura" : "Kreditnota", issued.document_number,
                           to_decimal_text(issued.line.quantity), text(line.key.unit), to_swedish_text(issued.line.amount));
  if (explained.difference != line.amount)
    written += fmt::format("Hela skillnaden är {} kr och krediteras på flera fakturor, den senaste först.\n", to_swedish_text(explained.difference));
  return written + fmt::format("Den här raden {}: {} {}, {} kr\n", explained.kind == DocumentKind::invoice ? "fakturerar" : "krediterar",
                               to_decimal_text(line.quantity), text(line.key.unit), to_swedish_text(line.amount));
}

template <class Explained>
void show(const CommonArguments& common, const Explained& explained) {
  fmt::print("{}", common.json ? to_indented_text(to_json(explained)) : to_text(explained));
}

}  // namespace

int explain_command(const CommonArguments& common, const std::string& subject, const TrialArguments& trial_words) {
  const auto files = rule_files(common.rules);
  if (subject.empty()) {
    const auto trial = trial_visit(trial_words);
    const auto store = common.store.empty() ? std::nullopt : std::optional{Store::open(common.store)};
    const auto rules = rules_for_trial(files, store ? &*store : nullptr, trial_words.level, trial.kommun);
    if (!rules.kommuner.find(trial.kommun, common.today)) throw UsageFault{"Det finns ingen kommun med koden " + trial.kommun.text() + ". Kontrollera koden."};
    show(common, explain_trial_visit(rules, trial));
    return all_well;
  }
  if (common.store.empty()) throw UsageFault{"--db måste anges för en rad eller ett besök ur lagret."};
  const auto rules = standing_rules(files);
  const auto store = Store::open(common.store);
  if (const auto line = line_named(store, subject)) {
    show(common, explain_line_of_run(store, rules, *line));
    return all_well;
  }
  if (const auto visit = explain_visit_of_store(store, rules, subject)) {
    show(common, *visit);
    return all_well;
  }
  fmt::print(stderr, "Det finns varken någon rad eller något besök som heter {}. En rad skrivs 2025-07/1:1.2 eller 2024-00001:2.\n", subject);
  return usage_fault;
}

}  // namespace hemvist
