#include "adapters/yaml/read_component.hpp"

#include <algorithm>

#include "adapters/yaml/level_words.hpp"
#include "adapters/yaml/read_cap.hpp"
#include "adapters/yaml/read_component_prices.hpp"
#include "adapters/yaml/read_quantity.hpp"
#include "adapters/yaml/read_rounding.hpp"
#include "adapters/yaml/read_share.hpp"
#include "adapters/yaml/read_staff.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

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

void refuse_events_that_do_not_fit(const YamlCursor& at, const std::vector<Event>& events, const std::optional<QuantityForm>& quantity) {
  if (!is_counted_as(Counting::stay, quantity) || events.empty() || events == std::vector{Event::utfort}) return;
  if (!is_form<GrantedTime>(quantity)) {
    at.note(RuleFaultCode::passar_inte,
            std::string{text(*quantity)} + " räknas av beslut och vistelse, inte av varje besök: bara utfört kan stå här.");
    return;
  }
  const auto has = [&](Event event) { return std::find(events.begin(), events.end(), event) != events.end(); };
  if (has(Event::avbojt) || has(Event::bom) || has(Event::sent_aterbud))
    at.note(RuleFaultCode::passar_inte, "Med mängd: beviljad_tid kan här stå utfört, frånvaro_planerad och frånvaro_oplanerad.");
  else if (has(Event::utfort))
    at.note(RuleFaultCode::passar_inte, "Beviljad tid för utfört och för frånvaro är två olika komponenter. Skriv en för var.");
}

std::vector<Event> read_events(const YamlCursor& at, const std::optional<QuantityForm>& quantity) {
  if (!at.is_present()) return {Event::utfort};
  std::vector<Event> events;
  for (const auto& item : at.items())
    if (const auto event =
            item.as_one_of({Event::utfort, Event::avbojt, Event::bom, Event::sent_aterbud, Event::franvaro_planerad, Event::franvaro_oplanerad})) {
      refuse_second(item, events, *event);
      events.push_back(*event);
    }
  refuse_events_that_do_not_fit(at, events, quantity);
  return events;
}

bool read_supplement(const YamlCursor& at, const std::optional<QuantityForm>& quantity) {
  if (is_form<MonthlyLevel>(quantity)) at.must_be_absent("En nivå är ett pris för hela månaden och kan inte vara ett tillägg.");
  return at.is_stated();
}

// The per that the component says, or that its declared price does.
std::optional<Per> read_per_of(const YamlCursor& component, const std::optional<DeclaredPrice>& declared,
                               const std::optional<QuantityForm>& quantity) {
  if (!declared) return read_per(component.required("per"), quantity);
  const auto at = component.optional("per");
  if (!at.is_present()) return read_per(component.required("deklarerad").required("per"), quantity);
  const auto per = read_per(at, quantity);
  if (per && declared->per && *per != *declared->per)
    at.note(RuleFaultCode::passar_inte, "Komponenten betalas per " + std::string{text(*per)} + ", men det deklarerade priset gäller per " +
                                            std::string{text(*declared->per)} + ". Skriv samma på båda ställena.");
  return per;
}

// All of it but the price: how a component that is not paid once is counted.
void read_counting(const YamlCursor& at, Component& component, const std::optional<QuantityForm>& quantity) {
  component.rounding = read_rounding(at, quantity, component.is_supplement);
  component.minimum_minutes = read_minimum(at, quantity, component.is_supplement);
  component.staff = read_staff(at, quantity);
  component.share = read_visit_share(at, quantity);
  component.share_percent = read_share(at.optional("andel"));
  component.absence_shares = read_absence_shares(at, component.events);
  component.absence_reasons = read_absence_reasons(at, component.events);
  component.cap = read_cap(at.optional("tak"));
}

}  // namespace

std::optional<Component> read_component(const YamlCursor& at, const std::vector<std::string>& daypart_names) {
  at.only_keys({"id", "insats", "händelse", "mängd", "schablon", "frånvaro", "mått", "avrunda", "minst", "bemanning", "delad", "andel",
                "andel_per_frånvarodag", "orsak", "tak", "tillägg", "engång", "per", "priser", "nivåer", "påbörjad", "avgift", "deklarerad"});
  Component component{};
  component.place = at.place();
  const auto id = at.required("id").as_text();
  component.insatser = read_insatser(at.required("insats"));
  const auto one_time = read_one_time(at, id, daypart_names);
  std::optional<DeclaredPrice> declared;
  std::optional<QuantityForm> quantity;
  std::optional<Per> per;
  if (one_time) {
    component.events = {Event::utfort};
    component.one_time = one_time->one_time;
    quantity = one_time->one_time.hours ? QuantityForm{StandardTime{}} : QuantityForm{Occasions{}};
    per = one_time->one_time.hours ? Per::timme : Per::tillfalle;
  } else {
    quantity = read_quantity(at, component.insatser);
    component.events = read_events(at.optional("händelse"), quantity);
    component.is_supplement = read_supplement(at.optional("tillägg"), quantity);
    declared = read_declared_price(at.optional("deklarerad"));
    per = read_per_of(at, declared, quantity);
    read_counting(at, component, quantity);
  }
  if (declared) component.declaration = declared->declaration;
  component.rows = read_component_prices(
      at, {daypart_names, id, component.insatser, quantity, per, component.is_supplement, component.one_time.has_value()}, declared, one_time);
  if (!id || !quantity || !per) return std::nullopt;
  component.id = *id;
  component.quantity = *quantity;
  component.per = *per;
  return component;
}

}  // namespace hemvist
