#include "adapters/yaml/read_staff.hpp"

#include "adapters/yaml/read_quantity.hpp"

namespace hemvist {
namespace {

YamlCursor of_visits(const YamlCursor& around, std::string_view key, const std::optional<QuantityForm>& quantity) {
  const auto at = around.optional(key);
  if (is_counted_as(Counting::stay, quantity))
    at.must_be_absent(std::string{key} + " gäller besök och har ingen betydelse när beviljad tid, dagar, månader eller nivåer räknas.");
  return at;
}

}  // namespace

StaffRule read_staff(const YamlCursor& around, const std::optional<QuantityForm>& quantity) {
  return of_visits(around, "bemanning", quantity)
      .as_word<StaffRule>({{"ingår", StaffRule::included}, {"per_person", StaffRule::per_person}, {"okänt", StaffRule::unknown}})
      .value_or(StaffRule::unknown);
}

ShareRule read_visit_share(const YamlCursor& around, const std::optional<QuantityForm>& quantity) {
  return of_visits(around, "delad", quantity)
      .as_word<ShareRule>({{"dela", ShareRule::divide}, {"full", ShareRule::full}, {"okänt", ShareRule::unknown}})
      .value_or(ShareRule::unknown);
}

}  // namespace hemvist
