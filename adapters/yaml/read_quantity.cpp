#include "adapters/yaml/read_quantity.hpp"

#include <algorithm>

#include "adapters/yaml/read_standard_time.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr int most_days = 366;

// Which per the quantity can be paid by.
std::vector<Per> fitting(const QuantityForm& quantity) {
  struct Visitor {
    std::vector<Per> operator()(const DeliveredTime&) const { return {Per::timme}; }
    std::vector<Per> operator()(const PlannedVisitTime&) const { return {Per::timme}; }
    std::vector<Per> operator()(const GrantedTime&) const { return {Per::timme}; }
    std::vector<Per> operator()(const GrantedLessAbsence&) const { return {Per::timme}; }
    std::vector<Per> operator()(const StandardTime&) const { return {Per::timme}; }
    std::vector<Per> operator()(const Occasions&) const { return {Per::tillfalle, Per::besok, Per::styck}; }
    std::vector<Per> operator()(const ActiveDays&) const { return {Per::dag}; }
    std::vector<Per> operator()(const ActiveMonths&) const { return {Per::manad}; }
    std::vector<Per> operator()(const MonthlyLevel&) const { return {Per::manad}; }
  };
  return std::visit(Visitor{}, quantity);
}

GrantedLessAbsence read_absence(const YamlCursor& at) {
  if (at.is_present()) at.only_keys({"varsel_dagar", "betalas_högst_dagar"});
  const auto notice = at.required("varsel_dagar").as_whole_number(0, most_days);
  const auto most_paid = at.required("betalas_högst_dagar").as_whole_number(0, most_days);
  return {notice.value_or(0), most_paid.value_or(0)};
}

}  // namespace

std::optional<QuantityForm> read_quantity(const YamlCursor& component, const std::vector<Insats>& insatser) {
  const auto quantity = component.required("mängd").as_one_of<QuantityForm>(
      {DeliveredTime{}, PlannedVisitTime{}, GrantedTime{}, GrantedLessAbsence{}, StandardTime{}, Occasions{}, ActiveDays{}, ActiveMonths{}, MonthlyLevel{}});
  if (!quantity) return std::nullopt;
  if (!is_form<StandardTime>(quantity)) component.optional("schablon").must_be_absent("schablon används bara med mängd: schablontid.");
  if (!is_form<GrantedLessAbsence>(quantity))
    component.optional("frånvaro").must_be_absent("frånvaro används bara med mängd: beviljad_minus_frånvaro.");
  if (!is_form<MonthlyLevel>(quantity)) component.optional("mått").must_be_absent("mått används bara med mängd: nivå.");

  if (is_form<StandardTime>(quantity)) return read_standard_time(component.required("schablon"), insatser);
  if (is_form<GrantedLessAbsence>(quantity)) return read_absence(component.required("frånvaro"));
  if (!is_form<MonthlyLevel>(quantity)) return quantity;
  return MonthlyLevel{component.required("mått").as_one_of({LevelMeasure::granted, LevelMeasure::delivered}).value_or(LevelMeasure::granted)};
}

std::optional<Per> read_per(const YamlCursor& at, const std::optional<QuantityForm>& quantity) {
  const auto per = at.as_one_of({Per::timme, Per::besok, Per::tillfalle, Per::styck, Per::dag, Per::manad});
  if (!per || !quantity) return per;
  const auto allowed = fitting(*quantity);
  if (std::find(allowed.begin(), allowed.end(), *per) != allowed.end()) return per;
  WordList words;
  for (const auto fit : allowed) words.push_back(text(fit));
  at.note(RuleFaultCode::passar_inte, "per: " + std::string{text(*per)} + " passar inte till mängd: " + std::string{text(*quantity)} + ". Välj " + listed(words) + ".");
  return std::nullopt;
}

}  // namespace hemvist
