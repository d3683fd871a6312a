#include "engine/pricing/explain_words.hpp"

#include <algorithm>
#include <array>

#include "engine/pricing/price_visit.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr int most_decimals = 4;

struct UnitWords {
  std::string_view one;
  std::string_view many;
};
constexpr std::array<UnitWords, 6> unit_words{{{"minut", "minuter"}, {"dag", "dagar"}, {"månad", "månader"}, {"besök", "besök"},
                                               {"tillfälle", "tillfällen"}, {"styck", "styck"}}};

// Grouped as money is, without the öre.
std::string whole_text(std::int64_t value) {
  const auto written = to_swedish_text(Money::from_ore(value * 100));
  return written.substr(0, written.size() - 3);
}

std::string number_text(const Rational& value, std::size_t least_decimals) {
  if (value < Rational{0}) return "\u2212" + number_text(Rational{0} - value, least_decimals);
  const auto whole = round_down(value);
  auto rest = value - Rational{whole};
  std::string decimals;
  while (decimals.size() < most_decimals && (!rest.is_zero() || decimals.size() < least_decimals)) {
    rest = rest * Rational{10};
    const auto digit = round_down(rest);
    decimals += static_cast<char>('0' + digit);
    rest -= Rational{digit};
  }
  return whole_text(whole) + (decimals.empty() ? "" : "," + decimals) + (rest.is_zero() ? "" : "…");
}

