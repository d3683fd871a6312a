#include "engine/settlement/line_cause.hpp"

#include <algorithm>
#include <array>

#include "engine/settlement/line_share.hpp"
#include "engine/settlement/record_change.hpp"

namespace hemvist {
namespace {

constexpr std::array<std::string_view, cause_code_count> codes{
    "första_avräkningen", "sent_besök", "ändrat_besök", "borttaget_besök", "ändrat_beslut", "återkallat_beslut", "begäran_har_kommit", "ändrad_frånvaro",
    "ändrad_månadssumma", "godkännande", "nivå_har_blivit_känd", "ändrad_nivå", "ändrat_avtal", "merkostnad", "stod_kvar", "följdändring"};

Rational signed_quantity(const DifferenceLine& line) {
  return line.kind == DocumentKind::invoice ? line.line.quantity : Rational{0} - line.line.quantity;
}

PricedBy priced_by(const LineKey& key) { return {key.tariff_version, key.price}; }

bool is_by_agreement(const LineKey& key) { return key.lagrum.starts_with("avtal "); }

bool is_other_figure(const LineKey& a, const LineKey& b) {
  return a.tariff_version != b.tariff_version || a.price != b.price || a.percent != b.percent || a.unit != b.unit;
}

bool has_one_sign(const Rational& a, const Rational& b) { return (a > Rational{0}) == (b > Rational{0}); }

Rational smaller(const Rational& a, const Rational& b) { return a < b ? a : b; }
Rational size_of(const Rational& value) { return value < Rational{0} ? Rational{0} - value : value; }

// Says of each line of one ärende and month why it differs.
class CauseFinder {
public:
  CauseFinder(const CaseAt& before, const CaseAt& now, Month month)
      : before_{before}, now_{now}, month_{month}, shares_before_{line_shares(before, month)}, shares_now_{line_shares(now, month)},
        visits_before_{before.records}, visits_now_{now.records} {
    const auto* was = before.priced.tariff;
    const auto* is = now.priced.tariff;
    is_level_changed_ = was == nullptr || is == nullptr ? was != is : was->file_digest != is->file_digest;
  }

  // `difference`: of the key in the whole draft.
  std::vector<LineCause> causes_of(const LineKey& key, const Rational& difference) {
    causes_.clear();
    std::map<Giver, LineShare> givers;
    for (const auto* shares : {&shares_before_, &shares_now_})
      if (const auto found = shares->find(key); found != shares->end()) givers.insert(found->second.begin(), found->second.end());
    Rational rounding{0};
    for (const auto& [giver, any] : givers) {
      const auto was = share_of(shares_before_, key, giver);
      const auto is = share_of(shares_now_, key, giver);
      const auto change = is.given() - was.given();
      if (change.is_zero()) continue;
      if (giver.kind == GiverKind::rounding) rounding += change;
      else tell(key, giver, was, is, change, any.of_decision);
    }
    if (!rounding.is_zero()) add_rounding(rounding);
    auto rest = difference;
    for (const auto& cause : causes_) rest -= cause.change;
    if (!rest.is_zero()) add({CauseCode::stod_kvar, rest});
    std::erase_if(causes_, [](const LineCause& cause) { return cause.change.is_zero(); });
    return causes_;
  }

private:
  static LineShare share_of(const LineShares& shares, const LineKey& key, const Giver& giver) {
    const auto line = shares.find(key);
    if (line == shares.end()) return {};
    const auto found = line->second.find(giver);
    return found == line->second.end() ? LineShare{} : found->second;
  }

  void add(LineCause cause) {
    for (auto& known : causes_) {
      if (known.code != cause.code || known.visit != cause.visit || known.insats != cause.insats || known.from != cause.from || known.to != cause.to) continue;
      known.change += cause.change;
      return;
    }
    causes_.push_back(std::move(cause));
  }

  // What avrunda makes of the whole line goes with the one cause that there is.
  void add_rounding(const Rational& change) {
    if (causes_.size() == 1) causes_.front().change += change;
    else add({CauseCode::foljdandring, change});
  }

