#include "engine/pricing/case_lines.hpp"

#include <stdexcept>

#include "engine/records/record_words.hpp"

namespace hemvist {

std::size_t CaseLines::line_on(Day day, int version, const CellPrice& price, LineUnit unit, std::optional<Per> per, std::optional<int> level) {
  const bool is_agreed = priced_.agreement_of(version) != nullptr;
  const auto* provision = is_agreed ? nullptr : rules_.law.in_force("ersättning", day);
  if (provision == nullptr && !is_agreed) throw std::logic_error("CaseLines: no provision on ersättning in force");
  const Place place{version, price, Month::of(day), provision, unit, per, level};
  const auto [found, is_new] = places_.try_emplace(place, priced_.lines.size());
  if (is_new) priced_.lines.push_back(new_line(place));
  return found->second;
}

std::size_t CaseLines::extra_cost_line(Month month, int agreement, const ExtraCostItem& item) {
  const auto [found, is_new] = extra_costs_.try_emplace({month, &item}, priced_.lines.size());
  if (is_new) {
    auto line = empty_line(agreement, month, nullptr);
    line.key.component = item.id;
    line.key.price = item.price;
    line.key.per = item.per;
    line.key.unit = item.per == Per::styck ? LineUnit::styck : LineUnit::tillfalle;
    priced_.lines.push_back({std::move(line), agreement, {}, nullptr});
    priced_.lines.back().item = &item;
  }
  return found->second;
}

PricedLine CaseLines::empty_line(int version, Month month, const Provision* provision) const {
  const auto* agreement = priced_.agreement_of(version);
  LineKey key{priced_.arende, kommun_, month, "", "", agreement != nullptr ? ground_of(*agreement) : provision->designation,
              agreement != nullptr ? version_name(*agreement) : version_name(*priced_.tariff, priced_.version(version)), Money{}, Per::tillfalle, LineUnit::tillfalle};
  return {std::move(key), Rational{0}, Money{}, 0, agreement != nullptr ? agreement->digest : priced_.tariff->file_digest};
}

CaseLine CaseLines::new_line(const Place& place) const {
  const auto& component = priced_.component(place.version, place.price.at);
  auto selectors = std::string{};
  if (!component.rows.empty()) {
    const auto& row = component.rows[static_cast<std::size_t>(place.price.at.row)];
    selectors = selectors_text(row);
    // Several figures of one row are several lines: each says which component the percent is of.
    const auto* share = std::get_if<PercentOf>(&row.value);
    if (share != nullptr && share->components.size() > 1)
      selectors += (selectors.empty() ? "" : ", ") + ("procent_av=" + priced_.component(place.version, place.price.figure).id);
    if (place.level) selectors += (selectors.empty() ? "" : ", ") + level_selector(std::get<LevelScale>(row.value), *place.level);
  } else if (priced_.component(place.version, place.price.figure).rows.size() > 0) {  // a one-time amount by another component's price
    selectors = selectors_text(priced_.component(place.version, place.price.figure).rows[static_cast<std::size_t>(place.price.figure.row)]);
  }
  auto line = empty_line(place.version, place.month, place.provision);
  line.key.component = component.id;
  line.key.selectors = std::move(selectors);
  line.key.price = place.price.price;
  line.key.per = place.per.value_or(component.per);
  line.key.unit = place.unit;
  line.key.percent = place.price.percent;
  const bool not_paid = place.price.state != PriceState::kronor || place.price.percent.is_zero();
  return {std::move(line), place.version, place.price, place.provision, not_paid};
}

LineUnit unit_of(const Component& component) {
  switch (component.per) {
    case Per::timme: return LineUnit::minut;
    case Per::besok: return LineUnit::besok;
    case Per::tillfalle: return LineUnit::tillfalle;
    case Per::styck: return LineUnit::styck;
    case Per::dag: return LineUnit::dag;
    case Per::manad: return LineUnit::manad;
  }
  return LineUnit::tillfalle;
}

std::string selectors_text(const PriceRow& row) {
  std::string written;
  const auto add = [&written](std::string_view key, std::string_view value) {
    if (!written.empty()) written += ", ";
    written += std::string{key} + "=" + std::string{value};
  };
  if (row.zone) add("zon", *row.zone);
  if (row.daypart) add("dygnsdel", *row.daypart);
  if (row.performer) add("utförare", text(*row.performer));
  if (row.insats) add("insats", text(*row.insats));
  return written;
}

std::string level_selector(const LevelScale& scale, int bracket) {
  const auto& chosen = scale.brackets[static_cast<std::size_t>(bracket)];
  if (chosen.till_hours) return "till_timmar=" + to_decimal_text(*chosen.till_hours);
  if (bracket == 0) return "";
  return "över_timmar=" + to_decimal_text(*scale.brackets[static_cast<std::size_t>(bracket) - 1].till_hours);
}

}  // namespace hemvist
