#include "engine/invoicing/underlag.hpp"

#include <algorithm>
#include <array>

#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

constexpr std::array<std::string_view, 9> kind_words{"besök", "månadssumma", "dagar enligt beslut", "frånvaro", "engångsbelopp",
                                                     "avrundning", "över beviljat", "tidigare fakturerat", "merkostnad"};

// The rows of one line of the document, and what they come to.
class LineRows {
public:
  LineRows(std::vector<UnderlagRow>& rows, int number, const LineKey& key) : rows_{rows}, number_{number}, key_{key} {}

  void add(Day day, Insats insats, const Rational& quantity, UnderlagKind kind, VisitStatus status = VisitStatus::utfort) {
    if (quantity.is_zero()) return;
    rows_.push_back({number_, key_.arende, day, insats, key_.unit, quantity, kind, status});
    sum_ += quantity;
  }

  void add_counted(const PricedRecords& of) {
    const auto& priced = of.priced;
    const auto line = std::find_if(priced.lines.begin(), priced.lines.end(), [&](const CaseLine& l) { return l.line.key == key_; });
    if (line == priced.lines.end()) return;
    const auto index = static_cast<std::size_t>(line - priced.lines.begin());
    for (const auto& counted : priced.visits) {
      const auto& visit = of.records.visits[counted.visit];
      add_parts(priced.slices_of(counted), index, visit.insats, UnderlagKind::besok, visit.status);
    }
    for (const auto& counted : priced.totals)
      add_parts(priced.slices_of(counted), index, of.records.totals[counted.total].insats, UnderlagKind::manadssumma);
    for (const auto& stay : priced.stays)
      if (stay.line == index) {
        last_insats_ = stay.decision->insats;
        add(stay.days.from, last_insats_, stay.quantity, stay.event == Event::utfort ? UnderlagKind::dagar : UnderlagKind::franvaro);
      }
    for (const auto& once : priced.one_times)
      if (once.line == index) {
        last_insats_ = once.visit ? of.records.visits[*once.visit].insats : once.decision->insats;
        add(once.day, last_insats_, once.quantity, UnderlagKind::engang);
      }
    for (const auto& counted : priced.extra_costs)
      if (counted.line == index) {
        const auto& cost = of.records.extra_costs[counted.extra_cost];
        last_insats_ = counted.decision->insats;
        add(cost.day, last_insats_, cost.count, UnderlagKind::merkostnad);
      }
    add(last_day(), last_insats_, line->line.quantity - sum_, UnderlagKind::avrundning);
  }

  void add_parts(std::span<const CountedSlice> parts, std::size_t index, Insats insats, UnderlagKind kind, VisitStatus status = VisitStatus::utfort) {
    for (const auto& part : parts) {
      if (part.line != index) continue;
      last_insats_ = insats;
      add(part.slice.day, insats, part.quantity, kind, status);
      add(part.slice.day, insats, Rational{0} - part.held, UnderlagKind::over_beviljat);
    }
  }

  void close(const Rational& quantity) { add(last_day(), last_insats_, quantity - sum_, UnderlagKind::tidigare_fakturerat); }

private:
  Day last_day() const { return key_.month.period().end - date::days{1}; }

  std::vector<UnderlagRow>& rows_;
  int number_;
  const LineKey& key_;
  Insats last_insats_ = Insats::omvardnad;
  Rational sum_{0};
};

}  // namespace

std::string_view UnderlagRow::status_text() const {
  return kind == UnderlagKind::besok ? text(status) : kind_words[static_cast<std::size_t>(kind)];
}

std::vector<UnderlagRow> underlag_rows(const DraftDocument& draft, std::span<const PricedRecords> cases) {
  std::vector<UnderlagRow> rows;
  int number = 0;
  for (const auto& line : draft.lines) {
    LineRows of_line{rows, ++number, line.key};
    for (const auto& of : cases)
      if (of.priced.arende == line.key.arende) of_line.add_counted(of);
    of_line.close(line.quantity);
  }
  return rows;
}

}  // namespace hemvist
