#include "adapters/yaml/read_calendar.hpp"

#include <set>

#include "adapters/yaml/read_great_holiday.hpp"

namespace hemvist {
namespace {

using Names = std::set<std::string>;

// The month and day of "06-20", one that every year has.
std::optional<date::month_day> as_month_day(const YamlCursor& at) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  const auto in_common_year = parse_day("2001-" + *written);
  if (!in_common_year) {
    at.note(RuleFaultCode::fel_varde,
            quoted(*written) + " är ingen dag som finns varje år. Skriv månad och dag med två siffror var, till exempel \"06-20\".");
    return std::nullopt;
  }
  const date::year_month_day ymd{*in_common_year};
  return ymd.month() / ymd.day();
}

std::optional<std::string> as_holiday_above(const YamlCursor& at, const Names& above) {
  auto name = at.as_text();
  if (!name || above.count(*name) != 0) return name;
  at.note(RuleFaultCode::fel_varde, "Ingen dag ovanför heter " + quoted(*name) + ". Skriv namnet precis som det står där.");
  return std::nullopt;
}

std::optional<std::string> as_new_name(const YamlCursor& at, Names& taken) {
  auto name = at.as_text();
  if (name && !taken.insert(*name).second)
    at.note(RuleFaultCode::dubbelt_id, "Namnet " + quoted(*name) + " finns redan. Varje regel ska ha ett eget namn.");
  return name;
}

// Which of the keys the rule has; nothing, and a fault, unless it is exactly one.
std::optional<std::string_view> only_one_of(const YamlCursor& rule, const WordList& keys) {
  std::vector<std::string_view> found;
  std::string listed;
  for (const auto key : keys) {
    if (rule.has(key)) found.push_back(key);
    listed += (listed.empty() ? "" : ", ") + std::string{key};
  }
  if (found.size() == 1) return found.front();
  if (found.empty())
    rule.note(RuleFaultCode::nyckel_saknas, "Regeln säger inte när dagen infaller. Skriv en av nycklarna " + listed + ".");
  else
    rule.note(RuleFaultCode::passar_inte, "Regeln säger på flera sätt när dagen infaller. Behåll bara en av nycklarna " + listed + ".");
  return std::nullopt;
}

std::optional<HolidayForm> as_weekday_form(const YamlCursor& rule) {
  const auto weekday = rule.required("veckodag").as_word<date::weekday>(
      {{"måndag", date::Monday}, {"tisdag", date::Tuesday}, {"onsdag", date::Wednesday}, {"torsdag", date::Thursday},
       {"fredag", date::Friday}, {"lördag", date::Saturday}, {"söndag", date::Sunday}});
  const auto between = rule.required("mellan");
  const auto ends = between.items();
  std::vector<date::month_day> days;
  for (const auto& end : ends)
    if (const auto day = as_month_day(end)) days.push_back(*day);
  if (days.size() != ends.size() || ends.empty()) return std::nullopt;

  const auto is_seven_days_in = [&](date::year year) {
    return days.size() == 2 && Day{year / days[1]} - Day{year / days[0]} == date::days{6};
  };
  if (!is_seven_days_in(date::year{2000}) || !is_seven_days_in(date::year{2001})) {
    between.note(RuleFaultCode::fel_varde, "Ange första och sista dagen av sju dagar i följd, till exempel [\"06-20\", \"06-26\"].");
    return std::nullopt;
  }
  if (!weekday) return std::nullopt;
  return WeekdayFrom{*weekday, days[0]};
}

std::optional<HolidayForm> as_holiday_form(const YamlCursor& rule, const Names& above) {
  const auto key = only_one_of(rule, {"datum", "påsk", "veckodag", "dagen_före"});
  if (!key) return std::nullopt;
  if (*key == "veckodag") return as_weekday_form(rule);
  if (rule.has("mellan")) {
    rule.optional("mellan").note(RuleFaultCode::passar_inte, "Nyckeln hör ihop med veckodag. Ta bort den här.");
    return std::nullopt;
  }
  const auto value = rule.required(*key);
  if (*key == "datum") {
    const auto day = as_month_day(value);
    return day ? std::optional<HolidayForm>{FixedDate{*day}} : std::nullopt;
  }
  if (*key == "påsk") {
    const auto offset = value.as_whole_number(-70, 70);
    return offset ? std::optional<HolidayForm>{EasterOffset{*offset}} : std::nullopt;
  }
  auto holiday = as_holiday_above(value, above);
  return holiday ? std::optional<HolidayForm>{DayBefore{std::move(*holiday)}} : std::nullopt;
}

std::vector<HolidayRule> as_holidays(const YamlCursor& root, Names& names) {
  root.only_keys({"helgdagar"});
  std::vector<HolidayRule> rules;
  for (const auto& rule : root.required("helgdagar").items()) {
    rule.only_keys({"namn", "slag", "datum", "påsk", "veckodag", "mellan", "dagen_före", "gäller_från", "källa"});
    auto form = as_holiday_form(rule, names);
    auto name = as_new_name(rule.required("namn"), names);
    const auto kind = rule.required("slag").as_word<HolidayKind>(
        {{"röd", HolidayKind::rod}, {"afton", HolidayKind::afton}, {"dag_före", HolidayKind::dag_fore}});
    auto source = rule.required("källa").as_text();
    const auto valid_from = rule.optional("gäller_från").as_day();
    if (name && kind && form && source)
      rules.push_back({std::move(*name), *kind, std::move(*form), std::move(*source), valid_from});
  }
  return rules;
}

std::optional<RuleStatus> as_status(const YamlCursor& at) {
  return at.as_word<RuleStatus>(
      {{"belagd", RuleStatus::belagd}, {"tolkning", RuleStatus::tolkning}, {"okänd", RuleStatus::okant}});
}

std::optional<VardagRule> as_vardag(const YamlCursor& at) {
  if (!at.is_present()) return std::nullopt;
  at.only_keys({"lördag", "status", "källa"});
  const auto saturday = at.required("lördag").as_yes_no();
  const auto status = as_status(at.required("status"));
  auto source = at.required("källa").as_text();
  if (!saturday || !status || !source) return std::nullopt;
  return VardagRule{*saturday, *status, std::move(*source)};
}

std::vector<GreatHolidayRule> as_great_holidays(const YamlCursor& list, const Names& holidays) {
  const WordList known{holidays.begin(), holidays.end()};
  Names names;
  std::vector<GreatHolidayRule> rules;
  for (const auto& rule : list.items()) {
    rule.only_keys({"namn", "standard", "från", "till", "status", "källa"});
    as_new_name(rule.required("namn"), names);
    auto holiday = read_great_holiday(rule, known);
    const auto standard = rule.required("standard").as_yes_no();
    const auto status = as_status(rule.required("status"));
    auto source = rule.required("källa").as_text();
    if (holiday && standard && status && source) rules.push_back({std::move(*holiday), *standard, *status, std::move(*source)});
  }
  return rules;
}

void append(std::vector<RuleFault>& all, const std::vector<RuleFault>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

tl::expected<Calendar, std::vector<RuleFault>> read_calendar(const CalendarText& helgdagar, const CalendarText& storhelg) {
  const auto holiday_tree = parse_yaml(helgdagar.bytes, helgdagar.file_name);
  const auto great_holiday_tree = parse_yaml(storhelg.bytes, storhelg.file_name);
  std::vector<RuleFault> all;
  if (!holiday_tree) append(all, holiday_tree.error());
  if (!great_holiday_tree) append(all, great_holiday_tree.error());
  if (!all.empty()) return tl::make_unexpected(all);

  FaultList holiday_faults{helgdagar.file_name};
  FaultList great_holiday_faults{storhelg.file_name};
  CalendarRules rules;
  Names names;
  rules.holidays = as_holidays(YamlCursor{*holiday_tree, holiday_faults}, names);
  const YamlCursor root{*great_holiday_tree, great_holiday_faults};
  root.only_keys({"vardag", "storhelger"});
  if (auto vardag = as_vardag(root.required("vardag"))) rules.vardag = std::move(*vardag);
  rules.great_holidays = as_great_holidays(root.required("storhelger"), names);

  append(all, holiday_faults.in_order());
  append(all, great_holiday_faults.in_order());
  if (!all.empty()) return tl::make_unexpected(all);
  return Calendar{std::move(rules)};
}

}  // namespace hemvist
