#include "engine/pricing/granted_limit.hpp"

#include <algorithm>
#include <map>

namespace hemvist {
namespace {

Rational active_share(const Decision& decision, Month month) {
  const Rational days{intersection(decision.active(), month.period()).days()};
  switch (decision.granted->per) {
    case GrantedPer::dag: return days;
    case GrantedPer::vecka: return days / Rational{7};
    case GrantedPer::manad: return days / Rational{month.days()};
    case GrantedPer::beslut: return decision.active().is_empty() ? Rational{0} : days / Rational{decision.active().days()};
  }
  return Rational{0};
}

// A slice that may be held: where it is in the case, and how much of the limit it uses.
struct Use {
  std::size_t visit;
  std::size_t slice;
  bool once;  // tillfällen, schablon: held whole or not at all
  Rational minutes;
};

bool later(const PricedCase& priced, const CaseRecords& records, const Use& a, const Use& b) {
  const auto& visit_a = records.visits[priced.visits[a.visit].visit];
  const auto& visit_b = records.visits[priced.visits[b.visit].visit];
  if (visit_a.start != visit_b.start) return visit_a.start > visit_b.start;
  if (visit_a.id != visit_b.id) return visit_a.id > visit_b.id;
  return a.slice > b.slice;
}

const Component& component_of(const PricedCase& priced, const CountedSlice& part) {
  const auto& version = priced.tariff->versions[static_cast<std::size_t>(part.slice.version)];
  return version.components[static_cast<std::size_t>(part.price.component)];
}

void hold(PricedCase& priced, const Use& use, const Rational& quantity) {
  auto& part = priced.visits[use.visit].slices[use.slice];
  part.held += quantity;
  priced.lines[part.line].held += quantity;
}

Rational hold_minutes(PricedCase& priced, const std::vector<Use>& latest_first, Rational excess) {
  Rational held{0};
  for (const auto& use : latest_first) {
    if (excess <= Rational{0}) break;
    auto& part = priced.visits[use.visit].slices[use.slice];
    const auto taken = use.once ? use.minutes : std::min(use.minutes, excess);
    hold(priced, use, use.once ? part.quantity : taken);
    held += taken;
    excess -= taken;
  }
  // What avrunda per dag or månad added beyond the slices themselves.
  if (excess > Rational{0} && !latest_first.empty()) {
    const auto& last = latest_first.front();
    priced.lines[priced.visits[last.visit].slices[last.slice].line].held += excess;
    held += excess;
  }
  return held;
}

bool counts_occasions(const PricedCase& priced, const Use& use) {
  return std::holds_alternative<Occasions>(component_of(priced, priced.visits[use.visit].slices[use.slice]).quantity);
}

// Its portions or call-outs where such are counted, else the visit is one.
Rational occasions_of(const PricedCase& priced, const std::vector<Use>& uses, std::size_t visit) {
  Rational occasions{0};
  for (const auto& use : uses)
    if (use.visit == visit && counts_occasions(priced, use)) occasions += priced.visits[use.visit].slices[use.slice].quantity;
  return occasions.is_zero() ? Rational{1} : occasions;
}

// Holds what is over of one visit: of portions only those, of anything else the whole visit. How many occasions that was.
Rational hold_occasions(PricedCase& priced, const std::vector<Use>& uses, std::size_t visit, const Rational& over, Held& held) {
  const auto taken = std::min(occasions_of(priced, uses, visit), over);
  auto left = taken;
  for (const auto& use : uses) {
    if (use.visit != visit) continue;
    const auto& quantity = priced.visits[use.visit].slices[use.slice].quantity;
    const auto part = counts_occasions(priced, use) ? std::min(quantity, left) : quantity;
    if (counts_occasions(priced, use)) left -= part;
    hold(priced, use, part);
    held.minutes += use.minutes;
  }
  return taken;
}

struct UseGroup {
  std::vector<Use> uses;
  Rational total{0};
};

// The latest use of a line, and the group that it belongs to.
struct LatestUse {
  Use use;
  UseGroup* group;
};

}  // namespace

GrantedLimit granted_in(std::span<const Decision> decisions, Insats insats, Month month) {
  Rational minutes{0};
  Rational occasions{0};
  bool by_time = false;
  bool by_occasion = false;
  for (const auto& decision : decisions) {
    if (decision.insats != insats || refusal(decision) || intersection(decision.active(), month.period()).is_empty()) continue;
    if (!decision.granted) return {};
    const auto amount = decision.granted->amount * active_share(decision, month);
    if (decision.granted->unit == GrantedUnit::tillfallen) {
      by_occasion = true;
      occasions += amount;
    } else {
      by_time = true;
      minutes += decision.granted->unit == GrantedUnit::timmar ? amount * Rational{60} : amount;
    }
  }
  if (by_time && by_occasion) return {};
  if (by_time) return {round_half_up(minutes), std::nullopt};
  if (by_occasion) return {std::nullopt, round_half_up(occasions)};
  return {};
}

void hold_over_granted(PricedCase& priced, const CaseRecords& records) {
  std::map<std::pair<Insats, Month>, UseGroup> groups;
  std::map<std::size_t, LatestUse> latest_on_line;
  for (std::size_t v = 0; v < priced.visits.size(); ++v) {
    const auto& counted = priced.visits[v];
    const auto& visit = records.visits[counted.visit];
    if (visit.status != VisitStatus::utfort) continue;
    for (std::size_t s = 0; s < counted.slices.size(); ++s) {
      const auto& part = counted.slices[s];
      const auto& component = component_of(priced, part);
      if (counts_stay(component) || (counts_once(component) && part.quantity.is_zero())) continue;
      auto& group = groups[{counted.decision->insats, Month::of(part.slice.day)}];
      const bool once = counts_once(component);
      group.uses.push_back({v, s, once, once ? Rational{visit.elapsed().count()} : part.quantity});
      const auto& use = group.uses.back();
      group.total += use.minutes;
      const auto [latest, is_first] = latest_on_line.try_emplace(part.line, LatestUse{use, &group});
      if (!is_first && later(priced, records, use, latest->second.use)) latest->second = {use, &group};
    }
  }
  // Several insatser may share a line: what avrunda per dag or månad did to it goes with the latest visit on it.
  for (const auto& [line, latest] : latest_on_line) latest.group->total += priced.lines[line].rounded - priced.lines[line].counted;
  for (auto& [key, group] : groups) {
    const auto limit = granted_in(records.decisions, key.first, key.second);
    std::sort(group.uses.begin(), group.uses.end(),
              [&](const Use& a, const Use& b) { return later(priced, records, a, b); });
    Held held{priced.arende, "", key.first, key.second, HeldReason::over_beviljat, Rational{0}, 0};
    if (limit.minutes) {
      const auto excess = group.total - Rational{*limit.minutes};
      if (excess > Rational{0}) held.minutes = hold_minutes(priced, group.uses, excess);
    } else if (limit.occasions) {
      std::vector<std::size_t> visits;  // latest first
      for (const auto& use : group.uses)
        if (visits.empty() || visits.back() != use.visit) visits.push_back(use.visit);
      Rational over{-*limit.occasions};
      for (const auto visit : visits) over += occasions_of(priced, group.uses, visit);
      for (const auto visit : visits) {
        if (over <= Rational{0}) break;
        const auto taken = hold_occasions(priced, group.uses, visit, over, held);
        over -= taken;
        held.occasions += static_cast<int>(round_up(taken));
      }
    }
    if (!held.minutes.is_zero()) priced.held.push_back(std::move(held));
  }
}

}  // namespace hemvist
