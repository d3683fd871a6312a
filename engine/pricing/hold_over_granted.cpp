#include "engine/pricing/hold_over_granted.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/pricing/granted_limit.hpp"

namespace hemvist {
namespace {

// Visits and monthly totals are held alike; a total comes after every visit of its month.
struct Owner {
  Instant start;
  std::string_view id;
  bool is_total;
  Rational minutes;  // performed
  friend bool operator==(const Owner& a, const Owner& b) { return a.start == b.start && a.id == b.id && a.is_total == b.is_total; }
};

// A slice that may be held: where it is in the case, and how much of the limit it uses.
struct Use {
  std::size_t part;  // index in PricedCase.counted
  Owner owner;
  bool once;  // tillfällen, schablon: held whole or not at all
  Rational minutes;
};

bool is_later(const Use& a, const Use& b) {
  return std::tie(a.owner.is_total, a.owner.start, a.owner.id, a.part) > std::tie(b.owner.is_total, b.owner.start, b.owner.id, b.part);
}

// The uses that are measured against one limit.
struct LimitKey {
  Insats insats;
  Day from;  // of the month or week
  CapPeriod per;
  Rational factor;
  auto operator<=>(const LimitKey&) const = default;
};

struct UseGroup {
  std::vector<Use> uses;
  Rational total{0};
};

class Holding {
public:
  Holding(PricedCase& priced, const CaseRecords& records, ApprovedLeft& approved) : priced_{priced}, records_{records}, approved_{approved} {}

  void hold() {
    for (const auto& counted : priced_.visits) {
      const auto& visit = records_.visits[counted.visit];
      if (visit.status == VisitStatus::utfort)
        gather(counted, *counted.decision, {visit.start, visit.id, false, Rational{visit.elapsed().count()}});
    }
    for (const auto& counted : priced_.totals)
      gather(counted, *counted.decision, {Instant{}, "", true, Rational{records_.totals[counted.total].minutes.value_or(0)}});
    // Several insatser may share a line: what avrunda per dag or månad did to it goes with the latest visit on it.
    for (const auto& [line, latest] : latest_on_line_) latest.second->total += priced_.lines[line].rounded - priced_.lines[line].counted;
    for (auto& [key, group] : groups_) hold_group(key, group);
    for (const auto& counted : priced_.visits) hold_supplements(priced_.slices_of(counted));
    for (const auto& counted : priced_.totals) hold_supplements(priced_.slices_of(counted));
  }

private:
  const Component& component_of(const Use& use) const {
    const auto& part = priced_.counted[use.part];
    return priced_.component(part.slice.version, part.price);
  }
  CountedSlice& part_of(const Use& use) { return priced_.counted[use.part]; }

  template <class Priced>
  void gather(const Priced& counted, const Decision& decision, const Owner& owner) {
    for (std::size_t p = counted.range.first; p < counted.range.first + counted.range.count; ++p) {
      const auto& part = priced_.counted[p];
      if (part.is_supplement || part.line == no_line) continue;
      const auto& component = priced_.component(part.slice.version, part.price);
      const bool once = counts_once(component);
      if (once && part.quantity.is_zero()) continue;
      const auto cap = cap_of(component);
      auto& group = groups_[{decision.insats, cap_period(cap.per, part.slice.day).from, cap.per, cap.factor}];
      group.uses.push_back({p, owner, once, once ? owner.minutes : part.quantity});
      const auto& use = group.uses.back();
      group.total += use.minutes;
      const auto [latest, is_first] = latest_on_line_.try_emplace(part.line, use, &group);
      if (!is_first && is_later(use, latest->second.first)) latest->second = {use, &group};
    }
  }

  // Days of a version without this tak are counted by that version's own.
  bool has_cap(Day day, const LimitKey& key) const {
    const auto* version = version_on(*priced_.tariff, day);
    if (version == nullptr) return true;
    return std::any_of(version->components.begin(), version->components.end(), [&](const Component& component) {
      return role_of(component) == ComponentRole::base && !counts_stay(component) && cap_of(component) == Cap{key.factor, key.per};
    });
  }

  void hold_group(const LimitKey& key, UseGroup& group) {
    const auto period = cap_period(key.per, key.from);
    const auto limit = granted_in(records_.decisions, key.insats, period, key.factor, [&](Day day) { return has_cap(day, key); });
    std::sort(group.uses.begin(), group.uses.end(), is_later);
    held_.clear();
    if (limit.minutes) hold_minutes(key.insats, group.uses, group.total - Rational{*limit.minutes});
    else if (limit.occasions) hold_occasions(key.insats, group.uses, Rational{*limit.occasions});
    for (auto& [month, held] : held_)
      if (!held.minutes.is_zero() || held.occasions > 0)
        priced_.held.push_back({priced_.arende, "", key.insats, month, HeldReason::over_beviljat, held.minutes, held.occasions});
  }

  struct HeldInMonth {
    Rational minutes{0};
    int occasions = 0;
  };
  Month month_of(const Use& use) { return Month::of(part_of(use).slice.day); }
  HeldInMonth& held_in(const Use& use) { return held_[month_of(use)]; }

