#include "engine/receivables/claim_deadlines.hpp"

#include <algorithm>
#include <map>

#include "engine/values/months_after.hpp"

namespace hemvist {
namespace {

constexpr date::days one_day{1};

// The day by which a month should be settled; the last of a month that is shorter.
Day underlag_day(Month month, const OfficeSettings& settings) {
  const auto next = month.next().period();
  return std::min(next.from + date::days{settings.underlag_day} - one_day, next.end - one_day);
}

// Reckoned from the first day of the month: the earliest that anything of it can have been performed.
void watch_lapse(std::vector<Watch>& watches, KommunCode kommun, Month month, const std::string& what, const WatchTerms& terms) {
  const auto first = month.period().from;
  const auto day = months_after(first, months_to_lapse);
  if (terms.today < months_after(day, -months_before_lapse)) return;
  const auto* provision = terms.law.in_force("preskription", first);
  const auto ground = provision == nullptr ? "" : " (" + provision->designation + ")";
  watches.push_back({WatchCode::preskription, day, {kommun},
                     what + " för " + month.text() + (terms.today > day ? " kan ha preskriberats" : " preskriberas snart") +
                         ", tio år efter att det utfördes" + ground + ": fakturera, eller kräv skriftligt."});
}

void watch_month(std::vector<Watch>& watches, const UninvoicedMonth& owed, const WatchTerms& terms) {
  const auto end = owed.month.period().end;
  if (terms.today < end) return;
  const WatchSubject subject{owed.bosattningskommun};
  const auto amount = to_swedish_text(owed.amount) + " kr för " + owed.month.text();
  if (!owed.is_invoiced_in_part && !owed.is_waiting)
    watches.push_back({WatchCode::underlag_senast, underlag_day(owed.month, terms.settings), subject,
                       amount + " är inte fakturerat. Gör avräkningen, attestera den och ställ ut den."});
  if (terms.settings.claim_days)
    watches.push_back({WatchCode::fordran_inom, end - one_day + date::days{*terms.settings.claim_days}, subject,
                       amount + " är inte fakturerat och ska krävas inom " + std::to_string(*terms.settings.claim_days) +
                           " dagar från månadens slut enligt inställningarna."});
  watch_lapse(watches, owed.bosattningskommun, owed.month, "Det som inte är fakturerat", terms);
}

}  // namespace

std::vector<Watch> claim_deadlines(std::span<const UninvoicedMonth> months, const WatchTerms& terms) {
  std::vector<Watch> watches;
  for (const auto& month : months) watch_month(watches, month, terms);
  return watches;
}

std::vector<Watch> level_deadlines(std::span<const MonthWithoutLevel> months, const WatchTerms& terms) {
  std::map<KommunCode, const MonthWithoutLevel*> first;
  for (const auto& month : months) {
    auto& earliest = first[month.bosattningskommun];
    if (earliest == nullptr || month.month < earliest->month) earliest = &month;
  }
  std::vector<Watch> watches;
  for (const auto& [kommun, month] : first) {
    const auto count = std::to_string(month->arenden) + (month->arenden == 1 ? " ärende är oprissat" : " ärenden är oprissade");
    watches.push_back({WatchCode::niva_saknas, underlag_day(month->month, terms.settings), {kommun},
                       count + " sedan " + month->month.text() +
                           ": kommunens ersättningsnivå är inte känd. Skicka en begäran om ersättningsnivå och läs in svaret."});
    watch_lapse(watches, kommun, month->month, "Det som är oprissat", terms);
  }
  return watches;
}

}  // namespace hemvist
