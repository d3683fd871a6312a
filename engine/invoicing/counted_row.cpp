#include "engine/invoicing/counted_row.hpp"

#include <algorithm>
#include <array>

namespace hemvist {
namespace {

constexpr std::array<std::string_view, 9> kind_words{"besök", "månadssumma", "dagar enligt beslut", "frånvaro", "engångsbelopp",
                                                     "avrundning", "över beviljat", "tidigare fakturerat", "merkostnad"};

// The rows of one line of the document, and what they come to.
class RowsOfLine {
public:
  RowsOfLine(DocumentKind kind, const LineKey& key) : is_credit_{kind == DocumentKind::credit_note}, key_{key} {}

  void add_counted(const PricedRecords& of) {
    const auto& priced = of.priced;
    const auto line = std::find_if(priced.lines.begin(), priced.lines.end(), [&](const CaseLine& l) { return l.line.key == key_; });
    const bool is_claimed = line != priced.lines.end() && !line->not_paid && !line->line.amount.is_zero();
    if (!is_claimed) return;
    const auto index = static_cast<std::size_t>(line - priced.lines.begin());
    for (const auto& counted : priced.visits) {
      const auto& visit = of.records.visits[counted.visit];
      add_parts(priced.slices_of(counted), index, {UnderlagKind::besok, visit.insats, {}, {}, &visit});
    }
    for (const auto& counted : priced.totals) {
      const auto& total = of.records.totals[counted.total];
      add_parts(priced.slices_of(counted), index, {UnderlagKind::manadssumma, total.insats, {}, {}, nullptr, nullptr, &total});
    }
    for (const auto& stay : priced.stays)
      if (stay.line == index)
        add({stay.event == Event::utfort ? UnderlagKind::dagar : UnderlagKind::franvaro, stay.decision->insats, stay.days.from, stay.quantity,
             nullptr, nullptr, nullptr, &stay});
    for (const auto& once : priced.one_times)
      if (once.line == index) {
        const auto* visit = once.visit ? &of.records.visits[*once.visit] : nullptr;
        add({UnderlagKind::engang, visit != nullptr ? visit->insats : once.decision->insats, once.day, once.quantity, visit});
      }
    for (const auto& counted : priced.extra_costs)
      if (counted.line == index) {
        const auto& cost = of.records.extra_costs[counted.extra_cost];
        add({UnderlagKind::merkostnad, counted.decision->insats, cost.day, cost.count, nullptr, nullptr, nullptr, nullptr, &cost});
      }
    add({UnderlagKind::avrundning, last_insats_, last_day(), line->line.quantity - sum_});
  }

  std::vector<CountedRow> close(const Rational& quantity) && {
    if (is_credit_) {
      for (auto& row : rows_) row.quantity = Rational{0} - row.quantity;
      sum_ = Rational{0} - sum_;
    }
    add({UnderlagKind::tidigare_fakturerat, last_insats_, last_day(), quantity - sum_});
    if (is_credit_ && !rows_.empty() && rows_.back().kind == UnderlagKind::tidigare_fakturerat)
      std::rotate(rows_.begin(), rows_.end() - 1, rows_.end());
    return std::move(rows_);
  }

private:
  void add(const CountedRow& row) {
    if (row.quantity.is_zero()) return;
    last_insats_ = row.insats;
    rows_.push_back(row);
    sum_ += row.quantity;
  }

  void add_parts(std::span<const CountedSlice> parts, std::size_t index, CountedRow row) {
    const auto counted_as = row.kind;
    for (const auto& part : parts) {
      if (part.line != index) continue;
      row.day = part.slice.day;
      row.part = row.visit != nullptr ? &part.slice : nullptr;
      row.kind = counted_as;
      row.quantity = part.quantity;
      add(row);
      row.kind = UnderlagKind::over_beviljat;
      row.quantity = Rational{0} - part.held;
      add(row);
    }
  }

  Day last_day() const { return key_.month.period().end - date::days{1}; }

  bool is_credit_;
  const LineKey& key_;
  std::vector<CountedRow> rows_;
  Insats last_insats_ = Insats::omvardnad;
  Rational sum_{0};
};

}  // namespace

std::string_view text(UnderlagKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

std::vector<CountedRow> counted_rows(DocumentKind kind, const PricedLine& line, std::span<const PricedRecords> cases) {
  RowsOfLine rows{kind, line.key};
  for (const auto& of : cases)
    if (of.priced.arende == line.key.arende) rows.add_counted(of);
  return std::move(rows).close(line.quantity);
}

}  // namespace hemvist