  void take(const Use& use, const Rational& quantity) {
    auto& part = part_of(use);
    part.held += quantity;
    priced_.lines[part.line].held += quantity;
  }

  void hold_minutes(Insats insats, const std::vector<Use>& latest_first, Rational excess) {
    if (excess <= Rational{0} || latest_first.empty()) return;
    std::map<Month, Rational> over;
    auto left = excess;
    for (const auto& use : latest_first) {
      const auto part = std::min(use.minutes, left);
      over[month_of(use)] += part;
      left -= part;
    }
    // What avrunda per dag or månad added beyond the slices themselves goes with the latest.
    over[month_of(latest_first.front())] += left;
    for (auto& [month, minutes] : over) minutes -= approved_.take(insats, month, GrantedUnit::minuter, minutes);
    for (const auto& use : latest_first) {
      auto& of_month = over[month_of(use)];
      if (of_month <= Rational{0}) continue;
      const auto taken = use.once ? use.minutes : std::min(use.minutes, of_month);
      take(use, use.once ? part_of(use).quantity : taken);
      held_in(use).minutes += taken;
      of_month -= taken;
    }
    const auto beyond = over[month_of(latest_first.front())];
    if (beyond <= Rational{0}) return;
    priced_.lines[part_of(latest_first.front()).line].held += beyond;
    held_in(latest_first.front()).minutes += beyond;
  }

  bool counts_occasions(const Use& use) const { return std::holds_alternative<Occasions>(component_of(use).quantity); }

  // Its portions or call-outs where such are counted, else the visit is one.
  Rational occasions_of(std::span<const Use> of_owner) const {
    Rational occasions{0};
    for (const auto& use : of_owner)
      if (counts_occasions(use)) occasions += priced_.counted[use.part].quantity;
    return occasions.is_zero() && !of_owner.front().owner.is_total ? Rational{1} : occasions;
  }

  void hold_occasions(Insats insats, const std::vector<Use>& latest_first, const Rational& limit) {
    std::vector<std::span<const Use>> owners;
    for (std::size_t i = 0; i < latest_first.size();) {
      std::size_t end = i;
      while (end < latest_first.size() && latest_first[end].owner == latest_first[i].owner) ++end;
      owners.push_back(std::span{latest_first}.subspan(i, end - i));
      i = end;
    }
    Rational excess = Rational{0} - limit;
    for (const auto& owner : owners) excess += occasions_of(owner);
    std::map<Month, Rational> over;
    for (const auto& owner : owners) {
      const auto part = std::min(occasions_of(owner), std::max(excess, Rational{0}));
      over[month_of(owner.front())] += part;
      excess -= part;
    }
    for (auto& [month, occasions] : over) occasions -= approved_.take(insats, month, GrantedUnit::tillfallen, occasions);
    for (const auto& owner : owners) {
      auto& of_month = over[month_of(owner.front())];
      if (of_month > Rational{0}) of_month -= hold_owner(owner, of_month);
    }
  }

  // Holds what is over of one visit: of portions only those, of anything else the whole visit. How many occasions that was.
  Rational hold_owner(std::span<const Use> owner, const Rational& over) {
    const auto taken = std::min(occasions_of(owner), over);
    auto left = taken;
    for (const auto& use : owner) {
      const auto& quantity = part_of(use).quantity;
      const auto part = counts_occasions(use) ? std::min(quantity, left) : quantity;
      if (counts_occasions(use)) left -= part;
      take(use, part);
      held_in(use).minutes += use.minutes;
    }
    held_in(owner.front()).occasions += static_cast<int>(round_up(taken));
    return taken;
  }

  // By time the same share as of the base of the slice; what counts once when nothing is left of the base.
  void hold_supplements(std::span<CountedSlice> parts) {
    Rational quantity{0};
    Rational held{0};
    for (const auto& part : parts)
      if (!part.is_supplement && part.line != no_line) {
        quantity += part.quantity;
        held += part.held;
      }
    if (held.is_zero()) return;
    const CountedSlice* base = nullptr;
    for (auto& part : parts) {
      if (!part.is_supplement) {
        base = &part;
        continue;
      }
      Rational share = held == quantity ? Rational{1} : Rational{0};
      if (counts_time(priced_.component(part.slice.version, part.price)) && !base->quantity.is_zero()) share = base->held / base->quantity;
      part.held = part.quantity * share;
      priced_.lines[part.line].held += part.held;
    }
  }

  PricedCase& priced_;
  const CaseRecords& records_;
  std::map<LimitKey, UseGroup> groups_;
  std::map<std::size_t, std::pair<Use, UseGroup*>> latest_on_line_;
  std::map<Month, HeldInMonth> held_;
  ApprovedLeft& approved_;
};

}  // namespace

void hold_over_granted(PricedCase& priced, const CaseRecords& records, ApprovedLeft& approved) {
  if (priced.tariff != nullptr) Holding{priced, records, approved}.hold();
}

}  // namespace hemvist
