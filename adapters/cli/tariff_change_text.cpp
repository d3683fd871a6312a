#include "adapters/cli/tariff_change_text.hpp"

#include <fmt/format.h>

#include <array>

#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {
namespace {

std::string when_it_holds(const Stretch& when) {
  return when.end ? to_text(Period{when.from, *when.end}) : "från " + to_text(when.from);
}

// Places that differ in one dimension alone are told as one: "dygnsdel=kväll/natt, utförare=privat".
using Names = std::array<std::vector<std::string>, 3>;  // of zon, dygnsdel, utförare; empty: all

std::vector<Names> joined(const std::vector<GridPlace>& places) {
  std::vector<Names> list;
  for (const auto& place : places) {
    Names names;
    if (place.zone) names[0].push_back(*place.zone);
    if (place.daypart) names[1].push_back(*place.daypart);
    if (place.performer) names[2].emplace_back(text(*place.performer));
    list.push_back(std::move(names));
  }
  for (const std::size_t dimension : {1u, 0u, 2u})
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t j = i + 1; j < list.size();) {
        auto like_first = list[j];
        like_first[dimension] = list[i][dimension];
        if (like_first != list[i] || list[i][dimension].empty() || list[j][dimension].empty()) {
          ++j;
          continue;
        }
        list[i][dimension].insert(list[i][dimension].end(), list[j][dimension].begin(), list[j][dimension].end());
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(j));
      }
  return list;
}

std::string place_text(const Names& place) {
  constexpr std::array<std::string_view, 3> keys{"zon", "dygnsdel", "utförare"};
  std::string written;
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (!place[i].empty()) written += fmt::format(", {}={}", keys[i], fmt::join(place[i], "/"));
  return written;
}

std::string cells_text(const std::vector<CellGroup>& groups) {
  std::string written;
  for (const auto& group : groups) {
    const auto whom = insatser_text(group.insatser) + (group.event == Event::utfort ? "" : fmt::format(" ({})", text(group.event)));
    for (const auto& place : joined(group.where)) written += (written.empty() ? "" : "; ") + whom + place_text(place);
  }
  return written;
}

std::string kronor(const Rational& ore) {
  if (ore.is_whole()) return to_swedish_text(Money::from_ore(ore.numerator()));
  return comma_text(ore / Rational{100});
}

std::string price_text(const std::optional<Payment>& payment) {
  if (!payment) return "inget pris";
  switch (payment->state) {
    case PriceState::kronor: return fmt::format("{} kr per {}", kronor(payment->ore), text(payment->per));
    case PriceState::not_paid: return "ersätts inte";
    case PriceState::unknown: return "okänt";
    case PriceState::fee_unknown: return "okänd avgift";
    case PriceState::level: return fmt::format("pris efter timmar per {}", text(payment->per));
  }
  return "";
}

std::string_view value_of(const std::optional<Payment>& payment, const std::string& key) {
  if (payment)
    for (const auto& term : payment->terms)
      if (term.key == key) return term.value;
  return "inget sagt";
}

// The conditions that are others than before; of what is new or gone, those that it has.
std::string terms_text(const PaymentChange& change) {
  if (!change.before || !change.after) {
    std::string listed;
    for (const auto& term : (change.before ? *change.before : *change.after).terms)
      if (term.key != "mängd" && term.key != "engång") listed += fmt::format("; {}: {}", term.key, term.value);
    return listed;
  }
  std::string written;
  const auto tell = [&](const std::string& key) {
    const auto before = value_of(change.before, key);
    const auto after = value_of(change.after, key);
    const auto told = fmt::format("; {}: {} → {}", key, before, after);
    if (before != after && written.find(told) == std::string::npos) written += told;
  };
  for (const auto& payment : {change.before, change.after})
    for (const auto& term : payment->terms) tell(term.key);
  return written;
}

std::string prices_text(const PaymentChange& change) {
  const auto before = price_text(change.before);
  const auto after = price_text(change.after);
  if (!change.before) return "nytt: " + after;
  if (before == after) return before;
  if (const auto percent = rise_in_hundredths(change))
    return fmt::format("{} → {} ({}{} %)", kronor(change.before->ore), after, *percent < 0 ? "−" : "+", percent_text(*percent, ","));
  return before + " → " + after;
}

std::string role_text(const PaymentChange& change) {
  const auto& payment = change.before ? *change.before : *change.after;
  switch (payment.role) {
    case ComponentRole::base: return "";
    case ComponentRole::supplement: return "tillägg ";
    case ComponentRole::one_time: return fmt::format("engång ({}) ", value_of(payment, "engång"));
  }
  return "";
}

std::string or_missing(const std::string& value) { return value.empty() ? "saknas" : value; }

}  // namespace

std::optional<std::int64_t> rise_in_hundredths(const PaymentChange& change) {
  const auto& [before, after] = std::tie(change.before, change.after);
  if (!before || !after || before->state != PriceState::kronor || after->state != PriceState::kronor) return std::nullopt;
  if (before->per != after->per || before->ore == after->ore || before->ore.is_zero()) return std::nullopt;
  return round_half_up((after->ore - before->ore) / before->ore * Rational{10'000});
}

std::string percent_text(std::int64_t hundredths, std::string_view comma) {
  const auto size = hundredths < 0 ? -hundredths : hundredths;
  return fmt::format("{}{}{:02}", size / 100, comma, size % 100);
}

std::string to_text(const TariffComparison& comparison, const Tariff& before, const Tariff& after) {
  auto written = fmt::format("Från {} ({} {}) till {} ({} {}):\n", before.file_name, before.kommun.text(), before.name, after.file_name,
                             after.kommun.text(), after.name);
  if (comparison.is_empty()) return written + "  inga skillnader\n";
  for (const auto& change : comparison.settings)
    written += fmt::format("  {}: {}: {} → {}\n", when_it_holds(change.when), change.key, or_missing(change.before), or_missing(change.after));
  for (const auto& change : comparison.payments)
    written += fmt::format("  {}: {}{}: {}{}\n", when_it_holds(change.when), role_text(change), cells_text(change.cells), prices_text(change), terms_text(change));
  return written;
}

}  // namespace hemvist
