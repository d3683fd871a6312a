#include <rapidcheck.h>

#include <algorithm>
#include <map>

#include "engine/settlement/settle.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

using Claim = std::vector<PricedLine>;

const Month last_month = *Month::parse("2024-12");

// A few keys of every kind of price, so that histories come back to the same ones.
std::vector<LineKey> some_keys() {
  const auto key = [](const char* arende, const char* month, int ore, Per per, LineUnit unit, Rational percent) {
    return LineKey{*ArendeId::parse(arende), *KommunCode::parse("9901"), *Month::parse(month), "komponent", "", "2 a kap. 7 § SoL (2001:453)",
                   "9901@2024-01-01", Money::from_ore(ore), per, unit, percent};
  };
  return {key("BO-1", "2024-07", 50700, Per::timme, LineUnit::minut, Rational{100}), key("BO-1", "2024-07", 48499, Per::timme, LineUnit::minut, Rational{100}),
          key("BO-1", "2024-08", 38200, Per::timme, LineUnit::minut, Rational{55}), key("BO-2", "2024-07", 18500, Per::manad, LineUnit::dag, Rational{100}),
          key("BO-2", "2024-07", 8050, Per::styck, LineUnit::styck, Rational{100})};
}

// For every key a number of quantities, 0: not claimed. Thirds of minutes come from visits shared by three.
rc::Gen<Claim> any_claim() {
  const auto keys = some_keys();
  return rc::gen::map(rc::gen::container<std::vector<int>>(keys.size(), rc::gen::inRange(0, 300)), [keys](const std::vector<int>& thirds) {
    Claim claim;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const Rational quantity{keys[i].unit == LineUnit::minut ? Rational{thirds[i], 3} : Rational{thirds[i] % 32}};
      const auto amount = amount_of(keys[i], quantity);
      if (!amount.is_zero()) claim.push_back({keys[i], quantity, amount, 1, {}});
    }
    return claim;
  });
}

// Everything issued so far, as the store tells it.
class Ledger {
public:
  // One document a number; several runs may be issued the same day.
  void issue(const SettlementDraft& draft) {
    day_ += date::days{static_cast<int>(issued_.size() % 2)};
    for (const auto& document : draft.documents) {
      const auto number = "F" + std::to_string(++serial_);
      for (auto line : document.lines) {
        if (document.kind == DocumentKind::credit_note) {
          line.quantity = Rational{0} - line.quantity;
          line.amount = -line.amount;
        }
        issued_.push_back({number, day_, document.kind, document.refers_to, std::move(line)});
      }
    }
  }
  const std::vector<IssuedLine>& issued() const { return issued_; }

  std::map<LineKey, std::pair<Rational, Money>> sums() const {
    std::map<LineKey, std::pair<Rational, Money>> sums;
    for (const auto& line : issued_) {
      auto& [quantity, amount] = sums[line.line.key];
      quantity += line.line.quantity;
      amount += line.line.amount;
    }
    std::erase_if(sums, [](const auto& entry) { return entry.second.second.is_zero(); });
    return sums;
  }

  // What is left of a key on each invoice, after the credit notes to it.
  std::map<std::pair<std::string, LineKey>, Money> left() const {
    std::map<std::pair<std::string, LineKey>, Money> left;
    for (const auto& line : issued_)
      left[{line.kind == DocumentKind::invoice ? line.document_number : line.refers_to, line.line.key}] += line.line.amount;
    return left;
  }

private:
  std::vector<IssuedLine> issued_;
  Day day_ = *parse_day("2024-08-01");
  int serial_ = 0;
};

Ledger play(const std::vector<Claim>& history) {
  Ledger ledger;
  for (const auto& claim : history) ledger.issue(settle(last_month, claim, ledger.issued()));
  return ledger;
}

// öre by which quantity × price of a line is off its amount.
Rational off_by(const PricedLine& line) {
  const auto exact = line.quantity * paid_ore_per_base(line.key) / price_base(line.key);
  const auto difference = exact - Rational{line.amount.ore()};
  return difference < Rational{0} ? Rational{0} - difference : difference;
}

std::vector<std::string> told(const SettlementDraft& draft) {
  std::vector<std::string> written;
  for (const auto& document : draft.documents)
    for (const auto& line : document.lines)
      written.push_back(std::string{text(document.kind)} + document.refers_to + line.key.arende.text() + line.key.month.text() +
                        to_decimal_text(line.key.price) + "|" + to_decimal_text(line.quantity) + "|" + to_decimal_text(line.amount));
  std::sort(written.begin(), written.end());
  return written;
}

auto any_history() { return rc::gen::resize(12, rc::gen::container<std::vector<Claim>>(any_claim())); }

}  // namespace

TEST_CASE("After any history the sum issued per key is the last claim, in amount and quantity") {
  CHECK(rc::check([] {
    const auto history = *any_history();
    std::map<LineKey, std::pair<Rational, Money>> last;
    if (!history.empty())
      for (const auto& line : history.back()) last[line.key] = {line.quantity, line.amount};
    const auto sums = play(history).sums();
    RC_ASSERT(sums.size() == last.size());
    for (const auto& [key, sum] : last) {
      RC_ASSERT(sums.at(key).second == sum.second);
      // A change too small to be an öre is not settled.
      const auto behind = (sums.at(key).first - sum.first) * paid_ore_per_base(key) / price_base(key);
      RC_ASSERT(behind < Rational{1});
      RC_ASSERT(behind > Rational{-1});
    }
  }));
}

TEST_CASE("Settling again after issuing gives nothing") {
  CHECK(rc::check([] {
    const auto history = *rc::gen::nonEmpty(any_history());
    RC_ASSERT(settle(last_month, history.back(), play(history).issued()).documents.empty());
  }));
}

TEST_CASE("No invoice is credited for more than is left of it, and every document has positive lines") {
  CHECK(rc::check([] {
    Ledger ledger;
    for (const auto& claim : *any_history()) {
      const auto draft = settle(last_month, claim, ledger.issued());
      for (const auto& document : draft.documents) {
        RC_ASSERT(!document.lines.empty());
        Money sum;
        for (const auto& line : document.lines) {
          RC_ASSERT(line.amount > Money{});
          RC_ASSERT(line.quantity > Rational{0});
          sum += line.amount;
        }
        RC_ASSERT(sum == document.total());
      }
      ledger.issue(draft);
      for (const auto& [place, left] : ledger.left()) RC_ASSERT(left >= Money{});
    }
  }));
}

TEST_CASE("Quantity times price is within two öre of the amount of every line, as the e-invoice rule R120 asks") {
  CHECK(rc::check([] {
    const auto ledger = play(*any_history());
    for (const auto& line : ledger.issued()) RC_ASSERT(off_by(line.line) <= Rational{2});
  }));
}

TEST_CASE("A draft depends on what has been issued, not on the order in which it is told") {
  CHECK(rc::check([] {
    auto history = *rc::gen::nonEmpty(any_history());
    auto now = history.back();
    history.pop_back();
    auto issued = play(history).issued();
    const auto expected = told(settle(last_month, now, issued));
    std::reverse(issued.begin(), issued.end());
    std::reverse(now.begin(), now.end());
    RC_ASSERT(told(settle(last_month, now, issued)) == expected);
  }));
}