bool ends_in_decimals(const Rational& value) { return (value * Rational{10'000}).is_whole(); }

std::string staff_rule(const Component& component, const Visit& visit) {
  if (visit.staff <= 1) return "";
  const auto staff = std::to_string(visit.staff) + " utförare";
  return component.staff == StaffRule::per_person ? "Gånger " + staff + " (bemanning: per_person)."
                                                  : staff + " räknas som en (bemanning: ingår).";
}

std::string share_rule(const Component& component, const Visit& visit) {
  const int persons = persons_sharing(visit);
  if (persons == 1) return "";
  const auto number = std::to_string(persons) + " personer";
  return component.share == ShareRule::divide ? "Delat på " + number + " (delad: dela)."
                                              : "Räknas fullt ut fast besöket delas av " + number + " (delad: full).";
}

}  // namespace

std::string number_text(const Rational& value) { return number_text(value, 0); }
std::string kronor_text(const Rational& ore) { return number_text(ore / Rational{100}, 2) + " kr"; }
std::string kronor_text(Money amount) { return to_swedish_text(amount) + " kr"; }

std::string quantity_text(const Rational& quantity, LineUnit unit) {
  const auto& words = unit_words[static_cast<std::size_t>(unit)];
  auto number = number_text(quantity);
  if (!ends_in_decimals(quantity))
    number = std::to_string(quantity.numerator()) + "/" + std::to_string(quantity.denominator()) + " (" + number + ")";
  return number + " " + std::string{quantity == Rational{1} ? words.one : words.many};
}

std::string minutes_text(std::chrono::minutes minutes) { return quantity_text(Rational{minutes.count()}, LineUnit::minut); }

std::string span_text(Instant from, Instant end, const SwedishClock& clock) {
  const auto day = clock.day_of(from);
  const auto text_of_end = clock.text(end);
  const auto written = clock.text(from) + "–";
  if (clock.day_of(end) == day) return written + text_of_end.substr(text_of_end.find(' ') + 1);
  return written + (end == clock.start_of(day + date::days{1}) ? "24:00" : text_of_end);
}

std::string timed_span_text(Instant from, Instant end, const SwedishClock& clock) {
  auto written = span_text(from, end, clock) + ", " + minutes_text(end - from);
  const auto moved = (clock.wall_time(end) - clock.wall_time(from)) - (end - from);
  if (moved < moved.zero()) written += " (klockan ställs tillbaka " + minutes_text(-moved) + " under tiden)";
  if (moved > moved.zero()) written += " (klockan ställs fram " + minutes_text(moved) + " under tiden)";
  return written;
}

std::string decision_text(const Decision& decision) {
  if (decision.valid.is_empty()) return "beslut om " + std::string{text(decision.insats)} + " från " + to_text(decision.valid.from) + ", återkallat";
  return "beslut om " + std::string{text(decision.insats)} + " " + to_text(decision.valid) + ", vistelse " + to_text(decision.stay);
}

std::string line_text(const LineKey& key) { return joined({key.component, key.selectors}, ", "); }

std::string price_text(const LineKey& key) { return kronor_text(key.price) + " per " + std::string{text(key.per)}; }

std::string place_text(const std::string& file, const SourcePlace& place) { return file + ":" + std::to_string(place.line); }

std::string place_text(const std::string& file, const Component& component, const PriceRow& row) {
  return joined({place_text(file, component.place), row.place.line == component.place.line ? "" : place_text(file, row.place)}, ", ");
}

std::string rounding_text(const RoundingStep& rounding) {
  const auto way = rounding.way == RoundingWay::narmaste ? "till närmaste steg" : std::string{text(rounding.way)} + " till steg";
  return "Avrundas " + way + " om " + minutes_text(std::chrono::minutes{rounding.step_minutes}) + " per " +
         std::string{text(rounding.scope)} + ".";
}

std::string visit_length_rule(const Component& component) {
  const bool rounds = component.rounding && component.rounding->scope == RoundingScope::besok;
  return joined({rounds ? rounding_text(*component.rounding) : "",
                 component.minimum_minutes ? "Minst " + minutes_text(std::chrono::minutes{*component.minimum_minutes}) + " per besök." : ""},
                " ");
}

std::string counting_rule(const Component& component, const Visit& visit) {
  std::string counted;
  if (const auto* standard = std::get_if<StandardTime>(&component.quantity)) {
    const auto minutes = standard_minutes(*standard, visit.insats);
    if (minutes) counted = "Schablontid för " + std::string{text(visit.insats)} + ": " + quantity_text(*minutes, LineUnit::minut) + ".";
  } else if (counts_once(component)) {
    counted = visit.count == Rational{1} ? "Räknas en gång per besök." : "Antal enligt besöket: " + number_text(visit.count) + ".";
  }
  return joined({counted, staff_rule(component, visit), share_rule(component, visit)}, " ");
}

std::string joined(std::initializer_list<std::string> texts, std::string_view separator) {
  std::string written;
  for (const auto& part : texts) {
    if (part.empty()) continue;
    if (!written.empty()) written += separator;
    written += part;
  }
  return written;
}

const PriceRow& row_of(const PricedCase& priced, int version, const Selected& price) {
  return priced.component(version, price).rows.at(static_cast<std::size_t>(price.row));
}

void cite(Explanation& explanation, const Provision* provision) {
  if (provision == nullptr) return;
  for (const auto& cited : explanation.provisions)
    if (cited.designation == provision->designation) return;
  explanation.provisions.push_back(*provision);
}

void cite(Explanation& explanation, const Tariff& tariff, const TariffVersion& version) {
  const auto name = version_name(tariff, version);
  for (const auto& cited : explanation.tariffs)
    if (cited.version == name) return;
  explanation.tariffs.push_back({name, tariff.name + " (" + tariff.kommun.text() + ")", version.valid_from, version.valid_end,
                                 version.source, version.decision, version.checked, tariff.file_name, tariff.file_digest});
}

void cite(Explanation& explanation, const PricedCase& priced, int version) {
  const auto* agreement = priced.agreement_of(version);
  if (agreement == nullptr) return cite(explanation, *priced.tariff, priced.version(version));
  for (const auto& cited : explanation.agreements)
    if (cited.version == version_name(*agreement)) return;
  explanation.agreements.push_back({version_name(*agreement), agreement->reference, agreement->title, valid_text(*agreement), agreement->source,
                                    agreement->file_name, agreement->digest});
}

std::string kommun_text(const PricedCase& priced, KommunCode kommun) {
  return priced.tariff != nullptr ? priced.tariff->name + " (" + kommun.text() + ")" : kommun.text();
}

}  // namespace hemvist
