#include "engine/receivables/watch.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace hemvist {

std::string_view text(WatchCode code) {
  static constexpr std::array<std::string_view, watch_code_count> words{
      "underlag_senast", "ej_verkställt_tre_månader", "sex_månader",  "preskription",    "förfallen",   "påminnelse_utan_betalning",
      "tvist_obesvarad", "svar_saknas",               "fordran_inom", "invändning_inom", "nivå_saknas", "vistelse_slutar"};
  return words.at(static_cast<std::size_t>(code));
}

void put_in_order(std::vector<Watch>& watches) {
  const auto place = [](const Watch& watch) {
    const auto& [kommun, arende, document] = watch.subject;
    return std::tie(watch.day, watch.code, kommun, arende, document, watch.sentence);
  };
  std::sort(watches.begin(), watches.end(), [&](const Watch& a, const Watch& b) { return place(a) < place(b); });
}

}  // namespace hemvist
