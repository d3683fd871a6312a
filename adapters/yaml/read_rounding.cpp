#include "adapters/yaml/read_rounding.hpp"

#include "adapters/yaml/read_quantity.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr const char* supplement_has_time_of_base = " kan inte stå på ett tillägg: det räknar den tid som grundpriset har räknat fram.";

bool counts_granted(const std::optional<QuantityForm>& quantity) { return is_form<GrantedTime>(quantity) || is_form<GrantedLessAbsence>(quantity); }

void refuse_what_does_not_fit(const YamlCursor& scope, RoundingScope read, const std::optional<QuantityForm>& quantity, bool is_supplement) {
  if (counts_granted(quantity) && read != RoundingScope::manad)
    scope.note(RuleFaultCode::passar_inte, "Beviljad tid räknas per månad, inte per besök eller dag. Skriv per: månad.");
  else if (is_supplement && read == RoundingScope::besok)
    scope.note(RuleFaultCode::passar_inte, std::string{"avrunda per besök"} + supplement_has_time_of_base);
}

}  // namespace

std::optional<RoundingStep> read_rounding(const YamlCursor& component, const std::optional<QuantityForm>& quantity, bool is_supplement) {
  const auto at = component.optional("avrunda");
  if (!at.is_present()) return std::nullopt;
  at.only_keys({"steg", "sätt", "per"});
  const auto step = at.required("steg").as_whole_number(1, minutes_per_day);
  const auto way = at.required("sätt").as_one_of({RoundingWay::upp, RoundingWay::ned, RoundingWay::narmaste});
  const auto scope_at = at.required("per");
  const auto scope = scope_at.as_one_of({RoundingScope::besok, RoundingScope::dag, RoundingScope::manad});
  if (quantity && !is_counted_as(Counting::time, quantity) && !counts_granted(quantity))
    at.note(RuleFaultCode::passar_inte, "avrunda används bara med mängd: utförd_tid, planerad_tid, beviljad_tid och beviljad_minus_frånvaro.");
  else if (scope)
    refuse_what_does_not_fit(scope_at, *scope, quantity, is_supplement);
  return step && way && scope ? std::optional{RoundingStep{*step, *way, *scope}} : std::nullopt;
}

std::optional<int> read_minimum(const YamlCursor& component, const std::optional<QuantityForm>& quantity, bool is_supplement) {
  const auto at = component.optional("minst");
  if (quantity && !is_counted_as(Counting::time, quantity))
    at.must_be_absent("minst används bara med mängd: utförd_tid och planerad_tid.");
  else if (is_supplement)
    at.must_be_absent(std::string{"minst"} + supplement_has_time_of_base);
  return at.as_whole_number(1, minutes_per_day);
}

}  // namespace hemvist
