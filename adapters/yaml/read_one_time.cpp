#include "adapters/yaml/read_one_time.hpp"

#include "adapters/yaml/level_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr int most_hours = 1000;

void refuse_what_counts(const YamlCursor& component) {
  for (const auto key : {"mängd", "per", "händelse", "schablon", "frånvaro", "mått", "nivåer", "påbörjad", "avrunda", "minst", "bemanning", "delad", "tak", "andel",
                         "andel_per_frånvarodag", "tillägg", "deklarerad"})
    component.optional(key).must_be_absent(std::string{key} + " kan inte stå på en komponent med engång, som betalas en gång och inte räknas.");
}

// timmar, pris_enligt and dygnsdel: so many hours by the price of another component.
void read_hours(const YamlCursor& at, OneTime& one_time, const std::optional<std::string>& id, const std::vector<std::string>& daypart_names) {
  const auto hours = at.optional("timmar");
  one_time.hours = hours.as_decimal_over_zero(most_hours);
  const auto price_by = hours.is_present() ? at.required("pris_enligt") : at.optional("pris_enligt");
  const auto daypart = at.optional("dygnsdel");
  one_time.price_by = price_by.as_text().value_or("");
  one_time.daypart = as_daypart(daypart, daypart_names);
  if (id && one_time.price_by == *id)
    price_by.note(RuleFaultCode::cirkel, "Komponenten kan inte hämta priset ur sig själv. Skriv id för en komponent som betalas per timme.");
  if (hours.is_present()) return;
  for (const auto& key : {price_by, daypart}) key.must_be_absent("Nyckeln står tillsammans med timmar: det antal timmar som betalas.");
}

}  // namespace

std::optional<OneTimePrice> read_one_time(const YamlCursor& component, const std::optional<std::string>& id, const std::vector<std::string>& daypart_names) {
  const auto at = component.optional("engång");
  if (!at.is_present()) return std::nullopt;
  at.only_keys({"vid", "timmar", "pris_enligt", "dygnsdel", "kr"});
  refuse_what_counts(component);
  OneTimePrice read{};
  read.one_time.occasion =
      at.required("vid").as_one_of({OneTimeOccasion::ny_kund, OneTimeOccasion::installation, OneTimeOccasion::avslut}).value_or(OneTimeOccasion::ny_kund);
  read_hours(at, read.one_time, id, daypart_names);
  const auto kr = at.optional("kr");
  if (const auto price = as_price(kr)) read.row = PriceRow{{}, {}, {}, {}, *price, {}, false, kr.place()};
  if (kr.is_present() && at.has("timmar")) at.note(RuleFaultCode::passar_inte, "engång har antingen kr eller timmar, inte båda.");
  read.has_price = kr.is_present() || at.has("timmar");
  return read;
}

}  // namespace hemvist
