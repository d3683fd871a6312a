#include "adapters/yaml/read_reference_rates.hpp"

#include "adapters/yaml/yaml_cursor.hpp"

namespace hemvist {
namespace {

// "4,00", "-0,50": a rate may be below zero, which no price may.
std::optional<Rational> as_percent(const YamlCursor& at) {
  const auto written = at.as_quoted_text();
  if (!written) return std::nullopt;
  const bool is_negative = written->starts_with('-');
  const auto percent = parse_rule_decimal(is_negative ? written->substr(1) : *written);
  if (percent && *percent <= Rational{50}) return is_negative ? Rational{} - *percent : *percent;
  at.note(RuleFaultCode::fel_varde, "Räntan ska vara ett tal i procent inom citattecken, till exempel \"4,00\" eller \"-0,50\".");
  return std::nullopt;
}

std::optional<Period> as_half_year(const YamlCursor& at) {
  const auto from = at.as_day();
  if (!from) return std::nullopt;
  const date::year_month_day first{*from};
  const bool is_january = first.month() == date::January;
  if (first.day() == date::day{1} && (is_january || first.month() == date::July))
    return Period{*from, is_january ? Day{first.year() / date::July / 1} : Day{(first.year() + date::years{1}) / date::January / 1}};
  at.note(RuleFaultCode::fel_varde, "Ett halvår börjar den 1 januari eller den 1 juli.");
  return std::nullopt;
}

}  // namespace

tl::expected<ReferenceRates, std::vector<RuleFault>> read_reference_rates(std::string_view bytes, const std::string& file_name) {
  const auto tree = parse_yaml(bytes, file_name);
  if (!tree) return tl::make_unexpected(tree.error());
  FaultList faults{file_name};
  const YamlCursor root{*tree, faults};
  root.only_keys({"tillägg", "halvår"});
  ReferenceRates rates;
  const auto added = root.required("tillägg");
  if (added.is_present()) {
    added.only_keys({"procentenheter", "källa"});
    rates.added = added.required("procentenheter").as_decimal().value_or(Rational{});
    rates.added_source = added.required("källa").as_text().value_or("");
  }
  for (const auto& item : root.required("halvår").items()) {
    item.only_keys({"från", "procent", "källa"});
    const auto half_year = as_half_year(item.required("från"));
    const auto percent = as_percent(item.required("procent"));
    const auto source = item.required("källa").as_text();
    if (!half_year || !percent || !source) continue;
    if (!rates.half_years.empty() && half_year->from < rates.half_years.back().half_year.end)
      item.note(RuleFaultCode::fel_varde, "Halvåren ska stå i ordning, vart och ett en gång.");
    rates.half_years.push_back({*half_year, *percent, *source});
  }
  if (faults.refuses()) return tl::make_unexpected(faults.in_order());
  return rates;
}

}  // namespace hemvist