  void tell(const LineKey& key, const Giver& giver, const LineShare& was, const LineShare& is, const Rational& change, Insats of_decision) {
    if (giver.kind == GiverKind::extra_cost) return tell_extra_cost(giver, change, of_decision);
    if (!giver.visit.empty()) {
      const auto* visit_before = visits_before_.find(giver.visit);
      const auto* visit_now = visits_now_.find(giver.visit);
      if (visit_before == nullptr) return add({CauseCode::sent_besok, change, giver.visit, {}, {}, {}});
      if (visit_now == nullptr) return add({CauseCode::borttaget_besok, change, giver.visit, {}, {}, {}});
      if (!is_same_visit(*visit_before, *visit_now)) return tell_changed_visit(key, giver, change);
    }
    if (giver.kind == GiverKind::total && is_total_changed(before_.records, now_.records, giver.insats, month_))
      return add({CauseCode::andrad_manadssumma, change, "", giver.insats, {}, {}});
    tell_unchanged(key, giver, was, is, change, of_decision);
  }

  void tell_extra_cost(const Giver& giver, const Rational& change, Insats of_decision) {
    if (is_extra_cost_changed(before_.records, now_.records, giver.visit)) return add({CauseCode::merkostnad, change, giver.visit, {}, {}, {}});
    if (const auto code = decision_change(before_.records, now_.records, of_decision, month_)) return add({*code, change, "", of_decision, {}, {}});
    add({CauseCode::andrat_avtal, change, "", {}, {}, {}});
  }

  // As much as there was before is the new price's doing, where there is one; the rest is the visit's.
  void tell_changed_visit(const LineKey& key, const Giver& giver, const Rational& change) {
    Rational by_level{0};
    const auto* other = is_level_changed_ ? partner_of(key, giver, change, true) : nullptr;
    if (other != nullptr && is_other_figure(key, *other)) {
      by_level = smaller(size_of(change), size_of(change_on(*other, giver)));
      if (change < Rational{0}) by_level = Rational{0} - by_level;
      add(level_cause(key, *other, by_level));
    }
    add({CauseCode::andrat_besok, change - by_level, giver.visit, {}, {}, {}});
  }

  LineCause level_cause(const LineKey& key, const LineKey& other, const Rational& change) const {
    LineCause cause{CauseCode::andrad_niva, change, "", {}, priced_by(key), priced_by(other)};
    if (change > Rational{0}) std::swap(cause.from, cause.to);
    return cause;
  }

  Rational change_on(const LineKey& key, const Giver& giver) const {
    return share_of(shares_now_, key, giver).given() - share_of(shares_before_, key, giver).given();
  }

  // The line to which the giver went from this one, or from which it came: one of the same row before any other.
  const LineKey* partner_of(const LineKey& key, const Giver& giver, const Rational& change, bool only_same_row) const {
    const LineKey* found = nullptr;
    for (const auto* shares : {&shares_before_, &shares_now_})
      for (const auto& [other, givers] : *shares) {
        if (other == key || !givers.contains(giver)) continue;
        const auto there = change_on(other, giver);
        if (there.is_zero() || has_one_sign(there, change)) continue;
        if (other.component == key.component && other.selectors == key.selectors) return &other;
        if (found == nullptr && !only_same_row) found = &other;
      }
    return found;
  }

  void tell_unchanged(const LineKey& key, const Giver& giver, const LineShare& was, const LineShare& is, const Rational& change, Insats of_decision) {
    const auto* other = partner_of(key, giver, change, false);
    if (is_by_agreement(key) || (other != nullptr && is_by_agreement(*other))) return add({CauseCode::andrat_avtal, change, "", of_decision, {}, {}});
    if (other == nullptr && was.counted == is.counted) return tell_held(giver, change, of_decision);
    if (is_level_changed_ && !before_.records.decisions.empty() && !waited(before_, giver)) {
      if (change > Rational{0} && had_no_price(before_, giver)) return add({CauseCode::niva_har_blivit_kand, change, "", {}, {}, priced_by(key)});
      if (other != nullptr && is_other_figure(key, *other)) return add(level_cause(key, *other, change));
    }
    if (const auto code = decision_change(before_.records, now_.records, giver.insats, month_)) return add({*code, change, "", of_decision, {}, {}});
    if (is_absence_changed(before_.records, now_.records, month_)) return add({CauseCode::andrad_franvaro, change, "", {}, {}, {}});
    // A level by performed hours is bounded by what is granted or approved.
    if (giver.visit.empty() && is_approved(giver, change)) return add({CauseCode::godkannande, change, "", of_decision, {}, {}});
    if (giver.visit.empty() && tell_visits(giver, change)) return;
    if (is_level_changed_) return add({CauseCode::andrad_niva, change, "", {}, change < Rational{0} ? std::optional{priced_by(key)} : std::nullopt,
                                       change > Rational{0} ? std::optional{priced_by(key)} : std::nullopt});
    add({CauseCode::foljdandring, change, giver.visit, giver.visit.empty() ? std::optional{giver.insats} : std::nullopt, {}, {}});
  }

