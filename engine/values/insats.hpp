#pragma once
// The closed list of insatser and their two categories; a beslut or a price may name either.
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace hemvist {

enum class Insats {
  stad, tvatt, inkop, apotek, arende, sop, matlagning, fonsterputs, digitalt_inkop,
  personlig_omvardnad, maltidshjalp, tillsyn, trygghetsbesok, promenad, social_samvaro, natthjalp, digital_tillsyn,
  ledsagning, avlosning, boendestod, matdistribution, trygghetslarm, larmutryckning, larminstallation, delegerad_hsl,
  service, omvardnad,
};

inline constexpr std::size_t insats_count = 27;

// Every insats that can be priced: all but delegerad_hsl (R7).
std::array<Insats, insats_count - 1> priceable_insatser();

// "städ", "stad", "Personlig omvårdnad": with or without å ä ö, in any case.
std::optional<Insats> parse_insats(std::string_view text);
// "personlig_omvårdnad": the code as rule files and reports write it.
std::string_view text(Insats insats);

constexpr bool is_category(Insats insats) { return insats == Insats::service || insats == Insats::omvardnad; }
// service or omvårdnad for an insats that belongs to one; a category is not in itself.
std::optional<Insats> category_of(Insats insats);

enum class Closeness { none = 0, category = 1, code = 2 };
// How closely `named` (in a beslut or a price) names `insats`: as its own code, as its category, or not at all.
Closeness closeness(Insats named, Insats insats);

}  // namespace hemvist
