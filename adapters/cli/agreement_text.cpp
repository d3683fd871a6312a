#include "adapters/cli/agreement_text.hpp"

#include <fmt/format.h>

#include "adapters/cli/text_columns.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

std::string_view state_text(const Agreement& agreement, Day today) {
  if (agreement.valid.contains(today)) return "gäller";
  return today < agreement.valid.from ? "har inte börjat gälla" : "har upphört";
}

template <class Word>
std::string words_of(const std::vector<Word>& words) {
  std::string written;
  for (const auto word : words) written += (written.empty() ? "" : ", ") + std::string{text(word)};
  return written;
}

std::string price_text(const Component& component, const PriceRow& row) {
  const auto* price = std::get_if<Money>(&row.value);
  if (price == nullptr) return std::holds_alternative<NotPaid>(row.value) ? "ersätts inte" : "okänt";
  auto written = fmt::format("{} kr per {}", to_swedish_text(*price), text(component.per));
  if (component.share_percent) written += fmt::format(", {} %", to_decimal_text(*component.share_percent));
  return written;
}

std::string agreement_text(const Agreement& agreement, Day today) {
  auto written = fmt::format("  {}{}{}: {}, {}\n", agreement.reference, agreement.title.empty() ? "" : ", ", agreement.title, valid_text(agreement), state_text(agreement, today));
  if (!agreement.source.text.empty()) written += fmt::format("    Källa: {}\n", agreement.source.text);
  written += fmt::format("    Faktureras per {}\n", text(agreement.cadence));
  for (const auto& item : agreement.extra_costs)
    written += fmt::format("    Merkostnad {} {} {} kr per {}\n", left_in(item.id, 24), left_in(item.name, 34), right_in(to_swedish_text(item.price), 10), text(item.per));
  for (const auto& component : agreement.cancellations.components)
    for (const auto& row : component.rows)
      written += fmt::format("    Avbokning  {} {} {}\n", left_in(component.id, 24), left_in(words_of(component.insatser) + ": " + words_of(component.events), 34), price_text(component, row));
  return written;
}

}  // namespace

std::string agreements_text(const RuleBook& rules, Day today) {
  if (rules.agreements.empty()) return "Inga avtal med andra kommuner är inlästa.\n";
  std::string written;
  for (const auto& [code, agreements] : rules.agreements) {
    const auto kommun = rules.kommuner.find(code, today);
    written += fmt::format("{}{}{}\n", code.text(), kommun ? " " : "", kommun ? kommun->name : "");
    for (const auto& agreement : agreements) written += agreement_text(agreement, today);
  }
  return written;
}

}  // namespace hemvist
