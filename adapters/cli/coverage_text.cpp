#include "adapters/cli/coverage_text.hpp"

#include <fmt/format.h>

#include "adapters/cli/text_table.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {
namespace {

std::string amount_text(const std::optional<Money>& amount) { return amount ? to_swedish_text(*amount) : "–"; }

std::string difference_text(const CoverageSum& sum) {
  if (!sum.own_cost) return "–";
  const auto difference = sum.payable - *sum.own_cost;
  return (difference > Money{} ? "+" : "") + to_swedish_text(difference);
}

std::string percent_text(const CoverageSum& sum) {
  const auto percent = sum.percent();
  return percent ? fmt::format("{} %", *percent) : "–";
}

std::string side_text(ComparedSide side) {
  switch (side) {
    case ComparedSide::home: return "efter bosättningskommunens nivå";
    case ComparedSide::own_level: return "efter den egna nivån";
    case ComparedSide::own_cost: return "i egenkostnaden";
  }
  return "";
}

std::string count_text(int visits) { return std::to_string(visits) + " besök"; }

std::string not_compared_text(const NotCompared& of) {
  std::string written;
  for (const auto& [key, count] : of.unpriced) written += fmt::format("    {} utan pris {}: {}\n", count_text(count), side_text(key.first), code_text(key.second));
  for (const auto& [reason, count] : of.held) written += fmt::format("    {} hålls inne: {}\n", count_text(count), code_text(reason));
  for (const auto& [reason, count] : of.never) written += fmt::format("    {} ersätts aldrig: {}\n", count_text(count), code_text(reason));
  return written;
}

std::vector<std::string> cells(std::string arende, std::string month, const CoverageSum& sum) {
  return {std::move(arende), std::move(month), to_swedish_text(sum.claim), to_swedish_text(sum.payable), amount_text(sum.own_level), amount_text(sum.own_cost),
          difference_text(sum), percent_text(sum), std::to_string(sum.visits), ""};
}

const std::vector<std::string> head{"Ärende", "Månad", "Fordran", "Jämfört", "Egen nivå", "Egenkostnad", "Skillnad", "Täckning", "Besök", ""};

std::string period_text(const CoverageRequest& request) {
  if (!request.from) return "till och med " + request.through.text();
  return *request.from == request.through ? request.through.text() : request.from->text() + "–" + request.through.text();
}

std::string left_out_text(const CoverageSum& sum) {
  std::string written;
  if (!sum.not_compared.is_empty()) written += "  Inte med i jämförelsen:\n" + not_compared_text(sum.not_compared);
  if (!sum.over_granted.is_zero())
    written += fmt::format("  Över beviljat: {} minuter hålls inne. De är med i egen nivå och egenkostnad men inte i det som ska betalas.\n", comma_text(sum.over_granted));
  return written;
}

}  // namespace

std::string_view code_text(ComparedSide side) {
  switch (side) {
    case ComparedSide::home: return "bosättningskommun";
    case ComparedSide::own_level: return "egen_nivå";
    case ComparedSide::own_cost: return "egenkostnad";
  }
  return "";
}

std::string to_text(const CoverageReport& report, const KommunRegister& kommuner, Day today) {
  auto written = fmt::format("Täckning, {}, kr. För den egna kommunen: står aldrig i något dokument till en annan.\n", period_text(report.request));
  if (!report.is_own_level_known) written += fmt::format("Den egna nivån är inte känd. Läs in ersättningsnivån för {}.\n", report.own.text());
  if (!report.is_own_cost_known) written += "Egenkostnaden är inte känd. Läs in egenkostnad.yaml.\n";
  if (report.rows.empty()) written += "Det finns inget att jämföra.\n";
  for (const auto& [kommun, sum] : report.kommuner) {
    const auto known = kommuner.find(kommun, today);
    written += fmt::format("\n{}{}\n", kommun.text(), known ? " " + known->name : "");
    Table table{head};
    for (const auto& row : report.rows)
      if (row.bosattningskommun == kommun) table.push_back(cells(row.arende.text(), row.month.text(), row.sum));
    table.push_back(cells("Summa", "", sum));
    written += table_text(table, 2) + left_out_text(sum);
  }
  if (report.kommuner.size() > 1) written += "\nAlla\n" + table_text(Table{head, cells("Summa", "", report.total)}, 2) + left_out_text(report.total);
  return written;
}

}  // namespace hemvist
