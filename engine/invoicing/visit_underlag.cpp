#include "engine/invoicing/visit_underlag.hpp"

namespace hemvist {
namespace {

VisitUnderlagRow row_of(const CountedRow& counted) {
  VisitUnderlagRow row{counted.kind, counted.insats, counted.day, counted.quantity};
  if (counted.visit != nullptr) {
    const auto& visit = *counted.visit;
    row.visit = visit.id;
    row.performed = TimeSpan{visit.start, visit.end};
    row.status = visit.status;
    row.staff = visit.staff;
    row.shared_with = visit.shared_with;
    row.minutes = visit.elapsed().count();
  }
  if (counted.extra_cost != nullptr) row.extra_cost = counted.extra_cost->id;
  if (counted.part != nullptr) row.counted = TimeSpan{counted.part->from, counted.part->end};
  if (counted.total != nullptr) row.minutes = counted.total->minutes;
  if (counted.stay != nullptr) row.days = counted.stay->days;
  return row;
}

}  // namespace

VisitUnderlag visit_underlag(const DraftDocument& draft, std::string number, Day day, std::span<const PricedRecords> cases) {
  VisitUnderlag underlag{draft.kind, std::move(number), day, draft.bosattningskommun, draft.refers_to, {}, draft.total()};
  for (const auto& line : draft.lines) {
    auto& told = underlag.lines.emplace_back(VisitUnderlagLine{static_cast<int>(underlag.lines.size()) + 1, line, {}});
    for (const auto& counted : counted_rows(draft.kind, line, cases)) told.rows.push_back(row_of(counted));
  }
  return underlag;
}

}  // namespace hemvist
