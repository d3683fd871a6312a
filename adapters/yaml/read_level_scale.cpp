#include "adapters/yaml/read_level_scale.hpp"

#include "adapters/yaml/level_words.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {
namespace {

constexpr int most_hours = 10'000;

std::optional<decltype(LevelBracket::value)> read_bracket_value(const YamlCursor& at) {
  const auto kr = at.optional("kr");
  const auto price = as_price(kr);
  const bool not_paid = at.optional("ersätts_inte").is_stated();
  const bool unknown = at.optional("okänt").is_stated();
  const int count = kr.is_present() + not_paid + unknown;
  if (count == 0)
    at.note(RuleFaultCode::nyckel_saknas,
            "Nivån har inget pris. Skriv kr, eller ersätts_inte: true, eller okänt: true om priset inte är publicerat.");
  if (count > 1) at.note(RuleFaultCode::passar_inte, "En nivå har ett av kr, ersätts_inte och okänt, inte flera.");
  if (count != 1) return std::nullopt;
  if (not_paid) return NotPaid{};
  if (unknown) return PriceUnknown{};
  return price ? std::optional<decltype(LevelBracket::value)>{*price} : std::nullopt;
}

std::string hours_text(const Rational& hours) { return comma_text(hours) + " timmar"; }

// The order of the brackets as far as they are read, one after the other.
class ScaleOrder {
public:
  // `till` is the value of till_timmar; not there, or not readable: without end.
  void next(const YamlCursor& bracket, const YamlCursor& till, const std::optional<Rational>& hours) {
    if (endless_line_)
      bracket.note(RuleFaultCode::nivaskala, "Nivån kan aldrig gälla: den på rad " + std::to_string(*endless_line_) +
                                                 " saknar till_timmar och tar alla timmar. Bara den sista nivån kan sakna till_timmar.");
    else if (hours && last_hours_) compare(till, *hours);
    if (!till.is_present()) endless_line_ = bracket.place().line;
    last_hours_ = hours;
    last_line_ = bracket.place().line;
  }
  void end(const YamlCursor& last_till) const {
    if (endless_line_ || !last_till.is_present() || !last_hours_) return;
    last_till.note(RuleFaultCode::nivaskala, "Det står inte vad som gäller över " + hours_text(*last_hours_) +
                                                 ". Lägg till en sista nivå utan till_timmar; är priset inte publicerat, med okänt: true.");
  }

private:
  void compare(const YamlCursor& till, const Rational& hours) const {
    const auto earlier = hours_text(*last_hours_) + " (rad " + std::to_string(last_line_) + ")";
    if (hours == *last_hours_) till.note(RuleFaultCode::nivaskala, "Två nivåer slutar vid " + earlier + ". Ta bort den ena eller rätta timmarna.");
    else if (hours < *last_hours_)
      till.note(RuleFaultCode::nivaskala,
                "Nivån till " + hours_text(hours) + " överlappar nivån före, till " + earlier + ". Skriv nivåerna i stigande ordning.");
  }

  std::optional<int> endless_line_;
  std::optional<Rational> last_hours_;
  int last_line_ = 0;
};

}  // namespace

LevelScale read_level_scale(const YamlCursor& at) {
  if (at.is_empty_list()) {
    at.note(RuleFaultCode::nivaskala, "Här finns inga nivåer. Skriv minst en, som [{till_timmar: 9, kr: 3000}, {kr: 6100}].");
    return {};
  }
  LevelScale scale;
  ScaleOrder order;
  std::optional<YamlCursor> last_till;
  for (const auto& item : at.items()) {
    const bool is_bracket = item.only_keys({"till_timmar", "kr", "ersätts_inte", "okänt"});
    const auto till = item.optional("till_timmar");
    const auto hours = till.as_decimal_over_zero(most_hours);
    const auto value = read_bracket_value(item);
    // A misspelt till_timmar makes no bracket without end.
    if (is_bracket) order.next(item, till, hours);
    last_till = is_bracket ? std::optional{till} : std::nullopt;
    if (value) scale.brackets.push_back({hours, *value, item.place()});
  }
  if (last_till) order.end(*last_till);
  return scale;
}

}  // namespace hemvist