  bool is_approved(const Giver& giver, const Rational& change) const {
    const int approved = approval_change(before_.records, now_.records, giver.insats, month_);
    return approved != 0 && (approved > 0) == (change > Rational{0});
  }

  // It counts as before, but what is over the granted has moved.
  void tell_held(const Giver& giver, const Rational& change, Insats of_decision) {
    if (is_approved(giver, change)) return add({CauseCode::godkannande, change, "", of_decision, {}, {}});
    if (const auto code = decision_change(before_.records, now_.records, giver.insats, month_)) return add({*code, change, "", of_decision, {}, {}});
    if (is_level_changed_ && visit_changes(before_.records, now_.records, of_decision).empty()) return add({CauseCode::andrad_niva, change, "", {}, {}, {}});
    add({CauseCode::foljdandring, change, giver.visit, giver.visit.empty() ? std::optional{giver.insats} : std::nullopt, {}, {}});
  }

  // A month that is paid by its beslut may go by the hours of its visits: said when one visit alone has changed.
  bool tell_visits(const Giver& giver, const Rational& change) {
    const auto changes = visit_changes(before_.records, now_.records, giver.insats);
    if (changes.empty()) return false;
    if (changes.size() == 1) add({changes.front().code, change, changes.front().visit->id, {}, {}, {}});
    else add({CauseCode::foljdandring, change, "", giver.insats, {}, {}});
    return true;
  }

  // Held as it rested on no beslut or begäran.
  bool waited(const CaseAt& at, const Giver& giver) const {
    return std::any_of(at.priced.held.begin(), at.priced.held.end(), [&](const Held& held) {
      if (held.month != month_ || held.reason == HeldReason::over_beviljat || held.visit != giver.visit) return false;
      return !held.visit.empty() || held.insats == giver.insats;
    });
  }

  bool had_no_price(const CaseAt& at, const Giver& giver) const {
    if (at.priced.tariff == nullptr) return true;
    return std::any_of(at.priced.unpriced.begin(), at.priced.unpriced.end(), [&](const Unpriced& entry) {
      if (entry.month != month_) return false;
      if (giver.kind == GiverKind::visit) return entry.visit == giver.visit;
      return entry.visit.empty() && (entry.insats == giver.insats || closeness(giver.insats, entry.insats) != Closeness::none);
    });
  }

  const CaseAt& before_;
  const CaseAt& now_;
  Month month_;
  LineShares shares_before_;
  LineShares shares_now_;
  VisitIndex visits_before_;
  VisitIndex visits_now_;
  bool is_level_changed_ = false;
  std::vector<LineCause> causes_;
};

// The part of the causes that one of several lines of a key bears: those that point its way, until it is full.
std::vector<LineCause> take_part(std::vector<LineCause>& causes, Rational quantity) {
  std::vector<LineCause> part;
  for (auto& cause : causes) {
    if (quantity.is_zero()) break;
    if (cause.change.is_zero() || !has_one_sign(cause.change, quantity)) continue;
    auto taken = cause;
    if (size_of(quantity) < size_of(cause.change)) taken.change = quantity;
    cause.change -= taken.change;
    quantity -= taken.change;
    part.push_back(std::move(taken));
  }
  return part;
}

}  // namespace

std::vector<std::vector<LineCause>> line_causes(std::span<const DifferenceLine> lines, const CaseAt& before, const CaseAt& now) {
  std::vector<std::vector<LineCause>> told(lines.size());
  if (lines.empty()) return told;
  std::map<LineKey, std::vector<std::size_t>> by_key;
  for (std::size_t i = 0; i < lines.size(); ++i) by_key[lines[i].line.key].push_back(i);
  CauseFinder finder{before, now, lines.front().line.key.month};
  for (const auto& [key, places] : by_key) {
    Rational difference{0};
    for (const auto place : places) difference += signed_quantity(lines[place]);
    auto causes = finder.causes_of(key, difference);
    for (const auto place : places) {
      if (place != places.back()) told[place] = take_part(causes, signed_quantity(lines[place]));
    }
    std::erase_if(causes, [](const LineCause& cause) { return cause.change.is_zero(); });
    told[places.back()] = std::move(causes);
  }
  return told;
}

LineCause first_settlement(const DifferenceLine& line) { return {CauseCode::forsta_avrakningen, signed_quantity(line)}; }

std::string_view code_text(CauseCode code) { return codes[static_cast<std::size_t>(code)]; }

}  // namespace hemvist
