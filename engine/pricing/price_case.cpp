#include "engine/pricing/price_case.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "engine/pricing/granted_limit.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

// What tells the lines of one ärende apart while they are gathered.
struct LinePlace {
  int version;
  Selected price;
  Month month;
  const Provision* provision;
  LineUnit unit;
  auto operator<=>(const LinePlace&) const = default;
};

LineUnit unit_of(const Component& component) {
  if (counts_time(component) || std::holds_alternative<StandardTime>(component.quantity)) return LineUnit::minut;
  switch (component.per) {
    case Per::besok: return LineUnit::besok;
    case Per::styck: return LineUnit::styck;
    case Per::tillfalle:
    case Per::timme:
    case Per::dag:
    case Per::manad: return LineUnit::tillfalle;
  }
  return LineUnit::tillfalle;
}

// Gathers the lines of one ärende.
class CaseLines {
public:
  CaseLines(PricedCase& priced, const RuleBook& rules, KommunCode kommun) : priced_{priced}, rules_{rules}, kommun_{kommun} {}

  // [lag: ersättning] Before 2011-05-01 no kommun had to pay another.
  bool is_lawful_on(Day day) const { return rules_.law.in_force("ersättning", day) != nullptr; }

  // The line that `day` falls on; the day must be lawful.
  std::size_t line_on(Day day, int version, const Selected& price, LineUnit unit) {
    const auto* provision = rules_.law.in_force("ersättning", day);
    if (provision == nullptr) throw std::logic_error("CaseLines: no provision on ersättning in force");
    const LinePlace place{version, price, Month::of(day), provision, unit};
    const auto [found, is_new] = places_.try_emplace(place, priced_.lines.size());
    if (is_new) priced_.lines.push_back(new_line(place));
    return found->second;
  }

  const Component& component(int version, const Selected& price) const {
    return priced_.tariff->versions[static_cast<std::size_t>(version)].components[static_cast<std::size_t>(price.component)];
  }

private:
  CaseLine new_line(const LinePlace& place) const {
    const auto& version = priced_.tariff->versions[static_cast<std::size_t>(place.version)];
    const auto& used = component(place.version, place.price);
    const auto& row = used.rows[static_cast<std::size_t>(place.price.row)];
    const auto* price = std::get_if<Money>(&row.value);
    LineKey key{priced_.arende, kommun_, place.month, used.id, selectors_text(row), place.provision->designation,
                version_name(*priced_.tariff, version), price != nullptr ? *price : Money{}, used.per, place.unit,
                used.share_percent.value_or(Rational{100})};
    return {{std::move(key), Rational{0}, Money{}, 0, priced_.tariff->file_digest}, place.version, place.price, place.provision,
            price == nullptr, Rational{0}, Rational{0}, Rational{0}};
  }

  PricedCase& priced_;
  const RuleBook& rules_;
  KommunCode kommun_;
  std::map<LinePlace, std::size_t> places_;
};

// Elapsed minutes that the level states are not paid (ersätts_inte), or rounds to none.
Rational unpaid_minutes(const PricedCase& priced, const PricedVisit& counted, const Visit& visit) {
  Rational minutes{0};
  if (counted.billed_end == visit.start) return Rational{visit.elapsed().count()};
  for (const auto& part : counted.slices)
    if (priced.lines[part.line].not_paid) minutes += Rational{part.slice.length().count()};
  return minutes;
}

void add_visits(PricedCase& priced, CaseLines& lines, const CaseRecords& records, std::span<const TariffTable> tables,
                const SwedishClock& clock, Month through) {
  for (std::size_t v = 0; v < records.visits.size(); ++v) {
    const auto& visit = records.visits[v];
    const auto day = clock.day_of(visit.start);
    const auto month = Month::of(day);
    if (month > through) continue;
    const Rational minutes{visit.elapsed().count()};
    const auto admission = admit(visit, day, clock.day_of(visit.end - std::chrono::minutes{1}), records.decisions);
    if (const auto* held = std::get_if<HeldReason>(&admission)) {
      priced.held.push_back({records.arende, visit.id, visit.insats, month, *held, minutes, 0});
      continue;
    }
    if (const auto* never = std::get_if<NotReimbursableReason>(&admission)) {
      priced.not_reimbursable.push_back({records.arende, visit.id, visit.insats, month, *never, minutes});
      continue;
    }
    const auto refuse = [&](UnpricedReason reason, std::string detail) {
      priced.unpriced.push_back({records.arende, visit.id, visit.insats, month, reason, std::move(detail)});
    };
    const auto& decision = *std::get<Admitted>(admission).decision;
    if (!lines.is_lawful_on(day)) {
      refuse(UnpricedReason::lagrum_saknas, "dag=" + to_text(day));
      continue;
    }
    if (priced.tariff == nullptr) {
      refuse(UnpricedReason::niva_saknas, "kommun=" + decision.bosattningskommun.text());
      continue;
    }
    const auto pricing = price_visit(visit, decision, tables, clock);
    if (!pricing) {
      refuse(pricing.error().reason, pricing.error().detail);
      continue;
    }
    PricedVisit counted{v, &decision, pricing->billed_end, {}};
    for (const auto& part : pricing->parts) {
      const auto line = lines.line_on(part.slice.day, part.slice.version, part.price,
                                      unit_of(lines.component(part.slice.version, part.price)));
      counted.slices.push_back({part.slice, part.price, line, part.quantity, Rational{0}});
    }
    const auto unpaid = unpaid_minutes(priced, counted, visit);
    if (!unpaid.is_zero())
      priced.not_reimbursable.push_back({records.arende, visit.id, visit.insats, month, NotReimbursableReason::ersatts_inte, unpaid});
    priced.visits.push_back(std::move(counted));
  }
}

