#include "engine/rules/tariff_words.hpp"

#include <algorithm>
#include <array>

#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

constexpr std::array<std::string_view, event_count> event_words{
    "utfört", "avböjt", "bom", "sent_återbud", "frånvaro_planerad", "frånvaro_oplanerad"};
constexpr std::array<std::string_view, 6> per_words{"timme", "besök", "tillfälle", "styck", "dag", "månad"};
constexpr std::array<std::string_view, 3> set_words{"helgdag", "afton", "storhelg"};
constexpr std::array<std::string_view, 3> way_words{"uppåt", "nedåt", "närmaste"};
constexpr std::array<std::string_view, 3> scope_words{"besök", "dag", "månad"};
constexpr std::array<std::string_view, std::variant_size_v<QuantityForm>> quantity_words{
    "utförd_tid", "planerad_tid", "beviljad_tid", "beviljad_minus_frånvaro", "schablontid", "tillfällen", "dagar", "månader", "nivå"};
constexpr std::array<std::string_view, 3> occasion_words{"ny_kund", "installation", "avslut"};
constexpr std::array<std::string_view, 2> cap_period_words{"månad", "vecka"};
constexpr std::array<std::string_view, 2> measure_words{"beviljad", "utförd"};

}  // namespace

std::optional<Event> parse_event(std::string_view word) {
  for (std::size_t i = 0; i < event_words.size(); ++i)
    if (folded(event_words[i]) == folded(word)) return static_cast<Event>(i);
  return std::nullopt;
}

std::string_view text(Event event) { return event_words[static_cast<std::size_t>(event)]; }
std::string_view text(Per per) { return per_words[static_cast<std::size_t>(per)]; }
std::string_view text(DaySet set) { return set_words[static_cast<std::size_t>(set)]; }
std::string_view text(RoundingWay way) { return way_words[static_cast<std::size_t>(way)]; }
std::string_view text(RoundingScope scope) { return scope_words[static_cast<std::size_t>(scope)]; }
std::string_view text(const QuantityForm& form) { return quantity_words[form.index()]; }

std::string_view text(OneTimeOccasion occasion) { return occasion_words[static_cast<std::size_t>(occasion)]; }
std::string_view text(CapPeriod period) { return cap_period_words[static_cast<std::size_t>(period)]; }
std::string_view text(LevelMeasure measure) { return measure_words[static_cast<std::size_t>(measure)]; }

std::string insatser_text(const std::vector<Insats>& insatser) {
  const auto is_there = [&](Insats insats) { return std::find(insatser.begin(), insatser.end(), insats) != insatser.end(); };
  const auto all = priceable_insatser();
  if (insatser.size() == all.size()) return "alla insatser";
  const auto is_whole = [&](Insats category) {
    return is_there(category) && std::all_of(all.begin(), all.end(), [&](Insats each) { return category_of(each) != category || is_there(each); });
  };
  std::string written;
  const auto add = [&written](Insats insats) { written += (written.empty() ? "" : ", ") + std::string{text(insats)}; };
  for (const auto category : {Insats::omvardnad, Insats::service})
    if (is_whole(category)) add(category);
  for (const auto insats : insatser) {
    const auto category = is_category(insats) ? insats : category_of(insats);
    if (!category || !is_whole(*category)) add(insats);
  }
  return written;
}

std::optional<Event> event_of(VisitStatus status) {
  switch (status) {
    case VisitStatus::utfort: return Event::utfort;
    case VisitStatus::avbojt: return Event::avbojt;
    case VisitStatus::bom: return Event::bom;
    case VisitStatus::sent_aterbud: return Event::sent_aterbud;
    case VisitStatus::franvaro_planerad: return Event::franvaro_planerad;
    case VisitStatus::franvaro_oplanerad: return Event::franvaro_oplanerad;
    case VisitStatus::akut:
    case VisitStatus::borttaget: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace hemvist
