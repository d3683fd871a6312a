#pragma once
// A kommun's ersättningsnivå as its rule file states it: versions, dygnsdelar, components and price rows.
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/records/visit.hpp"
#include "engine/rules/rule_fault.hpp"
#include "engine/values/digest.hpp"
#include "engine/values/money.hpp"

namespace hemvist {

// What the price of a visit may depend on besides its insats: how the visit came out.
enum class Event { utfort, avbojt, bom, sent_aterbud, franvaro_planerad, franvaro_oplanerad };
inline constexpr int event_count = 6;

// ---- when in the week (dygnsdelar) ----
enum class DaySet { helgdag, afton, storhelg };

// The part of a day set between two clock times (minutes after midnight); 00:00–24:00 is all of it. A window over midnight (from ≥ till) is two windows of the same set.
struct SetWindow {
  DaySet set;
  int from_minute = 0;
  int till_minute = 24 * 60;
};
// One unbroken span each week: minutes after Monday 00:00; from > till wraps over Sunday night.
struct WeekSpan {
  int from_minute;
  int till_minute;
};
// A daily window on some weekdays (bit 0 = Monday); from ≥ till: on into the following day.
struct DailyWindow {
  unsigned weekdays;
  int from_minute;
  int till_minute;
};
using WhenRule = std::variant<SetWindow, WeekSpan, DailyWindow>;

struct Daypart {
  std::string name;
  std::vector<WhenRule> when;
  SourcePlace place;
};

enum class BorderRule { divide, start, unknown };                         // besök_över_gräns
enum class ForeignColumn { egen_regi, privat, utforarens_regi, unknown };  // annan_kommun_räknas_som
// zon_utanför_kommunen: a zone of the file, or the ärende must carry it, or not known.
struct ZoneStated {};
struct ZoneUnknown {};
struct ZoneNamed {
  std::string zone;
};
using ZoneOutside = std::variant<ZoneStated, ZoneUnknown, ZoneNamed>;

// ---- how much is counted (mängd) ----
struct DeliveredTime {};
struct StandardTime {
  std::map<Insats, Rational> minutes;  // schablon, per visit
};
struct Occasions {};
struct ActiveDays {};
struct ActiveMonths {};
using QuantityForm = std::variant<DeliveredTime, StandardTime, Occasions, ActiveDays, ActiveMonths>;

enum class RoundingWay { upp, ned, narmaste };
enum class RoundingScope { besok, dag, manad };
struct RoundingStep {
  int step_minutes;
  RoundingWay way;
  RoundingScope scope;
};

enum class StaffRule { included, per_person, unknown };  // bemanning
enum class ShareRule { divide, full, unknown };          // delad
enum class Per { timme, besok, tillfalle, styck, dag, manad };

// ---- prices ----
struct NotPaid {};       // ersätts_inte: a stated zero
struct PriceUnknown {};  // okänt: blocks
using PriceValue = std::variant<Money, NotPaid, PriceUnknown>;

enum class CapRule { yes, no, unknown };
struct WholeMonth {
  Money price;
  CapRule cap = CapRule::unknown;  // tak_hel_månad: whether days may never cost more than the month
};

struct PriceRow {
  std::optional<std::string> zone;
  std::optional<std::string> daypart;
  std::optional<Performer> performer;
  std::optional<Insats> insats;
  PriceValue value;
  std::optional<WholeMonth> whole_month;
  bool started_month_counts = false;  // påbörjad
  SourcePlace place;
};

struct Component {
  std::string id;
  std::vector<Insats> insatser;
  std::vector<Event> events;
  QuantityForm quantity;
  std::optional<RoundingStep> rounding;
  std::optional<int> minimum_minutes;  // per visit, after rounding
  StaffRule staff = StaffRule::unknown;
  ShareRule share = ShareRule::unknown;
  std::optional<Rational> share_percent;  // andel: percent of the amount
  Per per;
  std::vector<PriceRow> rows;
  SourcePlace place;
};

struct TariffSource {
  std::string text;
  std::optional<Day> fetched;
};
struct TariffDecision {
  std::string body;
  std::optional<Day> day;
  std::string reference;
};

struct TariffVersion {
  Day valid_from;
  std::optional<Day> valid_end;  // the day after gäller_till; none: until the next version
  std::optional<TariffDecision> decision;
  TariffSource source;
  std::optional<Day> checked;
  std::vector<Daypart> dayparts;  // empty: one part, "alltid"
  BorderRule border = BorderRule::unknown;
  ZoneOutside zone_outside = ZoneUnknown{};
  ForeignColumn foreign_column = ForeignColumn::unknown;
  std::vector<Component> components;
  SourcePlace place;
};

struct Tariff {
  KommunCode kommun;
  std::string name;
  std::vector<TariffVersion> versions;  // in order of valid_from, without overlap; valid_end filled in for all but an open last
  std::string file_name;
  Digest file_digest;
};

// The version in force on `day`, or null (before the first, in a gap, after the last).
const TariffVersion* version_on(const Tariff& tariff, Day day);
// The zones that the rows of the version name, in order of first mention.
std::vector<std::string> zones_of(const TariffVersion& version);
bool names_performer(const TariffVersion& version);
// "1980@2024-01-01"
std::string version_name(const Tariff& tariff, const TariffVersion& version);

// Whether the component counts once per visit (tillfällen, schablontid), by time, or by days and months of the stay.
bool counts_once(const Component& component);
bool counts_time(const Component& component);
bool counts_stay(const Component& component);

}  // namespace hemvist
