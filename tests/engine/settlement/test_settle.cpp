#include "engine/settlement/settle.hpp"

#include <algorithm>

#include "tests/catch.hpp"

using namespace hemvist;

namespace {

Month july() { return *Month::parse("2024-07"); }

// 480 kronor an hour are 8 kronor a minute.
PricedLine line(int minutes, int kronor, const char* month = "2024-07", int price_kronor = 480, const char* arende = "BO-1", const char* kommun = "9901") {
  LineKey key{*ArendeId::parse(arende), *KommunCode::parse(kommun), *Month::parse(month), "hemtjänst", "zon=tätort", "2 a kap. 7 § SoL (2001:453)",
              std::string{kommun} + "@2024-01-01", Money::from_ore(price_kronor * 100), Per::timme, LineUnit::minut};
  return {std::move(key), Rational{minutes}, Money::from_ore(kronor * 100), 1, {}};
}

PricedLine in_ore(int minutes, int ore) {
  auto written = line(minutes, 0, "2024-07", 485);
  written.amount = Money::from_ore(ore);
  return written;
}

IssuedLine invoiced(const char* number, const char* day, PricedLine of) { return {number, *parse_day(day), DocumentKind::invoice, "", std::move(of)}; }

IssuedLine credited(const char* number, const char* day, const char* refers_to, PricedLine of) {
  of.quantity = Rational{0} - of.quantity;
  of.amount = -of.amount;
  of.visits = -of.visits;
  return {number, *parse_day(day), DocumentKind::credit_note, refers_to, std::move(of)};
}

// "9901 credit_note F1: BO-1 2024-07 à 480.00: 60 minut 480.00"
std::vector<std::string> told(const SettlementDraft& draft) {
  std::vector<std::string> written;
  for (const auto& document : draft.documents) {
    auto place = document.bosattningskommun.text() + " " + std::string{text(document.kind)};
    if (!document.refers_to.empty()) place += " " + document.refers_to;
    for (const auto& l : document.lines)
      written.push_back(place + ": " + l.key.arende.text() + " " + l.key.month.text() + " à " + to_decimal_text(l.key.price) + ": " +
                        to_decimal_text(l.quantity) + " " + std::string{text(l.key.unit)} + " " + to_decimal_text(l.amount));
  }
  std::sort(written.begin(), written.end());
  return written;
}

struct Row {
  const char* why;
  std::vector<PricedLine> claim;
  std::vector<IssuedLine> issued;
  std::vector<std::string> expected;  // sorted
};

const char* const first = "2024-08-02";
const char* const second = "2024-09-03";
const char* const third = "2024-10-02";

std::vector<Row> rows() {
  return {
      {"nothing claimed, nothing issued", {}, {}, {}},
      {"what is new is invoiced whole", {line(60, 480)}, {}, {"9901 invoice: BO-1 2024-07 à 480.00: 60 minut 480.00"}},
      {"what has been invoiced is not invoiced again", {line(60, 480)}, {invoiced("F1", first, line(60, 480))}, {}},
      {"a late visit: only the difference", {line(90, 720)}, {invoiced("F1", first, line(60, 480))}, {"9901 invoice: BO-1 2024-07 à 480.00: 30 minut 240.00"}},
      {"a shortened visit: a credit note to the invoice that carried it",
       {line(45, 360)},
       {invoiced("F1", first, line(60, 480))},
       {"9901 credit_note F1: BO-1 2024-07 à 480.00: 15 minut 120.00"}},
      {"all retracted: credited in full", {}, {invoiced("F1", first, line(60, 480))}, {"9901 credit_note F1: BO-1 2024-07 à 480.00: 60 minut 480.00"}},
      {"a price decided afterwards: the old in full back, the new in full",
       {line(60, 507, "2024-07", 507)},
       {invoiced("F1", first, line(60, 480))},
       {"9901 credit_note F1: BO-1 2024-07 à 480.00: 60 minut 480.00", "9901 invoice: BO-1 2024-07 à 507.00: 60 minut 507.00"}},
      {"a credit larger than the latest invoice goes on to the one before",
       {line(20, 160)},
       {invoiced("F1", first, line(60, 480)), invoiced("F2", second, line(30, 240))},
       {"9901 credit_note F1: BO-1 2024-07 à 480.00: 40 minut 320.00", "9901 credit_note F2: BO-1 2024-07 à 480.00: 30 minut 240.00"}},
      {"a credit no larger than the latest invoice leaves the one before alone",
       {line(60, 480)},
       {invoiced("F1", first, line(60, 480)), invoiced("F2", second, line(30, 240))},
       {"9901 credit_note F2: BO-1 2024-07 à 480.00: 30 minut 240.00"}},
      {"which is the latest does not depend on the order of the rows",
       {line(60, 480)},
       {invoiced("F2", second, line(30, 240)), invoiced("F1", first, line(60, 480))},
       {"9901 credit_note F2: BO-1 2024-07 à 480.00: 30 minut 240.00"}},
      {"of two invoices of one day the higher number is the later: F10 comes after F9",
       {line(60, 480)},
       {invoiced("F10", first, line(30, 240)), invoiced("F9", first, line(60, 480))},
       {"9901 credit_note F10: BO-1 2024-07 à 480.00: 30 minut 240.00"}},
      {"what a credit note took from the latest invoice cannot be taken again",
       {line(20, 160)},
       {invoiced("F1", first, line(60, 480)), invoiced("F2", second, line(30, 240)), credited("K1", third, "F2", line(30, 240))},
       {"9901 credit_note F1: BO-1 2024-07 à 480.00: 40 minut 320.00"}},
      {"credited in part, then more of the same invoice",
       {line(10, 80)},
       {invoiced("F1", first, line(60, 480)), credited("K1", second, "F1", line(20, 160))},
       {"9901 credit_note F1: BO-1 2024-07 à 480.00: 30 minut 240.00"}},
      {"credited in full, then there was something after all",
       {line(45, 360)},
       {invoiced("F1", first, line(60, 480)), credited("K1", second, "F1", line(60, 480))},
       {"9901 invoice: BO-1 2024-07 à 480.00: 45 minut 360.00"}},
      {"credited in full and nothing since", {}, {invoiced("F1", first, line(60, 480)), credited("K1", second, "F1", line(60, 480))}, {}},
      {"an earlier month that changed is in it with its own month",
       {line(60, 480), line(40, 320, "2024-06")},
       {invoiced("F1", first, line(30, 240, "2024-06"))},
       {"9901 invoice: BO-1 2024-06 à 480.00: 10 minut 80.00", "9901 invoice: BO-1 2024-07 à 480.00: 60 minut 480.00"}},
      {"a later month waits for its own run, also where it has been invoiced",
       {line(60, 480, "2024-08")},
       {invoiced("F1", first, line(90, 720, "2024-08"))},
       {}},
      {"the difference of two rounded sums: 242,50 less 80,83", {in_ore(30, 24250)}, {invoiced("F1", first, in_ore(10, 8083))}, {"9901 invoice: BO-1 2024-07 à 485.00: 20 minut 161.67"}},
      {"each bosättningskommun has documents of its own",
       {line(60, 480), line(30, 240, "2024-07", 480, "BO-2", "9902")},
       {},
       {"9901 invoice: BO-1 2024-07 à 480.00: 60 minut 480.00", "9902 invoice: BO-2 2024-07 à 480.00: 30 minut 240.00"}},
  };
}

}  // namespace

