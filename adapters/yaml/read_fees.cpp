#include "adapters/yaml/read_fees.hpp"

#include <algorithm>

#include "adapters/yaml/level_words.hpp"

namespace hemvist {

std::vector<Fee> read_fees(const YamlCursor& at) {
  std::vector<Fee> fees;
  for (const auto& item : at.items()) {
    item.only_keys({"namn", "kr", "okänt"});
    const auto name_at = item.required("namn");
    const auto name = name_at.as_text();
    const auto kr = item.optional("kr");
    const auto price = as_price(kr);
    const bool unknown = item.optional("okänt").is_stated();
    if (!kr.is_present() && !unknown)
      item.note(RuleFaultCode::nyckel_saknas, "Avgiften har inget belopp. Skriv kr, eller okänt: true om den inte är publicerad.");
    if (kr.is_present() && unknown) item.note(RuleFaultCode::passar_inte, "En avgift har antingen kr eller okänt, inte båda.");
    if (!name) continue;
    const auto earlier = std::find_if(fees.begin(), fees.end(), [&](const Fee& fee) { return fee.name == *name; });
    if (earlier != fees.end())
      name_at.note(RuleFaultCode::dubbelt_id, "Avgiften " + quoted(*name) + " finns redan på rad " + std::to_string(earlier->place.line) + ". Ge den här ett eget namn.");
    fees.push_back({*name, price, item.place()});
  }
  return fees;
}

}  // namespace hemvist
