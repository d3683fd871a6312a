#include "engine/rules/one_time_faults.hpp"

#include <algorithm>

#include "engine/rules/cell_price.hpp"
#include "engine/rules/cell_grid.hpp"
#include "engine/rules/named_insats.hpp"
#include "engine/rules/reference_faults.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/values/nearest_word.hpp"

namespace hemvist {
namespace {

// What is paid, whichever rows it stands in; empty where no row holds.
using Paid = std::vector<std::tuple<PriceState, Money, Rational>>;

class PriceBy {
public:
  PriceBy(const TariffVersion& version, const PriceSelector& selector, int component, int priced_by)
      : version_{version}, selector_{selector}, component_{component}, priced_by_{priced_by} {}

  // The first cell, if any, that `is_wrong`; the dygnsdelar of it are left to the question.
  template <class IsWrong>
  std::optional<CellKey> first_cell(IsWrong is_wrong) const {
    const auto grid = grid_of(version_);
    for (const auto insats : priceable_insatser()) {
      if (!is_for(insats)) continue;
      for (const int zone : grid.zones)
        for (const auto& performer : grid.performers)
          if (const CellKey key{insats, Event::utfort, -1, zone, performer}; is_wrong(key)) return key;
    }
    return std::nullopt;
  }

  Paid paid(CellKey key, int daypart) const {
    key.daypart = daypart;
    const auto selection = selector_.select_in(priced_by_, key);
    const auto* at = std::get_if<Selected>(&selection);
    Paid paid;
    if (at != nullptr)
      for (const auto& price : prices_in_cell(version_, selector_, key, *at)) paid.push_back({price.state, price.price, price.percent});
    return paid;
  }

private:
  bool is_for(Insats insats) const {
    return names_insats(version_.components[static_cast<std::size_t>(component_)], insats);
  }

  const TariffVersion& version_;
  const PriceSelector& selector_;
  int component_;
  int priced_by_;
};

std::optional<int> daypart_named(const TariffVersion& version, const std::string& name) {
  if (version.dayparts.empty()) return name == "alltid" ? std::optional{0} : std::nullopt;
  const auto found = std::find_if(version.dayparts.begin(), version.dayparts.end(), [&](const Daypart& daypart) { return daypart.name == name; });
  if (found == version.dayparts.end()) return std::nullopt;
  return static_cast<int>(found - version.dayparts.begin());
}

std::string unknown_daypart_sentence(const TariffVersion& version, const std::string& name) {
  std::vector<std::string_view> names;
  for (const auto& daypart : version.dayparts) names.push_back(daypart.name);
  const auto nearest = nearest_word(name, names);
  return "Versionen har ingen dygnsdel som heter ”" + name + "”." + (nearest ? " Menade du ”" + std::string{*nearest} + "”?" : "");
}

void tell_price(const TariffVersion& version, const PriceSelector& selector, int index, int priced_by, VersionFaults& faults) {
  const auto& one_time = *version.components[static_cast<std::size_t>(index)].one_time;
  const PriceBy price{version, selector, index, priced_by};
  const int dayparts = std::max(1, static_cast<int>(version.dayparts.size()));
  const auto named = one_time.daypart ? daypart_named(version, *one_time.daypart) : std::optional{0};
  if (!named) return faults.of_component(RuleFaultCode::okand_dygnsdel, index, "engång.dygnsdel", unknown_daypart_sentence(version, *one_time.daypart));
  if (!one_time.daypart) {
    const auto differs = price.first_cell([&](const CellKey& key) {
      for (int daypart = 1; daypart < dayparts; ++daypart)
        if (price.paid(key, daypart) != price.paid(key, 0)) return true;
      return false;
    });
    if (differs)
      return faults.of_component(RuleFaultCode::passar_inte, index, "engång",
                                 "Priset i " + one_time.price_by + " är inte detsamma i alla dygnsdelar, för " + visit_text(version, *differs) +
                                     ". Skriv dygnsdel: vilken av dem som engångsbeloppet räknas efter.");
  }
  const auto missing = price.first_cell([&](const CellKey& key) { return price.paid(key, *named).empty(); });
  if (missing)
    faults.of_component(RuleFaultCode::hal, index, "engång.pris_enligt",
                        "Komponenten " + one_time.price_by + " har inget pris för " + visit_text(version, *missing) + ". Engångsbeloppet blir då oprissat.");
}

}  // namespace

void tell_one_time_faults(const TariffVersion& version, const PriceSelector& selector, VersionFaults& faults) {
  const bool prices_are_known = references_end(version);
  for (std::size_t c = 0; c < version.components.size(); ++c) {
    const auto& one_time = version.components[c].one_time;
    const int index = static_cast<int>(c);
    if (!one_time || one_time->price_by.empty()) continue;
    const auto priced_by = component_named(version, one_time->price_by);
    if (!priced_by) {
      faults.of_component(RuleFaultCode::okand_komponent, index, "engång.pris_enligt", unknown_component_sentence(version, one_time->price_by));
      continue;
    }
    const auto& other = version.components[static_cast<std::size_t>(*priced_by)];
    if (other.one_time || other.per != Per::timme) {
      faults.of_component(RuleFaultCode::passar_inte, index, "engång.pris_enligt",
                          "Timmarna kan inte räknas efter " + other.id + ": " +
                              (other.one_time ? "den betalas själv en gång (engång)." : "den betalas per " + std::string{text(other.per)} + ", inte per timme."));
      continue;
    }
    if (prices_are_known) tell_price(version, selector, index, *priced_by, faults);
  }
}

}  // namespace hemvist