TEST_CASE("What is settled is the claim less what has been issued") {
  for (auto& row : rows()) {
    INFO(row.why);
    CHECK(told(settle(july(), row.claim, row.issued)) == row.expected);
  }
}

TEST_CASE("The order of claim and issued lines does not matter") {
  for (auto& row : rows()) {
    INFO(row.why);
    std::reverse(row.claim.begin(), row.claim.end());
    std::reverse(row.issued.begin(), row.issued.end());
    CHECK(told(settle(july(), row.claim, row.issued)) == row.expected);
  }
}

TEST_CASE("One invoice to a kommun carries all its lines, one credit note all that is taken from an invoice") {
  const auto draft = settle(july(), {line(10, 80, "2024-06", 480, "BO-3"), line(60, 480), line(30, 240, "2024-07", 480, "BO-2")},
                            std::vector{invoiced("F1", first, line(50, 400, "2024-05")), invoiced("F1", first, line(20, 160, "2024-06", 480, "BO-3"))});
  REQUIRE(draft.documents.size() == 2);
  const auto& invoice = draft.documents[0].kind == DocumentKind::invoice ? draft.documents[0] : draft.documents[1];
  const auto& credit = draft.documents[0].kind == DocumentKind::invoice ? draft.documents[1] : draft.documents[0];
  CHECK(invoice.lines.size() == 2);
  CHECK(invoice.total() == Money::from_ore(72000));
  CHECK(credit.refers_to == "F1");
  CHECK(credit.lines.size() == 2);
  CHECK(credit.total() == Money::from_ore(48000));
}

TEST_CASE("Documents carry positive figures, and an invoice the digest of the rule file that priced it now") {
  auto now = line(90, 720);
  now.tariff_digest = {"b"};
  now.visits = 3;
  auto before = line(60, 480);
  before.tariff_digest = {"a"};
  before.visits = 2;
  const auto more = settle(july(), {now}, std::vector{invoiced("F1", first, before)});
  REQUIRE(more.documents.size() == 1);
  CHECK(more.documents[0].lines[0].tariff_digest.hex == "b");
  CHECK(more.documents[0].lines[0].visits == 1);
  const auto none = settle(july(), {}, std::vector{invoiced("F1", first, before)});
  REQUIRE(none.documents.size() == 1);
  CHECK(none.documents[0].lines[0].tariff_digest.hex == "a");
  CHECK(none.documents[0].lines[0].quantity == Rational{60});
  CHECK(none.documents[0].lines[0].visits == 2);
}

TEST_CASE("Lines without an amount and lines that are not reimbursed are not claimed") {
  PricedCase priced{*ArendeId::parse("BO-1"), nullptr, {}, {}, {}, {}, {}, {}, {}};
  const auto add = [&](PricedLine of, bool not_paid) { priced.lines.push_back({std::move(of), 0, {0, 0}, nullptr, not_paid, {}, {}, {}}); };
  add(line(60, 480), false);
  add(line(0, 0, "2024-06"), false);
  add(line(30, 240, "2024-05"), true);
  const auto claimed = claimed_lines(priced);
  REQUIRE(claimed.size() == 1);
  CHECK(claimed[0].amount == Money::from_ore(48000));
}
