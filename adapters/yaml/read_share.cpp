#include "adapters/yaml/read_share.hpp"

#include <algorithm>

#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

constexpr int last_possible_day = 9999;

struct DayRange {
  int first_day;
  std::optional<int> last_day;
};

std::optional<int> parse_day_index(std::string_view text) {
  if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const int number = std::stoi(std::string{text});
  return number > 0 ? std::optional{number} : std::nullopt;
}

// "1", "2-5", "6-"; hyphen or en dash.
std::optional<DayRange> parse_day_range(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("–")) {
      plain += '-';
      i += std::string_view{"–"}.size() - 1;
    } else if (text[i] != ' ') {
      plain += text[i];
    }
  }
  const auto dash = plain.find('-');
  const auto first = parse_day_index(std::string_view{plain}.substr(0, dash));
  if (!first) return std::nullopt;
  if (dash == std::string::npos) return DayRange{*first, *first};
  if (dash + 1 == plain.size()) return DayRange{*first, std::nullopt};
  const auto last = parse_day_index(std::string_view{plain}.substr(dash + 1));
  return last && *last >= *first ? std::optional{DayRange{*first, *last}} : std::nullopt;
}

std::optional<DayRange> as_day_range(const YamlCursor& at) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  const auto range = parse_day_range(*written);
  if (!range)
    at.note(RuleFaultCode::fel_varde,
            quoted(*written) +
                " är inga dagar i en frånvaro. Skriv en dag, som 1, flera dagar, som 2-5, eller från en dag och vidare, som 6-. Första dagen är 1.");
  return range;
}

std::string range_text(const AbsenceDayShare& share) {
  const auto first = std::to_string(share.first_day);
  if (!share.last_day) return first + "-";
  return *share.last_day == share.first_day ? first : first + "-" + std::to_string(*share.last_day);
}

bool is_absence(Event event) { return event == Event::franvaro_planerad || event == Event::franvaro_oplanerad; }

}  // namespace

std::optional<Rational> read_share(const YamlCursor& at) {
  const auto percent = at.as_decimal();
  if (percent && *percent > Rational{100}) at.note(RuleFaultCode::fel_varde, "En andel är procent av beloppet, från 0 till 100.");
  return percent;
}

std::vector<AbsenceReason> read_absence_reasons(const YamlCursor& component, const std::vector<Event>& events) {
  const auto at = component.optional("orsak");
  if (!at.is_present()) return {};
  if (!std::all_of(events.begin(), events.end(), is_absence))
    at.note(RuleFaultCode::passar_inte, "orsak används bara när händelse är frånvaro_planerad, frånvaro_oplanerad eller båda.");
  std::vector<AbsenceReason> reasons;
  for (const auto& item : at.items())
    if (const auto reason = item.as_one_of({AbsenceReason::sjukhus, AbsenceReason::dodsfall})) {
      if (std::find(reasons.begin(), reasons.end(), *reason) != reasons.end())
        item.note(RuleFaultCode::fel_varde, std::string{text(*reason)} + " står två gånger i listan.");
      reasons.push_back(*reason);
    }
  return reasons;
}

std::vector<AbsenceDayShare> read_absence_shares(const YamlCursor& component, const std::vector<Event>& events) {
  const auto at = component.optional("andel_per_frånvarodag");
  if (!at.is_present()) return {};
  if (!std::all_of(events.begin(), events.end(), is_absence))
    at.note(RuleFaultCode::passar_inte, "andel_per_frånvarodag används bara när händelse är frånvaro_planerad, frånvaro_oplanerad eller båda.");
  component.optional("andel").must_be_absent("andel och andel_per_frånvarodag kan inte stå tillsammans. Ta bort den ena.");
  std::vector<AbsenceDayShare> shares;
  for (const auto& item : at.items()) {
    item.only_keys({"dag", "procent"});
    const auto day_at = item.required("dag");
    const auto range = as_day_range(day_at);
    const auto percent = read_share(item.required("procent"));
    if (!range) continue;
    if (!shares.empty() && range->first_day <= shares.back().last_day.value_or(last_possible_day))
      day_at.note(RuleFaultCode::fel_varde, "Dagarna ska komma i ordning och får inte gå i varandra: före står " + range_text(shares.back()) + ".");
    shares.push_back({range->first_day, range->last_day, percent.value_or(Rational{})});
  }
  return shares;
}

}  // namespace hemvist
