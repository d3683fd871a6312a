#include "adapters/yaml/read_price_row.hpp"

#include "adapters/yaml/level_words.hpp"
#include "adapters/yaml/read_price_value.hpp"
#include "adapters/yaml/read_quantity.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

std::optional<std::string> as_zone(const YamlCursor& at) {
  auto zone = at.as_text();
  if (zone && (*zone == "anges" || *zone == "okänt")) {
    at.note(RuleFaultCode::fel_varde, "En zon kan inte heta " + quoted(*zone) + ": ordet betyder något annat i zon_utanför_kommunen.");
    return std::nullopt;
  }
  return zone;
}

std::optional<std::string> read_daypart(const YamlCursor& at, const RowSurroundings& around) {
  const bool has_no_clock_time = around.is_one_time || is_counted_as(Counting::stay, around.quantity);
  if (at.is_present() && has_no_clock_time) {
    at.note(RuleFaultCode::passar_inte, around.is_one_time ? "Det som betalas en gång har ingen dygnsdel. Ta bort dygnsdel ur raden."
                                                           : "Beviljad tid, dagar, månader och nivåer har ingen dygnsdel. Ta bort dygnsdel ur raden.");
    return std::nullopt;
  }
  return as_daypart(at, around.daypart_names);
}

// Whether some insats is named both by the component and by the row.
bool can_match(const std::vector<Insats>& of_component, Insats of_row) {
  for (const auto insats : priceable_insatser())
    for (const auto named : of_component)
      if (closeness(named, insats) != Closeness::none && closeness(of_row, insats) != Closeness::none) return true;
  return false;
}

std::optional<Insats> read_insats(const YamlCursor& at, const RowSurroundings& around) {
  if (is_form<MonthlyLevel>(around.quantity)) at.must_be_absent("En nivå gäller alla komponentens insatser tillsammans. Ta bort insats ur raden.");
  const auto insats = as_insats(at);
  if (insats && !around.insatser.empty() && !can_match(around.insatser, *insats))
    at.note(RuleFaultCode::passar_inte, "Komponenten gäller inte " + std::string{text(*insats)} + ". Lägg till den i komponentens insats eller ta bort raden.");
  return insats;
}

std::optional<WholeMonth> read_whole_month(const YamlCursor& at, const RowSurroundings& around) {
  const auto month = at.optional("hel_månad");
  const auto cap = at.optional("tak_hel_månad");
  for (const auto& key : {month, cap})
    if (around.per && *around.per != Per::dag) key.must_be_absent("Nyckeln används bara med per: dag.");
  if (!at.has("kr")) month.must_be_absent("hel_månad står tillsammans med kr, priset per dag.");
  if (!month.is_present()) cap.must_be_absent("tak_hel_månad står tillsammans med hel_månad.");
  const auto price = as_price(month);
  const auto rule = cap.as_word<CapRule>({{"ja", CapRule::yes}, {"nej", CapRule::no}, {"okänt", CapRule::unknown}});
  return price ? std::optional{WholeMonth{*price, rule.value_or(CapRule::unknown)}} : std::nullopt;
}

bool read_started(const YamlCursor& at, const RowSurroundings& around) {
  const auto started = at.optional("påbörjad");
  if (around.per && *around.per != Per::manad) started.must_be_absent("påbörjad används bara med per: månad.");
  if (at.has("ersätts_inte") || at.has("okänt")) started.must_be_absent("påbörjad står tillsammans med ett pris per månad.");
  return started.as_yes_no() == true;
}

}  // namespace

std::optional<PriceRow> read_price_row(const YamlCursor& at, const RowSurroundings& around) {
  at.only_keys({"zon", "dygnsdel", "utförare", "insats", "kr", "ersätts_inte", "okänt", "procent_av", "procent", "avgift", "nivåer", "hel_månad",
                "tak_hel_månad", "påbörjad"});
  auto zone = as_zone(at.optional("zon"));
  auto daypart = read_daypart(at.optional("dygnsdel"), around);
  const auto performer = at.optional("utförare").as_one_of({Performer::egen_regi, Performer::privat, Performer::annan_kommun});
  const auto insats = read_insats(at.optional("insats"), around);
  const auto whole_month = read_whole_month(at, around);
  const bool started = read_started(at, around);
  auto value = read_price_value(at, around);
  if (!value) return std::nullopt;
  return PriceRow{std::move(zone), std::move(daypart), performer, insats, std::move(*value), whole_month, started, at.place()};
}

}  // namespace hemvist
