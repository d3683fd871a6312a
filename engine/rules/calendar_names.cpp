#include "engine/rules/calendar_names.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "engine/values/month.hpp"

namespace hemvist {
namespace {

// The years 2005–2100 of the earliest and the latest Easter, and what day it was in each: between them lies every other year.
constexpr std::array sample_years{2008, 2038};
struct NamedDay {
  std::string_view name;
  std::array<date::month_day, sample_years.size()> days;
};

constexpr NamedDay each_year(std::string_view name, date::month_day day) { return {name, {day, day}}; }

const std::vector<NamedDay>& named_days() {
  using namespace date;
  static const std::vector<NamedDay> days{
      each_year("Nyårsdagen", January / 1),
      each_year("Trettondedag jul", January / 6),
      {"Långfredagen", {March / 21, April / 23}},
      {"Påskdagen", {March / 23, April / 25}},
      {"Annandag påsk", {March / 24, April / 26}},
      each_year("Första maj", May / 1),
      {"Kristi himmelsfärdsdag", {May / 1, June / 3}},
      {"Pingstdagen", {May / 11, June / 13}},
      each_year("Sveriges nationaldag", June / 6),
      {"Midsommardagen", {June / 21, June / 26}},
      {"Alla helgons dag", {November / 1, November / 6}},
      each_year("Juldagen", December / 25),
      each_year("Annandag jul", December / 26),
      each_year("Trettondagsafton", January / 5),
      {"Påskafton", {March / 22, April / 24}},
      each_year("Valborgsmässoafton", April / 30),
      {"Pingstafton", {May / 10, June / 12}},
      {"Midsommarafton", {June / 20, June / 25}},
      {"Allhelgonaafton", {October / 31, November / 5}},
      each_year("Julafton", December / 24),
      each_year("Nyårsafton", December / 31),
      {"Skärtorsdagen", {March / 20, April / 22}},
      {"Dagen före Kristi himmelsfärdsdag", {April / 30, June / 2}},
      each_year("Dagen före nationaldagen", June / 5),
      {"Dagen före pingstafton", {May / 9, June / 11}},
      {"Dagen före midsommarafton", {June / 19, June / 24}},
      each_year("Dagen före julafton", December / 23),
      each_year("Dagen före nyårsafton", December / 30),
  };
  return days;
}

const NamedDay& day_named(std::string_view name) {
  const auto& days = named_days();
  const auto found = std::find_if(days.begin(), days.end(), [&](const NamedDay& day) { return day.name == name; });
  if (found == days.end()) throw std::invalid_argument{"no day of the calendar is named " + std::string{name}};
  return *found;
}

}  // namespace

const std::vector<std::string_view>& holiday_names() {
  static const auto names = [] {
    std::vector<std::string_view> list;
    for (const auto& day : named_days()) list.push_back(day.name);
    return list;
  }();
  return names;
}

const std::vector<std::string_view>& great_holiday_names() {
  static const std::vector<std::string_view> names{"Påsk", "Pingst", "Midsommar", "Jul", "Nyår"};
  return names;
}

bool is_soon_after(std::string_view first, std::string_view second) {
  constexpr date::days a_month{31};
  const auto& from = day_named(first);
  const auto& till = day_named(second);
  for (std::size_t i = 0; i < sample_years.size(); ++i) {
    const date::year year{sample_years[i]};
    const Day begin{year / from.days[i]};
    Day end{year / till.days[i]};
    // Only the days about the new year can come so soon in the year after, and they have the same date each year.
    if (end < begin) end = Day{(year + date::years{1}) / till.days[i]};
    if (end - begin > a_month) return false;
  }
  return true;
}

}  // namespace hemvist
