#include "engine/rules/payment.hpp"

#include <algorithm>

#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {
namespace {

std::string_view word(StaffRule rule) {
  switch (rule) {
    case StaffRule::included: return "ingår";
    case StaffRule::per_person: return "per_person";
    case StaffRule::unknown: break;
  }
  return "okänt";
}

std::string_view word(ShareRule rule) {
  switch (rule) {
    case ShareRule::divide: return "dela";
    case ShareRule::full: return "full";
    case ShareRule::unknown: break;
  }
  return "okänt";
}

std::string_view word(CapRule rule) {
  switch (rule) {
    case CapRule::yes: return "ja";
    case CapRule::no: return "nej";
    case CapRule::unknown: break;
  }
  return "okänt";
}

// The quantity with its own figures: "schablontid 96 minuter".
std::string quantity_text(const QuantityForm& form, Insats insats) {
  std::string written{text(form)};
  if (const auto* less = std::get_if<GrantedLessAbsence>(&form))
    written += ", varsel " + std::to_string(less->notice_days) + " dagar, betalas högst " + std::to_string(less->most_paid_days) + " dagar";
  if (const auto* level = std::get_if<MonthlyLevel>(&form)) written += " efter " + std::string{text(level->measure)} + " tid";
  if (const auto* standard = std::get_if<StandardTime>(&form))
    if (const auto minutes = standard_minutes(*standard, insats)) written += " " + comma_text(*minutes) + " minuter";
  return written;
}

std::string scale_text(const LevelScale& scale, const Rational& percent) {
  struct Visitor {
    const Rational& percent;
    std::string operator()(const Money& price) const { return comma_text(Rational{price.ore()} * percent / Rational{10'000}) + " kr"; }
    std::string operator()(const NotPaid&) const { return "ersätts inte"; }
    std::string operator()(const PriceUnknown&) const { return "okänt"; }
  };
  std::string written;
  for (const auto& bracket : scale.brackets)
    written += (written.empty() ? "" : "; ") + (bracket.till_hours ? "till " + comma_text(*bracket.till_hours) + " h " : std::string{"däröver "}) +
               std::visit(Visitor{percent}, bracket.value);
  return written;
}

std::string days_text(const std::vector<AbsenceDayShare>& shares) {
  std::string written;
  for (const auto& share : shares) {
    written += (written.empty() ? "dag " : "; dag ") + std::to_string(share.first_day);
    if (!share.last_day) written += " och framåt";
    else if (*share.last_day != share.first_day) written += "–" + std::to_string(*share.last_day);
    written += " " + comma_text(share.percent) + " %";
  }
  return written;
}

// Of one version: the payments of a component's row in a cell.
class CellPayments {
public:
  CellPayments(const TariffVersion& version, const PriceSelector& selector, const CellKey& key)
      : version_{version}, selector_{selector}, key_{key} {}

  void add(const Selection& selection) {
    const auto* selected = std::get_if<Selected>(&selection);
    if (selected != nullptr) add_row(component_at(selected->component), *selected, key_);
  }

  // What is paid once for the insats, when the visit is performed.
  void add_one_time() {
    if (key_.event != Event::utfort) return;
    for (std::size_t c = 0; c < version_.components.size(); ++c) {
      const auto& component = version_.components[c];
      const auto is_for = [&](Insats named) { return closeness(named, key_.insats) != Closeness::none; };
      if (!component.one_time || std::none_of(component.insatser.begin(), component.insatser.end(), is_for)) continue;
      const auto priced_by = component.one_time->hours ? component_named(version_, component.one_time->price_by) : std::optional{static_cast<int>(c)};
      if (!priced_by) continue;
      auto key = key_;
      for (std::size_t d = 0; d < version_.dayparts.size(); ++d)
        if (component.one_time->daypart == version_.dayparts[d].name) key.daypart = static_cast<int>(d);
      const auto selection = selector_.select_in(*priced_by, key);
      if (const auto* selected = std::get_if<Selected>(&selection)) add_row(component, *selected, key);
    }
  }

  std::vector<Payment> list() && {
    std::sort(payments_.begin(), payments_.end());
    return std::move(payments_);
  }

private:
  const Component& component_at(int index) const { return version_.components[static_cast<std::size_t>(index)]; }
  const PriceRow& row_at(const Selected& at) const { return component_at(at.component).rows[static_cast<std::size_t>(at.row)]; }

  // `component` pays, by the row at `at`, which may be another component's when hours are paid once at its price.
  void add_row(const Component& component, const Selected& at, const CellKey& key) {
    for (const auto& price : prices_in_cell(version_, selector_, key, at)) {
      Payment payment{role_of(component), price.state, Rational{0}, component.per, terms_of(component, row_at(at))};
      if (component.one_time && component.one_time->hours) payment.per = component_at(at.component).per;
      if (price.state == PriceState::kronor) payment.ore = Rational{price.price.ore()} * price.percent / Rational{100};
      if (const auto* scale = std::get_if<LevelScale>(&row_at(price.figure).value); scale != nullptr && price.state == PriceState::level)
        payment.terms.push_back({"nivåer", scale_text(*scale, price.percent)});
      payments_.push_back(std::move(payment));
    }
  }

  std::vector<Term> terms_of(const Component& component, const PriceRow& row) const {
    std::vector<Term> terms;
    if (const auto& once = component.one_time) {
      terms.push_back({"engång", std::string{text(once->occasion)} + (once->hours ? ", " + comma_text(*once->hours) + " timmar" : "")});
      return terms;
    }
    terms.push_back({"mängd", quantity_text(component.quantity, key_.insats)});
    if (const auto& rounding = component.rounding)
      terms.push_back({"avrunda", std::to_string(rounding->step_minutes) + " minuter " + std::string{text(rounding->way)} + " per " + std::string{text(rounding->scope)}});
    if (component.minimum_minutes) terms.push_back({"minst", std::to_string(*component.minimum_minutes) + " minuter"});
    if (!counts_stay(component)) {
      if (component.staff != StaffRule::unknown) terms.push_back({"bemanning", std::string{word(component.staff)}});
      if (component.share != ShareRule::unknown) terms.push_back({"delad", std::string{word(component.share)}});
    }
    if (!component.absence_shares.empty()) terms.push_back({"andel_per_frånvarodag", days_text(component.absence_shares)});
    if (!component.absence_reasons.empty()) {
      std::string reasons;
      for (const auto reason : component.absence_reasons) reasons += (reasons.empty() ? "" : ", ") + std::string{text(reason)};
      terms.push_back({"orsak", reasons});
    }
    if (const auto cap = component.cap.value_or(Cap{}); !(cap == Cap{}))
      terms.push_back({"tak", comma_text(cap.factor) + " × beviljad_tid per " + std::string{text(cap.per)}});
    if (row.whole_month)
      terms.push_back({"hel_månad", to_swedish_text(row.whole_month->price) + " kr, tak " + std::string{word(row.whole_month->cap)}});
    if (row.started_month_counts) terms.push_back({"påbörjad", "ja"});
    return terms;
  }

  const TariffVersion& version_;
  const PriceSelector& selector_;
  const CellKey& key_;
  std::vector<Payment> payments_;
};

}  // namespace

std::vector<Payment> payments_in_cell(const TariffVersion& version, const PriceSelector& selector, const CellKey& key) {
  CellPayments payments{version, selector, key};
  payments.add(selector.select(key));
  for (const auto& supplement : selector.select_supplements(key)) payments.add(supplement);
  payments.add_one_time();
  return std::move(payments).list();
}

}  // namespace hemvist
