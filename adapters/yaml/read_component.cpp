#include "adapters/yaml/read_component.hpp"

#include <algorithm>

#include "adapters/yaml/read_price_row.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr int minutes_per_day = 24 * 60;

template <class Form>
bool is_form(const std::optional<QuantityForm>& quantity) {
  return quantity && std::holds_alternative<Form>(*quantity);
}

bool counts_stay(const std::optional<QuantityForm>& quantity) { return is_form<ActiveDays>(quantity) || is_form<ActiveMonths>(quantity); }

void refuse_if_present(const YamlCursor& at, const std::string& sentence) {
  if (at.is_present()) at.note(RuleFaultCode::passar_inte, sentence);
}

template <class Value>
void refuse_second(const YamlCursor& at, const std::vector<Value>& earlier, Value value) {
  if (std::find(earlier.begin(), earlier.end(), value) != earlier.end())
    at.note(RuleFaultCode::fel_varde, std::string{text(value)} + " står två gånger i listan.");
}

std::vector<Insats> read_insatser(const YamlCursor& at) {
  std::vector<Insats> insatser;
  for (const auto& item : at.items())
    if (const auto insats = as_insats(item)) {
      refuse_second(item, insatser, *insats);
      insatser.push_back(*insats);
    }
  if (insatser == std::vector{Insats::delegerad_hsl})
    at.note(RuleFaultCode::passar_inte, "Delegerad hälso- och sjukvård ersätts aldrig efter en ersättningsnivå för hemtjänst. Ta bort komponenten.");
  return insatser;
}

std::vector<Event> read_events(const YamlCursor& at, const std::optional<QuantityForm>& quantity) {
  if (!at.is_present()) return {Event::utfort};
  std::vector<Event> events;
  for (const auto& item : at.items())
    if (const auto event = item.as_one_of({Event::utfort, Event::avbojt, Event::bom, Event::sent_aterbud, Event::franvaro_planerad, Event::franvaro_oplanerad})) {
      refuse_second(item, events, *event);
      events.push_back(*event);
    }
  if (counts_stay(quantity) && !events.empty() && events != std::vector{Event::utfort})
    at.note(RuleFaultCode::passar_inte, "Dagar och månader räknas av vistelsen, inte av besök: bara utfört kan stå här.");
  return events;
}

std::optional<QuantityForm> read_quantity(const YamlCursor& at) {
  return at.as_one_of<QuantityForm>({DeliveredTime{}, StandardTime{}, Occasions{}, ActiveDays{}, ActiveMonths{}},
                                    {"planerad_tid", "beviljad_tid", "beviljad_minus_frånvaro", "nivå"});
}

// "96", "84,6" in minutes; "1,41 h" in decimal hours, as some kommuner publish it.
std::optional<Rational> as_standard_minutes(const YamlCursor& at) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  std::string_view number = *written;
  const bool in_hours = number.ends_with('h');
  if (in_hours) number.remove_suffix(1);
  while (number.ends_with(' ')) number.remove_suffix(1);
  const auto parsed = parse_rule_decimal(number);
  const auto minutes = parsed && in_hours ? *parsed * Rational{60} : parsed.value_or(Rational{});
  if (parsed && !minutes.is_zero() && minutes <= Rational{minutes_per_day}) return minutes;
  at.note(RuleFaultCode::fel_varde, quoted(*written) + " är ingen schablontid. Skriv minuter, som 96, eller timmar, som \"1,41 h\": mer än 0 och högst ett dygn.");
  return std::nullopt;
}

StandardTime read_standard_time(const YamlCursor& at, const std::vector<Insats>& insatser) {
  StandardTime standard;
  const auto entries = at.entries();
  if (at.is_present() && entries.empty()) at.note(RuleFaultCode::fel_varde, "Här ska stå minst en insats med sin schablontid, som {städ: 96}.");
  for (const auto& [name, value] : entries) {
    const auto insats = parse_insats(name);
    const auto is_of_component = [&](Insats named) { return insats && closeness(named, *insats) != Closeness::none; };
    if (!insats)
      value.note(RuleFaultCode::fel_varde, quoted(name) + " är ingen insats i listan över insatser.");
    else if (!insatser.empty() && std::none_of(insatser.begin(), insatser.end(), is_of_component))
      value.note(RuleFaultCode::passar_inte, "Komponenten gäller inte " + name + ". Lägg till den i insats eller ta bort schablontiden.");
    const auto minutes = as_standard_minutes(value);
    if (insats && minutes && !standard.minutes.emplace(*insats, *minutes).second)
      value.note(RuleFaultCode::dubbel_nyckel, "Schablontiden för " + std::string{text(*insats)} + " står två gånger.");
  }
  if (!entries.empty())
    for (const auto insats : insatser)
      if (!is_category(insats) && !standard.minutes.contains(insats) && !at.has(text(insats)))
        at.note(RuleFaultCode::nyckel_saknas, "Schablontid saknas för " + std::string{text(insats)} + ", som komponenten gäller.");
  return standard;
}

