#include "adapters/yaml/read_great_holiday.hpp"

#include <algorithm>

#include "engine/rules/calendar_names.hpp"
#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

// Minutes after midnight of "18:00".
std::optional<int> as_clock(const YamlCursor& at) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  const auto digit = [&](std::size_t place) { return (*written)[place] - '0'; };
  const auto is_digit = [&](std::size_t place) { return digit(place) >= 0 && digit(place) <= 9; };
  if (written->size() == 5 && (*written)[2] == ':' && is_digit(0) && is_digit(1) && is_digit(3) && is_digit(4)) {
    const int hour = 10 * digit(0) + digit(1);
    const int minute = 10 * digit(3) + digit(4);
    if (hour < 24 && minute < 60) return hour * 60 + minute;
  }
  at.note(RuleFaultCode::fel_varde, quoted(*written) + " är inget klockslag. Skriv timme och minut från \"00:00\" till \"23:59\".");
  return std::nullopt;
}

std::optional<std::string> as_one_of_names(const YamlCursor& at, const WordList& names) {
  const auto found = at.as_word_of(names);
  return found ? std::optional{std::string{names[*found]}} : std::nullopt;
}

std::optional<GreatHolidayEnd> as_end(const YamlCursor& till, const WordList& holidays) {
  const bool is_vardag = till.has("vardag_efter");
  if (is_vardag && till.has("dagen_efter")) {
    till.note(RuleFaultCode::passar_inte, "Storhelgen kan bara sluta på ett sätt. Behåll en av nycklarna dagen_efter och vardag_efter.");
    return std::nullopt;
  }
  if (!is_vardag && !till.has("dagen_efter")) {
    till.note(RuleFaultCode::nyckel_saknas, "Det står inte vilken dag storhelgen slutar. Skriv dagen_efter eller vardag_efter och namnet på en dag.");
    return std::nullopt;
  }
  auto holiday = as_one_of_names(till.required(is_vardag ? "vardag_efter" : "dagen_efter"), holidays);
  if (!holiday) return std::nullopt;
  if (is_vardag) return VardagAfter{std::move(*holiday)};
  return DayAfter{std::move(*holiday)};
}

const std::string& last_holiday(const GreatHoliday& holiday) {
  return std::visit([](const auto& end) -> const std::string& { return end.holiday; }, holiday.end);
}

std::optional<GreatHolidayChoice> read_choice(const YamlCursor& at) {
  if (!at.is_mapping()) {
    auto name = as_one_of_names(at, great_holiday_names());
    return name ? std::optional<GreatHolidayChoice>{GreatHolidayNamed{std::move(*name)}} : std::nullopt;
  }
  at.only_keys({"namn", "från", "till"});
  auto own = read_great_holiday(at, holiday_names());
  if (!own) return std::nullopt;
  if (!is_soon_after(own->from_holiday, last_holiday(*own))) {
    at.required("till").note(RuleFaultCode::fel_varde, "Storhelgen börjar " + quoted(own->from_holiday) + " men slutar efter " + quoted(last_holiday(*own)) +
                                                           ", som ligger före eller mer än en månad senare. Se efter vilka dagar den börjar och slutar.");
    return std::nullopt;
  }
  return std::move(*own);
}

}  // namespace

std::optional<GreatHoliday> read_great_holiday(const YamlCursor& at, const WordList& holidays) {
  auto name = at.required("namn").as_text();
  const auto from = at.required("från");
  const auto till = at.required("till");
  if (!from.is_present() || !till.is_present()) return std::nullopt;
  from.only_keys({"dag", "kl"});
  auto from_holiday = as_one_of_names(from.required("dag"), holidays);
  const auto from_minute = as_clock(from.required("kl"));
  till.only_keys({"dagen_efter", "vardag_efter", "kl"});
  auto end = as_end(till, holidays);
  const auto till_minute = as_clock(till.required("kl"));
  if (!name || !from_holiday || !from_minute || !end || !till_minute) return std::nullopt;
  return GreatHoliday{std::move(*name), std::move(*from_holiday), *from_minute, std::move(*end), *till_minute};
}

std::vector<GreatHolidayChoice> read_great_holidays(const YamlCursor& at) {
  std::vector<GreatHolidayChoice> chosen;
  std::vector<std::string> names;
  for (const auto& item : at.items()) {
    auto choice = read_choice(item);
    if (!choice) continue;
    const auto name = std::visit([](const auto& each) { return each.name; }, *choice);
    if (std::find(names.begin(), names.end(), folded(name)) != names.end())
      item.note(RuleFaultCode::dubbelt_id, "Storhelgen " + quoted(name) + " finns redan i listan. Ta bort den ena.");
    names.push_back(folded(name));
    chosen.push_back(std::move(*choice));
  }
  return chosen;
}

}  // namespace hemvist
