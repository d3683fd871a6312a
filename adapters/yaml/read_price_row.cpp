#include "adapters/yaml/read_price_row.hpp"

#include <algorithm>

#include "adapters/yaml/nearest_word.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

constexpr Money most_expensive = Money::from_ore(1'000'000'00);

std::optional<Money> as_price(const YamlCursor& at) {
  const auto price = at.as_money();
  if (price && price->is_zero()) {
    at.note(RuleFaultCode::fel_varde, "Priset 0 kr skrivs ersätts_inte: true, så att det syns att det är meningen.");
    return std::nullopt;
  }
  if (!price || *price <= most_expensive) return price;
  at.note(RuleFaultCode::fel_varde, "Ett pris kan vara högst 1 000 000 kr.");
  return std::nullopt;
}

std::optional<std::string> as_zone(const YamlCursor& at) {
  auto zone = at.as_text();
  if (zone && (*zone == "anges" || *zone == "okänt")) {
    at.note(RuleFaultCode::fel_varde, "En zon kan inte heta " + quoted(*zone) + ": ordet betyder något annat i zon_utanför_kommunen.");
    return std::nullopt;
  }
  return zone;
}

std::optional<std::string> as_daypart(const YamlCursor& at, const RowSurroundings& around) {
  auto name = at.as_text();
  if (!name) return name;
  if (around.quantity && (std::holds_alternative<ActiveDays>(*around.quantity) || std::holds_alternative<ActiveMonths>(*around.quantity))) {
    at.note(RuleFaultCode::passar_inte, "Dagar och månader av vistelsen har ingen dygnsdel. Ta bort dygnsdel ur raden.");
    return std::nullopt;
  }
  const auto& names = around.daypart_names;
  if (std::find(names.begin(), names.end(), *name) != names.end()) return name;
  const auto nearest = nearest_word(*name, {names.begin(), names.end()});
  at.note(RuleFaultCode::okand_dygnsdel, "Versionen har ingen dygnsdel som heter " + quoted(*name) + "." +
                                             (nearest ? " Menade du " + std::string{*nearest} + "?" : "") + " Den har " +
                                             listed({names.begin(), names.end()}, "och") + ".");
  return std::nullopt;
}

// Whether some insats is named both by the component and by the row.
bool can_match(const std::vector<Insats>& of_component, Insats of_row) {
  for (const auto insats : priceable_insatser())
    for (const auto named : of_component)
      if (closeness(named, insats) != Closeness::none && closeness(of_row, insats) != Closeness::none) return true;
  return false;
}

std::optional<Insats> as_row_insats(const YamlCursor& at, const RowSurroundings& around) {
  const auto insats = as_insats(at);
  if (insats && !around.insatser.empty() && !can_match(around.insatser, *insats))
    at.note(RuleFaultCode::passar_inte, "Komponenten gäller inte " + std::string{text(*insats)} + ". Lägg till den i komponentens insats eller ta bort raden.");
  return insats;
}

bool is_stated(const YamlCursor& at) {
  if (at.as_yes_no() == false) at.note(RuleFaultCode::fel_varde, "Här kan bara stå true eller ja. Ta bort nyckeln om den inte gäller.");
  return at.is_present();
}

std::optional<PriceValue> read_value(const YamlCursor& at) {
  const auto kr = at.optional("kr");
  const auto price = as_price(kr);
  const bool not_paid = is_stated(at.optional("ersätts_inte"));
  const bool unknown = is_stated(at.optional("okänt"));
  const int count = kr.is_present() + not_paid + unknown;
  if (count == 0 && !at.has("procent_av"))
    at.note(RuleFaultCode::nyckel_saknas, "Raden har inget pris. Skriv kr, eller ersätts_inte: true, eller okänt: true om priset inte är publicerat.");
  if (count > 1) at.note(RuleFaultCode::passar_inte, "En rad har ett av kr, ersätts_inte och okänt, inte flera.");
  if (count != 1) return std::nullopt;
  if (not_paid) return NotPaid{};
  if (unknown) return PriceUnknown{};
  return price ? std::optional<PriceValue>{*price} : std::nullopt;
}

std::optional<WholeMonth> read_whole_month(const YamlCursor& at, const RowSurroundings& around) {
  const auto month = at.optional("hel_månad");
  const auto cap = at.optional("tak_hel_månad");
  for (const auto& key : {month, cap})
    if (key.is_present() && around.per && *around.per != Per::dag)
      key.note(RuleFaultCode::passar_inte, "Nyckeln används bara med per: dag.");
  if (month.is_present() && !at.has("kr")) month.note(RuleFaultCode::passar_inte, "hel_månad står tillsammans med kr, priset per dag.");
  if (cap.is_present() && !month.is_present()) cap.note(RuleFaultCode::passar_inte, "tak_hel_månad står tillsammans med hel_månad.");
  const auto price = as_price(month);
  const auto rule = cap.as_word<CapRule>({{"ja", CapRule::yes}, {"nej", CapRule::no}, {"okänt", CapRule::unknown}});
  return price ? std::optional{WholeMonth{*price, rule.value_or(CapRule::unknown)}} : std::nullopt;
}

bool read_started(const YamlCursor& at, const RowSurroundings& around) {
  const auto started = at.optional("påbörjad");
  if (started.is_present() && around.per && *around.per != Per::manad)
    started.note(RuleFaultCode::passar_inte, "påbörjad används bara med per: månad.");
  if (started.is_present() && !at.has("kr")) started.note(RuleFaultCode::passar_inte, "påbörjad står tillsammans med kr, priset per månad.");
  return started.as_yes_no() == true;
}

}  // namespace

std::optional<PriceRow> read_price_row(const YamlCursor& at, const RowSurroundings& around) {
  at.only_keys({"zon", "dygnsdel", "utförare", "insats", "kr", "ersätts_inte", "okänt", "hel_månad", "tak_hel_månad", "påbörjad"},
               {"procent_av", "procent", "avgift", "tak"});
  auto zone = as_zone(at.optional("zon"));
  auto daypart = as_daypart(at.optional("dygnsdel"), around);
  const auto performer = at.optional("utförare").as_one_of({Performer::egen_regi, Performer::privat, Performer::annan_kommun});
  const auto insats = as_row_insats(at.optional("insats"), around);
  const auto whole_month = read_whole_month(at, around);
  const bool started = read_started(at, around);
  const auto value = read_value(at);
  if (!value) return std::nullopt;
  return PriceRow{std::move(zone), std::move(daypart), performer, insats, *value, whole_month, started, at.place()};
}

std::optional<Insats> as_insats(const YamlCursor& at) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  const auto insats = parse_insats(*written);
  if (insats) return insats;
  WordList names;
  for (const auto known : priceable_insatser()) names.push_back(text(known));
  const auto nearest = nearest_word(*written, names);
  at.note(RuleFaultCode::fel_varde, quoted(*written) + " är ingen insats i listan över insatser." +
                                        (nearest ? " Menade du " + std::string{*nearest} + "?" : "") + " Välj " + listed(names) + ".");
  return std::nullopt;
}

}  // namespace hemvist