std::optional<RoundingStep> read_rounding(const YamlCursor& at) {
  if (!at.is_present()) return std::nullopt;
  at.only_keys({"steg", "sätt", "per"});
  const auto step = at.required("steg").as_whole_number(1, minutes_per_day);
  const auto way = at.required("sätt").as_one_of({RoundingWay::upp, RoundingWay::ned, RoundingWay::narmaste});
  const auto scope = at.required("per").as_one_of({RoundingScope::besok, RoundingScope::dag, RoundingScope::manad});
  return step && way && scope ? std::optional{RoundingStep{*step, *way, *scope}} : std::nullopt;
}

std::optional<Rational> read_share(const YamlCursor& at) {
  const auto percent = at.as_decimal();
  if (percent && *percent > Rational{100}) at.note(RuleFaultCode::fel_varde, "andel är procent av beloppet, från 0 till 100.");
  return percent;
}

// Which per the quantity can be paid by.
std::vector<Per> fitting(const QuantityForm& quantity) {
  if (std::holds_alternative<Occasions>(quantity)) return {Per::tillfalle, Per::besok, Per::styck};
  if (std::holds_alternative<ActiveDays>(quantity)) return {Per::dag};
  if (std::holds_alternative<ActiveMonths>(quantity)) return {Per::manad};
  return {Per::timme};
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

void refuse_what_does_not_fit(const YamlCursor& at, const std::optional<QuantityForm>& quantity) {
  if (!quantity) return;
  if (!is_form<StandardTime>(quantity)) refuse_if_present(at.optional("schablon"), "schablon används bara med mängd: schablontid.");
  if (!is_form<DeliveredTime>(quantity))
    for (const auto key : {"avrunda", "minst"}) refuse_if_present(at.optional(key), std::string{key} + " används bara med mängd: utförd_tid.");
  if (counts_stay(quantity))
    for (const auto key : {"bemanning", "delad"})
      refuse_if_present(at.optional(key), std::string{key} + " gäller besök och har ingen betydelse när dagar eller månader räknas.");
}

}  // namespace

std::optional<Component> read_component(const YamlCursor& at, const std::vector<std::string>& daypart_names) {
  at.only_keys({"id", "insats", "händelse", "mängd", "schablon", "avrunda", "minst", "bemanning", "delad", "andel", "per", "priser"},
               {"tak", "engång", "tillägg", "avgift", "deklarerad", "andel_per_frånvarodag", "frånvaro", "nivåer", "mått"});
  // A component of a kind not understood is refused for that, not for the keys that its kind does without.
  const bool is_of_other_kind = at.has("engång") || at.has("nivåer") || at.has("avgift") || at.has("deklarerad");
  const auto needed = [&](std::string_view key) { return is_of_other_kind ? at.optional(key) : at.required(key); };

  const auto id = at.required("id").as_text();
  const auto insatser = read_insatser(needed("insats"));
  auto quantity = read_quantity(needed("mängd"));
  const auto events = read_events(at.optional("händelse"), quantity);
  const auto per = read_per(needed("per"), quantity);
  refuse_what_does_not_fit(at, quantity);
  if (is_form<StandardTime>(quantity)) quantity = read_standard_time(at.required("schablon"), insatser);
  const auto rounding = read_rounding(at.optional("avrunda"));
  const auto minimum = at.optional("minst").as_whole_number(1, minutes_per_day);
  const auto staff = at.optional("bemanning").as_word<StaffRule>(
      {{"ingår", StaffRule::included}, {"per_person", StaffRule::per_person}, {"okänt", StaffRule::unknown}});
  const auto share = at.optional("delad").as_word<ShareRule>({{"dela", ShareRule::divide}, {"full", ShareRule::full}, {"okänt", ShareRule::unknown}});
  const auto percent = read_share(at.optional("andel"));
  std::vector<PriceRow> rows;
  for (const auto& item : needed("priser").items())
    if (auto row = read_price_row(item, {daypart_names, insatser, quantity, per})) rows.push_back(std::move(*row));

  if (!id || !quantity || !per) return std::nullopt;
  return Component{*id, insatser, events, *quantity, rounding, minimum, staff.value_or(StaffRule::unknown), share.value_or(ShareRule::unknown),
                   percent, *per, std::move(rows), at.place()};
}

}  // namespace hemvist
