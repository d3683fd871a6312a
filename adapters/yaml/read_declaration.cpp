#include "adapters/yaml/read_declaration.hpp"

#include "adapters/yaml/level_words.hpp"
#include "adapters/yaml/read_quantity.hpp"
#include "adapters/yaml/read_staff.hpp"

namespace hemvist {
namespace {

DeclaredPrice read_price_and_evidence(const YamlCursor& at) {
  DeclaredPrice declared;
  declared.price = as_price(at.required("kr"));
  declared.per = read_per(at.required("per"), std::nullopt);
  declared.declaration.basis = at.required("underlag").as_text().value_or("");
  declared.declaration.certified_by = at.required("intygad_av").as_text().value_or("");
  declared.declaration.day = at.required("datum").as_day().value_or(Day{});
  return declared;
}

QuantityForm quantity_paid_by(Per per) {
  switch (per) {
    case Per::timme: return DeliveredTime{};
    case Per::besok:
    case Per::tillfalle:
    case Per::styck: return Occasions{};
    case Per::dag: return ActiveDays{};
    case Per::manad: return ActiveMonths{};
  }
  return DeliveredTime{};
}

}  // namespace

std::optional<DeclaredPrice> read_declared_price(const YamlCursor& at) {
  if (!at.is_present()) return std::nullopt;
  at.only_keys({"kr", "per", "underlag", "intygad_av", "datum"});
  return read_price_and_evidence(at);
}

std::optional<Component> read_declared_component(const YamlCursor& at) {
  if (!at.is_present()) return std::nullopt;
  at.only_keys({"kr", "per", "underlag", "intygad_av", "datum", "bemanning", "delad"});
  const auto declared = read_price_and_evidence(at);
  const auto quantity = declared.per ? std::optional{quantity_paid_by(*declared.per)} : std::nullopt;
  const auto staff = read_staff(at, quantity);
  const auto share = read_visit_share(at, quantity);
  if (!declared.price || !quantity) return std::nullopt;
  Component component{};
  component.id = declared_id;
  component.insatser = {Insats::omvardnad, Insats::service};
  component.events = {Event::utfort};
  component.quantity = *quantity;
  component.staff = staff;
  component.share = share;
  component.per = *declared.per;
  component.rows = {PriceRow{{}, {}, {}, {}, *declared.price, {}, false, at.place()}};
  component.place = at.place();
  component.declaration = declared.declaration;
  return component;
}

}  // namespace hemvist