// Parts after the month `through` belong to a later run: a visit over its last midnight.
void drop_later_lines(PricedCase& priced, Month through) {
  for (auto& counted : priced.visits)
    std::erase_if(counted.slices, [&](const CountedSlice& part) { return Month::of(part.slice.day) > through; });
}

void round_lines(PricedCase& priced) {
  std::map<std::pair<std::size_t, Day>, Rational> by_day;
  for (const auto& counted : priced.visits)
    for (const auto& part : counted.slices) {
      auto& line = priced.lines[part.line];
      line.counted += part.quantity;
      const auto& version = priced.tariff->versions[static_cast<std::size_t>(line.version)];
      const auto& rounding = version.components[static_cast<std::size_t>(line.price.component)].rounding;
      if (rounding && rounding->scope == RoundingScope::dag) by_day[{part.line, part.slice.day}] += part.quantity;
    }
  for (std::size_t l = 0; l < priced.lines.size(); ++l) {
    auto& line = priced.lines[l];
    line.rounded = line.counted;
    const auto& version = priced.tariff->versions[static_cast<std::size_t>(line.version)];
    const auto& rounding = version.components[static_cast<std::size_t>(line.price.component)].rounding;
    if (!rounding || rounding->scope == RoundingScope::besok) continue;
    if (rounding->scope == RoundingScope::manad) {
      line.rounded = rounded_to_step(line.counted, *rounding);
      continue;
    }
    line.rounded = Rational{0};
    for (auto day = by_day.lower_bound({l, Day::min()}); day != by_day.end() && day->first.first == l; ++day)
      line.rounded += rounded_to_step(day->second, *rounding);
  }
}

void add_stays(PricedCase& priced, CaseLines& lines, const CaseRecords& records, std::span<const TariffTable> tables, Month through) {
  auto stays = price_stays(records, tables, through);
  for (const auto& part : stays.parts) {
    if (!lines.is_lawful_on(part.days.from)) {
      priced.unpriced.push_back({records.arende, "", part.decision->insats, part.month, UnpricedReason::lagrum_saknas,
                                 "dag=" + to_text(part.days.from)});
      continue;
    }
    const auto line = lines.line_on(part.days.from, part.version, part.price, part.unit);
    auto& counted = priced.lines[line];
    counted.line.key.price = part.price_each;
    counted.line.key.per = part.per;
    counted.not_paid = part.not_paid;
    counted.counted += part.unit == LineUnit::manad ? Rational{1} : Rational{part.active_days};
    counted.rounded = counted.counted;
    priced.stays.push_back({part.decision, part.days, part.active_days, line});
  }
  const auto append = [](auto& to, auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  append(priced.unpriced, stays.unpriced);
  append(priced.held, stays.held);
  append(priced.not_reimbursable, stays.not_reimbursable);
}

void sum_lines(PricedCase& priced) {
  for (const auto& counted : priced.visits) {
    std::vector<std::size_t> seen;
    for (const auto& part : counted.slices) {
      if (part.quantity.is_zero() || part.held == part.quantity) continue;
      if (std::find(seen.begin(), seen.end(), part.line) != seen.end()) continue;
      seen.push_back(part.line);
      ++priced.lines[part.line].line.visits;
    }
  }
  for (auto& line : priced.lines) {
    line.line.quantity = line.rounded - line.held;
    line.line.amount = line.not_paid ? Money{} : amount_of(line.line.key, line.line.quantity);
  }
}

std::vector<Overlap> overlaps_in(const CaseRecords& records) {
  std::vector<const Visit*> in_time;
  for (const auto& visit : records.visits)
    if (visit.status == VisitStatus::utfort) in_time.push_back(&visit);
  std::sort(in_time.begin(), in_time.end(),
            [](const Visit* a, const Visit* b) { return std::tie(a->start, a->id) < std::tie(b->start, b->id); });
  std::vector<Overlap> overlaps;
  const Visit* latest_ending = nullptr;
  for (const auto* visit : in_time) {
    if (latest_ending != nullptr && visit->start < latest_ending->end)
      overlaps.push_back({records.arende, latest_ending->id, visit->id});
    if (latest_ending == nullptr || visit->end > latest_ending->end) latest_ending = visit;
  }
  return overlaps;
}

}  // namespace

CasePricer::CasePricer(const RuleBook& rules) : rules_{&rules} {
  for (const auto& [kommun, tariff] : rules.tariffs) {
    auto& tables = tables_[kommun];
    tables.reserve(tariff.versions.size());
    for (const auto& version : tariff.versions) tables.emplace_back(version, rules.calendar);
  }
}

PricedCase CasePricer::price(const CaseRecords& records, Month through) const {
  PricedCase priced{records.arende, nullptr, {}, {}, {}, {}, {}, {}, {}};
  if (records.decisions.empty()) return priced;
  const auto kommun = records.decisions.front().bosattningskommun;
  std::span<const TariffTable> tables;
  if (const auto found = tables_.find(kommun); found != tables_.end()) {
    priced.tariff = &rules_->tariffs.at(kommun);
    tables = found->second;
  }
  CaseLines lines{priced, *rules_, kommun};
  add_visits(priced, lines, records, tables, clock_, through);
  drop_later_lines(priced, through);
  round_lines(priced);
  add_stays(priced, lines, records, tables, through);
  hold_over_granted(priced, records);
  sum_lines(priced);
  priced.overlaps = overlaps_in(records);
  return priced;
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

}  // namespace hemvist
