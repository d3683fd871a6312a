#pragma once
// A kommun's ersättningsnivå as its rule file states it: versions, dygnsdelar, components and price rows.
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/records/absence.hpp"
#include "engine/records/visit.hpp"
#include "engine/rules/great_holiday.hpp"
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

// ---- how much is counted (mängd): in the order of quantity_words ----
struct DeliveredTime {};
struct PlannedVisitTime {};  // the visit as planned
struct GrantedTime {};       // what the beslut grants over the active days
// Less the days of absence that are not paid: those notified in time, and those beyond the most that are paid of one absence.
struct GrantedLessAbsence {
  int notice_days;
  int most_paid_days;
};
struct StandardTime {
  std::map<Insats, Rational> minutes;  // schablon, per visit
};
struct Occasions {};
struct ActiveDays {};
struct ActiveMonths {};
enum class LevelMeasure { granted, delivered };
// A price per month by the hours of the month.
struct MonthlyLevel {
  LevelMeasure measure;
};
using QuantityForm = std::variant<DeliveredTime, PlannedVisitTime, GrantedTime, GrantedLessAbsence, StandardTime, Occasions, ActiveDays,
                                  ActiveMonths, MonthlyLevel>;

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
// procent_av: a share of what other components pay in the same cell; several give a line each.
struct PercentOf {
  std::vector<std::string> components;
  Rational percent;
};
// avgift: what the person pays for the thing by the kommun's own taxa, passed through.
struct FeePassed {
  std::string fee;  // in version.fees; one that is not there is not known
  Rational percent{100};
};
struct LevelBracket {
  std::optional<Rational> till_hours;  // included; none: the last, without end
  std::variant<Money, NotPaid, PriceUnknown> value;
  SourcePlace place;
};
// nivåer: rising, only the last without end.
struct LevelScale {
  std::vector<LevelBracket> brackets;
};
using PriceValue = std::variant<Money, NotPaid, PriceUnknown, PercentOf, FeePassed, LevelScale>;

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

// andel_per_frånvarodag: percent for the days of one absence, counted from 1.
struct AbsenceDayShare {
  int first_day;
  std::optional<int> last_day;  // none: without end
  Rational percent;
};

// tak: how much of the granted may be performed before it must be approved (R8).
enum class CapPeriod { manad, vecka };
struct Cap {
  Rational factor{1};
  CapPeriod per = CapPeriod::manad;
  friend bool operator==(const Cap&, const Cap&) = default;
};

// engång: paid once in an ärende.
enum class OneTimeOccasion { ny_kund, installation, avslut };
struct OneTime {
  OneTimeOccasion occasion;
  std::optional<Rational> hours;       // of the price of `price_by`; none: the price of the component's own rows
  std::string price_by;                // id of a component paid per timme
  std::optional<std::string> daypart;  // whose price, where that component's prices differ
};

// deklarerad: a level stated by a kommun that has no price list (anslag), with its evidence.
struct Declaration {
  std::string basis;
  std::string certified_by;
  Day day;
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
  bool is_supplement = false;  // tillägg: paid besides the one base component
  std::optional<OneTime> one_time{};
  std::vector<AbsenceDayShare> absence_shares{};  // in order of days; empty: every day alike
  std::vector<AbsenceReason> absence_reasons{};  // orsak: the absences that are paid; empty: whatever the reason
  std::optional<Cap> cap{};
  std::optional<Declaration> declaration{};
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

// avgifter: what everyone pays for a thing by the kommun's own taxa.
struct Fee {
  std::string name;
  std::optional<Money> price;  // none: okänt
  SourcePlace place;
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
  bool is_preliminary = false;  // priced, but nothing is issued by it until it is fastställd
  std::vector<Fee> fees{};
  std::vector<GreatHolidayChoice> great_holidays{};  // storhelg; empty: those that are standard in the calendar
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
// Whether the version with this name is preliminary; one that the tariff does not have is not.
bool is_preliminary(const Tariff& tariff, std::string_view name);

// How a quantity comes about: by the time of each visit, once per visit, or by the beslut and the stay without any visit.
enum class Counting { time, once, stay };
Counting counting_of(const QuantityForm& form);
bool counts_once(const Component& component);
bool counts_time(const Component& component);
bool counts_stay(const Component& component);

// What a component is for: the one base price of a cell, something added to it, or something paid once in an ärende.
enum class ComponentRole { base, supplement, one_time };
ComponentRole role_of(const Component& component);

}  // namespace hemvist
