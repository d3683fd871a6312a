#include "engine/rules/cell_price.hpp"

#include <algorithm>

namespace hemvist {
namespace {

// A chain of procent_av longer than the version has components goes in a circle.
class CellPricing {
public:
  CellPricing(const TariffVersion& version, const PriceSelector& selector, const CellKey& key)
      : version_{version}, selector_{selector}, key_{key} {}

  std::vector<CellPrice> of(const Selected& at, std::size_t depth) const {
    const auto& component = version_.components[static_cast<std::size_t>(at.component)];
    struct Visitor {
      const CellPricing& pricing;
      Selected at;
      std::size_t depth;
      CellPrice plain(PriceState state, Money price = {}, Rational percent = Rational{100}) const { return {at, state, price, percent, at}; }

      std::vector<CellPrice> operator()(const Money& price) const { return {plain(PriceState::kronor, price)}; }
      std::vector<CellPrice> operator()(const NotPaid&) const { return {plain(PriceState::not_paid)}; }
      std::vector<CellPrice> operator()(const PriceUnknown&) const { return {plain(PriceState::unknown)}; }
      std::vector<CellPrice> operator()(const LevelScale&) const { return {plain(PriceState::level)}; }
      std::vector<CellPrice> operator()(const FeePassed& passed) const {
        for (const auto& fee : pricing.version_.fees)
          if (fee.name == passed.fee && fee.price) return {plain(PriceState::kronor, *fee.price, passed.percent)};
        return {plain(PriceState::fee_unknown)};
      }
      std::vector<CellPrice> operator()(const PercentOf& share) const {
        std::vector<CellPrice> prices;
        for (const auto& id : share.components)
          for (auto price : pricing.of_component(id, depth)) {
            price.at = at;
            price.percent = price.percent * share.percent / Rational{100};
            prices.push_back(price);
          }
        if (prices.empty()) prices.push_back(plain(PriceState::unknown));
        return prices;
      }
    };
    return std::visit(Visitor{*this, at, depth}, component.rows[static_cast<std::size_t>(at.row)].value);
  }

private:
  std::vector<CellPrice> of_component(std::string_view id, std::size_t depth) const {
    const auto named = component_named(version_, id);
    if (!named || depth > version_.components.size()) return {};
    const auto selection = selector_.select_in(*named, key_);
    const auto* selected = std::get_if<Selected>(&selection);
    return selected == nullptr ? std::vector<CellPrice>{} : of(*selected, depth + 1);
  }

  const TariffVersion& version_;
  const PriceSelector& selector_;
  const CellKey& key_;
};

}  // namespace

std::vector<CellPrice> prices_in_cell(const TariffVersion& version, const PriceSelector& selector, const CellKey& key, const Selected& at) {
  auto prices = CellPricing{version, selector, key}.of(at, 0);
  const auto& share = version.components[static_cast<std::size_t>(at.component)].share_percent;
  for (auto& price : prices)
    if (share) price.percent = price.percent * *share / Rational{100};
  return prices;
}

std::optional<int> component_named(const TariffVersion& version, std::string_view id) {
  const auto found = std::find_if(version.components.begin(), version.components.end(), [id](const Component& c) { return c.id == id; });
  if (found == version.components.end()) return std::nullopt;
  return static_cast<int>(found - version.components.begin());
}

}  // namespace hemvist
