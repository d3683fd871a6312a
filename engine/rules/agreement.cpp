#include "engine/rules/agreement.hpp"

#include <algorithm>

namespace hemvist {
namespace {

constexpr std::string_view ground_word = "avtal ";

}  // namespace

TariffVersion cancellation_rules(std::vector<Component> components) {
  TariffVersion version{};
  version.valid_from = Day::min();
  version.border = BorderRule::start;
  version.zone_outside = ZoneStated{};
  version.components = std::move(components);
  return version;
}

const Agreement* agreement_on(std::span<const Agreement> agreements, Day day) {
  const auto found = std::find_if(agreements.begin(), agreements.end(), [day](const Agreement& agreement) { return agreement.valid.contains(day); });
  return found == agreements.end() ? nullptr : &*found;
}

const ExtraCostItem* item_of(const Agreement& agreement, std::string_view id) {
  const auto& items = agreement.extra_costs;
  const auto found = std::find_if(items.begin(), items.end(), [id](const ExtraCostItem& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

std::string version_name(const Agreement& agreement) { return ground_of(agreement) + "@" + to_text(agreement.valid.from); }

std::string ground_of(const Agreement& agreement) { return std::string{ground_word} + agreement.reference; }

std::optional<std::string> agreement_reference(std::string_view ground) {
  return ground.starts_with(ground_word) ? std::optional{std::string{ground.substr(ground_word.size())}} : std::nullopt;
}

std::string valid_text(const Agreement& agreement) {
  return agreement.valid.end == open_end ? "från " + to_text(agreement.valid.from) : to_text(agreement.valid);
}

std::string_view text(Cadence cadence) {
  switch (cadence) {
    case Cadence::manad: return "månad";
    case Cadence::kvartal: return "kvartal";
    case Cadence::halvar: return "halvår";
  }
  return {};
}

}  // namespace hemvist
