#include "engine/pricing/line_words.hpp"

#include "engine/rules/tariff_words.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {

std::string number_words(const Rational& number) { return comma_text(number); }

LineWords line_words(const PricedLine& line) {
  const auto& key = line.key;
  LineWords words{{"komponent", key.component}};
  for (auto& [name, value] : selector_pairs(key)) words.emplace_back(name, name.ends_with("_timmar") ? with_comma(value) : value);
  words.insert(words.end(), {{"månad", key.month.text()},
                             {"mängd", number_words(line.quantity)},
                             {"enhet", std::string{text(key.unit)}},
                             {"pris", to_swedish_text(key.price)},
                             {"per", std::string{text(key.per)}},
                             {"procent", number_words(key.percent)},
                             {"belopp", to_swedish_text(line.amount)},
                             {"besök", std::to_string(line.visits)},
                             {"nivå", key.tariff_version},
                             {"lagrum", key.lagrum}});
  return words;
}

}  // namespace hemvist
