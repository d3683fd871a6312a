#include "engine/values/insats.hpp"

#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

constexpr std::array<std::string_view, insats_count> texts{
    "städ", "tvätt", "inköp", "apotek", "ärende", "sop", "matlagning", "fönsterputs", "digitalt_inköp",
    "personlig_omvårdnad", "måltidshjälp", "tillsyn", "trygghetsbesök", "promenad", "social_samvaro", "natthjälp",
    "digital_tillsyn", "ledsagning", "avlösning", "boendestöd", "matdistribution", "trygghetslarm", "larmutryckning",
    "larminstallation", "delegerad_hsl", "service", "omvårdnad"};

}  // namespace

std::array<Insats, insats_count - 1> priceable_insatser() {
  std::array<Insats, insats_count - 1> list{};
  std::size_t next = 0;
  for (std::size_t i = 0; i < insats_count; ++i)
    if (static_cast<Insats>(i) != Insats::delegerad_hsl) list[next++] = static_cast<Insats>(i);
  return list;
}

std::optional<Insats> parse_insats(std::string_view text) {
  for (std::size_t i = 0; i < insats_count; ++i)
    if (texts[i] == text) return static_cast<Insats>(i);
  const auto plain = folded(text);
  for (std::size_t i = 0; i < insats_count; ++i)
    if (folded(texts[i]) == plain) return static_cast<Insats>(i);
  return std::nullopt;
}

std::string_view text(Insats insats) { return texts[static_cast<std::size_t>(insats)]; }

std::optional<Insats> category_of(Insats insats) {
  if (insats <= Insats::digitalt_inkop) return Insats::service;
  if (insats <= Insats::digital_tillsyn) return Insats::omvardnad;
  return std::nullopt;
}

Closeness closeness(Insats named, Insats insats) {
  if (named == insats) return Closeness::code;
  return category_of(insats) == named ? Closeness::category : Closeness::none;
}

}  // namespace hemvist
