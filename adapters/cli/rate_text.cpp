#include "adapters/cli/rate_text.hpp"

#include <algorithm>

#include "engine/pricing/explain_words.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/rules/version_faults.hpp"

namespace hemvist {
namespace {

std::string per_text(const Component& component) {
  // What is paid once has no unit; the hours of one that has them are in its own words.
  return component.one_time ? "" : "/" + std::string{text(component.per)};
}

std::string whole_month_text(const WholeMonth& month) {
  auto written = ", hel månad " + to_swedish_text(month.price);
  switch (month.cap) {
    case CapRule::yes: return written + " som tak";
    case CapRule::no: return written;
    case CapRule::unknown: return written + " (okänt om den är tak)";
  }
  return written;
}

bool has_fee(const TariffVersion& version, const std::string& name) {
  return std::any_of(version.fees.begin(), version.fees.end(), [&](const Fee& fee) { return fee.name == name; });
}

// A price that stands in the row itself: kr, or the name of an avgift.
std::string own_rate_text(const TariffVersion& version, const CellPrice& price) {
  const auto& component = component_of(version, price.at);
  const auto& row = row_of(version, price.at);
  const auto per = per_text(component);
  if (const auto* passed = std::get_if<FeePassed>(&row.value)) {
    if (price.state == PriceState::fee_unknown) return "avgift " + passed->fee + (has_fee(version, passed->fee) ? " okänt" : " finns inte");
    if (price.percent == Rational{100}) return "avgift " + passed->fee + " " + to_swedish_text(price.price) + per;
    return amount_text(ore_of(price)) + per + " (" + percent_text(price.percent) + " % av avgift " + passed->fee + ")";
  }
  auto written = to_swedish_text(price.price) + per;
  if (row.whole_month) written += whole_month_text(*row.whole_month);
  if (row.started_month_counts) written += ", påbörjad månad hel";
  if (price.percent != Rational{100}) written += " × " + percent_text(price.percent) + " %";
  return written;
}

// "106 % av hemtjänst", and the andel of the component apart.
std::string share_text(const TariffVersion& version, const CellPrice& price, const std::string& of) {
  const auto& andel = component_of(version, price.at).share_percent;
  if (!andel || andel->is_zero()) return " (" + percent_text(price.percent) + " % av " + of + ")";
  return " (" + percent_text(price.percent * Rational{100} / *andel) + " % av " + of + ", andel " + percent_text(*andel) + " %)";
}

// A percent of what stands in another component's row, or in its avgift.
std::string share_rate_text(const TariffVersion& version, const CellPrice& price) {
  if (price.at == price.figure) return "okänt";
  const auto share = share_text(version, price, component_of(version, price.figure).id);
  switch (price.state) {
    case PriceState::kronor: return amount_text(ore_of(price)) + per_text(component_of(version, price.at)) + share;
    case PriceState::not_paid: return "ersätts inte" + share;
    case PriceState::fee_unknown: return "okänd avgift" + share;
    case PriceState::unknown:
    case PriceState::level: break;
  }
  return "okänt" + share;
}

// The same percent of several: "56,00/timme (10 % av hemtjänst och ob)".
std::optional<std::string> common_share_text(const TariffVersion& version, const std::vector<CellPrice>& prices) {
  if (prices.size() < 2) return std::nullopt;
  Rational ore;
  std::string of;
  for (const auto& price : prices) {
    if (price.state != PriceState::kronor || price.percent != prices.front().percent) return std::nullopt;
    ore += ore_of(price);
    of += (of.empty() ? "" : " + ") + component_of(version, price.figure).id;
  }
  return amount_text(ore) + per_text(component_of(version, prices.front().at)) + share_text(version, prices.front(), of);
}

bool is_share(const PriceRow& row) { return std::holds_alternative<PercentOf>(row.value); }

}  // namespace

Rational ore_of(const CellPrice& price) { return Rational{price.price.ore()} * price.percent / Rational{100}; }

std::string percent_text(const Rational& percent) { return number_text(percent); }

std::string amount_text(const Rational& ore) {
  auto written = kronor_text(ore);
  written.resize(written.rfind(' '));  // the column has no room for "kr"
  return written;
}

std::string level_text(const LevelScale& scale) {
  std::string written;
  std::string last;
  for (const auto& bracket : scale.brackets) {
    if (!written.empty()) written += "; ";
    if (bracket.till_hours) {
      last = number_text(*bracket.till_hours);
      written += "till " + last + " timmar ";
    } else {
      written += last.empty() ? "alla timmar " : "över " + last + " timmar ";
    }
    if (const auto* price = std::get_if<Money>(&bracket.value)) written += to_swedish_text(*price) + "/månad";
    else written += std::holds_alternative<NotPaid>(bracket.value) ? "ersätts inte" : "okänt";
  }
  return written;
}

std::string rate_text(const TariffVersion& version, const Selection& selection, CellState state, const std::vector<CellPrice>& prices) {
  if (state == CellState::hole) return "–";
  if (state == CellState::clash) return "KROCK";
  const auto& row = row_of(version, std::get<Selected>(selection));
  if (std::holds_alternative<NotPaid>(row.value)) return "ersätts inte";
  if (std::holds_alternative<PriceUnknown>(row.value)) return "okänt";
  if (const auto* scale = std::get_if<LevelScale>(&row.value))
    return level_text(*scale) + (row.started_month_counts ? ", påbörjad månad hel" : "");
  if (const auto common = common_share_text(version, prices); common && is_share(row)) return *common;
  std::string written;
  for (const auto& price : prices) {
    if (!written.empty()) written += " + ";
    written += is_share(row) ? share_rate_text(version, price) : own_rate_text(version, price);
  }
  return written.empty() ? "okänt" : written;
}

}  // namespace hemvist
