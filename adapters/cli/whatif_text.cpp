#include "adapters/cli/whatif_text.hpp"

#include <fmt/format.h>

#include "adapters/cli/text_table.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

std::string signed_text(Money amount) { return (amount > Money{} ? "+" : "") + to_swedish_text(amount); }

std::string reasons_text(std::string_view title, const std::map<UnpricedReason, int>& reasons) {
  std::string listed;
  int count = 0;
  for (const auto& [reason, of_reason] : reasons) {
    listed += fmt::format("{}{} {}", listed.empty() ? "" : ", ", code_text(reason), of_reason);
    count += of_reason;
  }
  return count == 0 ? "" : fmt::format("{}: {} ({})", title, count, listed);
}

std::string unpriced_text(const TriedMonth& tried) {
  const auto freed = reasons_text("inte längre oprissat", tried.no_longer_unpriced);
  const auto blocked = reasons_text("blir oprissat", tried.newly_unpriced);
  return freed + (freed.empty() || blocked.empty() ? "" : "; ") + blocked;
}

std::string month_text(std::optional<Month> month) { return month ? month->text() : "allt till och med i dag"; }

// Hours with two decimals.
std::string hours_text(std::chrono::minutes minutes) {
  return to_swedish_text(Money::from_ore(round_half_up(Rational{minutes.count() * 100, 60})));
}

json::object reasons_json(const std::map<UnpricedReason, int>& reasons) {
  json::object object;
  for (const auto& [reason, count] : reasons) object[code_text(reason)] = count;
  return object;
}

json::value month_json(std::optional<Month> month) { return month ? json::value(month->text()) : json::value(nullptr); }

}  // namespace

std::string to_text(const TryReport& report) {
  auto written = fmt::format("Prövning, {}. Inget sparas.\n", month_text(report.month));
  for (const auto& of : report.kommuner) {
    written += fmt::format("\n{} {} med {}{}\n", of.kommun.text(), of.name, of.file_name, of.is_known ? "" : " (lagret har ingen nivå för kommunen)");
    Table table{{"Ärende", "Månad", "Nu", "Med", "Skillnad", ""}};
    for (const auto& tried : of.changed)
      table.push_back({tried.arende.text(), tried.month.text(), to_swedish_text(tried.now), to_swedish_text(tried.with), signed_text(tried.difference()), unpriced_text(tried)});
    table.push_back({"Summa", "", to_swedish_text(of.now), to_swedish_text(of.with), signed_text(of.difference()), "kr"});
    written += table_text(table, 2) + fmt::format("  Ärenden som inte ändras: {}\n", of.unchanged);
  }
  return written;
}

json::object to_json(const TryReport& report) {
  json::array kommuner;
  for (const auto& of : report.kommuner) {
    json::array changed;
    for (const auto& tried : of.changed)
      changed.push_back({{"ärende", tried.arende.text()}, {"month", tried.month.text()}, {"nu", to_decimal_text(tried.now)}, {"med", to_decimal_text(tried.with)},
                         {"skillnad", to_decimal_text(tried.difference())}, {"inte_längre_oprissat", reasons_json(tried.no_longer_unpriced)},
                         {"blir_oprissat", reasons_json(tried.newly_unpriced)}});
    kommuner.push_back({{"kommun", of.kommun.text()}, {"namn", of.name}, {"file", of.file_name}, {"nivå_i_lagret", of.is_known},
                        {"nu", to_decimal_text(of.now)}, {"med", to_decimal_text(of.with)}, {"skillnad", to_decimal_text(of.difference())},
                        {"ärenden", std::move(changed)}, {"oförändrade_ärenden", of.unchanged}});
  }
  return {{"month", month_json(report.month)}, {"kommuner", std::move(kommuner)}};
}

std::string to_text(const LevelComparison& comparison, const KommunRegister& kommuner, Day today) {
  auto written = fmt::format("Utförda besök, {}, efter varje känd nivå\n", month_text(comparison.month));
  Table table{{"", "Kommun", "kr", "Timmar", "kr/timme", "Prissatta", "Oprissade", "Utan nivå", "Vanligaste skäl"}};
  bool has_own = false;
  for (const auto& outcome : comparison.outcomes) {
    const auto reason = outcome.commonest_reason();
    const auto per_hour = outcome.per_hour();
    const auto without = outcome.unpriced.find(UnpricedReason::niva_saknas);
    has_own = has_own || outcome.is_own;
    table.push_back({outcome.is_own ? "*" : "", outcome.kommun.text() + " " + outcome.name, to_swedish_text(outcome.amount), hours_text(outcome.priced_minutes),
                     per_hour ? to_swedish_text(*per_hour) : "–", std::to_string(outcome.priced_visits), std::to_string(outcome.unpriced_visits()),
                     std::to_string(without == outcome.unpriced.end() ? 0 : without->second), reason ? std::string{code_text(*reason)} : ""});
  }
  written += table_text(table, 2);
  const auto own = kommuner.find(comparison.own, today);
  const auto own_name = comparison.own.text() + (own ? " " + own->name : "");
  written += has_own ? "  * den egna nivån\n" : fmt::format("  Den egna nivån ({}) är inte känd och är inte med.\n", own_name);
  if (!comparison.outcomes.empty() && comparison.outcomes.front().left_out > 0)
    written += fmt::format("  Inte med under någon nivå: {} besök som hålls inne eller aldrig ersätts.\n", comparison.outcomes.front().left_out);
  return written;
}

json::object to_json(const LevelComparison& comparison) {
  json::array levels;
  for (const auto& outcome : comparison.outcomes) {
    const auto reason = outcome.commonest_reason();
    const auto per_hour = outcome.per_hour();
    levels.push_back({{"kommun", outcome.kommun.text()}, {"namn", outcome.name}, {"egen", outcome.is_own}, {"amount", to_decimal_text(outcome.amount)},
                      {"minuter", outcome.priced_minutes.count()}, {"kr_per_timme", per_hour ? json::value(to_decimal_text(*per_hour)) : json::value(nullptr)},
                      {"prissatta_besök", outcome.priced_visits}, {"oprissade_besök", outcome.unpriced_visits()},
                      {"vanligaste_skäl", reason ? json::value(code_text(*reason)) : json::value(nullptr)}, {"oprissat", reasons_json(outcome.unpriced)},
                      {"inte_med", outcome.left_out}});
  }
  return {{"month", month_json(comparison.month)}, {"egen_kommun", comparison.own.text()}, {"egen_nivå_känd", comparison.is_own_known},
          {"zon", comparison.choice.zone.empty() ? json::value(nullptr) : json::value(comparison.choice.zone)},
          {"utförare", comparison.choice.performer ? json::value(text(*comparison.choice.performer)) : json::value(nullptr)}, {"nivåer", std::move(levels)}};
}

}  // namespace hemvist
