#include "adapters/yaml/level_words.hpp"

#include <algorithm>

#include "engine/records/record_words.hpp"
#include "engine/values/nearest_word.hpp"

namespace hemvist {
namespace {

constexpr Money most_expensive = Money::from_ore(1'000'000'00);

std::string did_you_mean(std::string_view written, const WordList& words) {
  const auto nearest = nearest_word(written, words);
  return nearest ? " Menade du " + std::string{*nearest} + "?" : "";
}

}  // namespace

std::optional<Money> as_price(const YamlCursor& at) {
  const auto price = at.as_money();
  if (price && price->is_zero()) {
    at.note(RuleFaultCode::fel_varde, "Priset 0 kr skrivs ersätts_inte: true i en prisrad eller nivå, så att det syns att det är meningen.");
    return std::nullopt;
  }
  if (!price || *price <= most_expensive) return price;
  at.note(RuleFaultCode::fel_varde, "Ett pris kan vara högst 1 000 000 kr.");
  return std::nullopt;
}

std::optional<Insats> as_insats(const YamlCursor& at) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  const auto insats = parse_insats(*written);
  if (insats) return insats;
  WordList names;
  for (const auto known : priceable_insatser()) names.push_back(text(known));
  at.note(RuleFaultCode::fel_varde,
          quoted(*written) + " är ingen insats i listan över insatser." + did_you_mean(*written, names) + " Välj " + listed(names) + ".");
  return std::nullopt;
}

std::optional<std::string> as_daypart(const YamlCursor& at, const std::vector<std::string>& daypart_names) {
  auto name = at.as_text();
  if (!name || std::find(daypart_names.begin(), daypart_names.end(), *name) != daypart_names.end()) return name;
  const WordList names{daypart_names.begin(), daypart_names.end()};
  at.note(RuleFaultCode::okand_dygnsdel,
          "Versionen har ingen dygnsdel som heter " + quoted(*name) + "." + did_you_mean(*name, names) + " Den har " + listed(names, "och") + ".");
  return std::nullopt;
}

}  // namespace hemvist
