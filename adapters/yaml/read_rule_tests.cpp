#include "adapters/yaml/read_rule_tests.hpp"

#include <algorithm>

#include "adapters/yaml/level_words.hpp"
#include "adapters/yaml/read_trial_records.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

// ---- what is given ----

// A visit that is told once for several days in a row.
void repeat(std::vector<Visit>& visits, const Visit& visit, const YamlCursor& days_at, const SwedishClock& clock) {
  visits.push_back(visit);
  const auto days = days_at.as_whole_number(1, 366).value_or(1);
  for (int day = 1; day < days; ++day) {
    const auto start = clock.instant_of(clock.wall_time(visit.start) + date::days{day});
    if (!start) {
      days_at.note(RuleFaultCode::fel_varde, "En av dagarna finns inte klockslaget: klockan ställs fram den natten. Skriv besöken var för sig.");
      return;
    }
    auto again = visit;
    again.id += "." + std::to_string(day + 1);
    again.start = *start;
    again.end = *start + visit.elapsed();
    if (visit.planned) again.planned = PlannedTime{*start + (visit.planned->start - visit.start), *start + (visit.planned->end - visit.start)};
    visits.push_back(std::move(again));
  }
}

void read_visits(const YamlCursor& at, CaseRecords& records, const SwedishClock& clock) {
  int number = 0;
  for (const auto& row : at.items()) {
    row.only_keys({"insats", "start", "slut", "minuter", "dagar", "status", "planerad_start", "planerad_slut", "bemanning", "delad_med", "antal", "zon",
                   "utförd_av"});
    repeat(records.visits, read_trial_visit(row, records.arende, std::to_string(++number), clock), row.optional("dagar"), clock);
  }
}

void read_absences(const YamlCursor& at, CaseRecords& records) {
  for (const auto& row : at.items()) {
    row.only_keys({"från", "till", "anmäld", "orsak"});
    records.absences.push_back(read_trial_absence(row, records.arende));
  }
  std::stable_sort(records.absences.begin(), records.absences.end(), [](const Absence& a, const Absence& b) { return a.from < b.from; });
}

void read_totals(const YamlCursor& at, CaseRecords& records) {
  for (const auto& row : at.items()) {
    row.only_keys({"insats", "månad", "minuter", "antal"});
    records.totals.push_back(read_trial_total(row, records.arende));
  }
}

// The whole months that the test mentions.
std::optional<Period> months_of(const CaseRecords& records, const std::optional<Month>& stated, const SwedishClock& clock) {
  std::optional<Period> months;
  const auto add = [&](Month month) {
    const auto days = month.period();
    months = months ? Period{std::min(months->from, days.from), std::max(months->end, days.end)} : days;
  };
  if (stated) add(*stated);
  for (const auto& visit : records.visits) {
    add(Month::of(clock.day_of(visit.start)));
    add(Month::of(clock.day_of(visit.end - std::chrono::minutes{1})));
  }
  for (const auto& absence : records.absences) {
    add(Month::of(absence.from));
    if (absence.end) add(Month::of(*absence.end - date::days{1}));
  }
  for (const auto& total : records.totals) add(total.month);
  return months;
}

std::vector<Insats> insatser_of(const CaseRecords& records) {
  std::vector<Insats> insatser;
  const auto add = [&](Insats insats) {
    if (std::find(insatser.begin(), insatser.end(), insats) == insatser.end()) insatser.push_back(insats);
  };
  for (const auto& visit : records.visits) add(visit.insats);
  for (const auto& total : records.totals) add(total.insats);
  return insatser;
}

void read_decision(const YamlCursor& at, CaseRecords& records, TrialDecisionDefaults defaults) {
  at.only_keys({"insats", "gäller_från", "gäller_till", "vistelse_från", "vistelse_till", "begäran_datum", "beviljat", "enhet", "per", "zon", "utförare",
                "lagrum"});
  if (!defaults.valid && !at.has("gäller_från") && !at.has("gäller_till"))
    return at.note(RuleFaultCode::nyckel_saknas, "Provet nämner ingen månad. Skriv månad: 2024-06 i provet, eller gäller_från och gäller_till i beslutet.");
  const auto insatser = insatser_of(records);
  if (at.has("insats") || insatser.empty()) {
    records.decisions.push_back(read_trial_decision(at, records.arende, defaults));
    return;
  }
  for (const auto insats : insatser) {
    defaults.insats = insats;
    records.decisions.push_back(read_trial_decision(at, records.arende, defaults));
  }
}

// Nothing said of any beslut: one for each insats.
void decide_all(CaseRecords& records, const TrialDecisionDefaults& defaults, const YamlCursor& test) {
  const auto insatser = insatser_of(records);
  if (insatser.empty()) test.note(RuleFaultCode::nyckel_saknas, "Provet har varken beslut eller besök. Skriv minst ett av dem.");
  if (!defaults.valid) return;
  for (const auto insats : insatser)
    records.decisions.push_back({records.arende, *defaults.bosattningskommun, Lagrum::sol, {}, {}, defaults.requested, *defaults.valid, *defaults.valid, insats,
                                 {}, "", {}});
}

void read_decisions(const YamlCursor& test, CaseRecords& records, const TrialDecisionDefaults& defaults) {
  const auto at = test.optional("beslut");
  if (!at.is_present()) return decide_all(records, defaults, test);
  if (at.is_mapping()) return read_decision(at, records, defaults);
  for (const auto& row : at.items()) read_decision(row, records, defaults);
}

// ---- what is expected ----

// The value of one key in the words of line_words.
std::optional<std::string> expected_word(const std::string& key, const YamlCursor& at) {
  const auto of = [](const auto& value, auto words) { return value ? std::optional{std::string{words(*value)}} : std::nullopt; };
  const auto of_word = [&](const auto& word) { return of(word, [](auto known) { return text(known); }); };
  if (key == "pris" || key == "belopp") return of(at.as_money(), [](Money amount) { return to_swedish_text(amount); });
  if (key == "mängd" || key == "procent" || key == "besök" || key.ends_with("_timmar")) return of(at.as_decimal(), number_words);
  if (key == "månad") return of(as_month(at), [](Month month) { return month.text(); });
  if (key == "insats") return of_word(as_insats(at));
  if (key == "utförare") return of_word(at.as_one_of({Performer::egen_regi, Performer::privat, Performer::annan_kommun}));
  if (key == "per") return of_word(at.as_one_of({Per::timme, Per::besok, Per::tillfalle, Per::styck, Per::dag, Per::manad}));
  if (key == "enhet")
    return of_word(at.as_one_of({LineUnit::minut, LineUnit::dag, LineUnit::manad, LineUnit::besok, LineUnit::tillfalle, LineUnit::styck}));
  return at.as_text();
}

ExpectedLine read_line(const YamlCursor& at) {
  at.only_keys({"komponent", "månad", "mängd", "enhet", "pris", "per", "procent", "belopp", "besök", "nivå", "lagrum", "zon", "dygnsdel", "utförare", "insats",
                "till_timmar", "över_timmar", "procent_av"});
  ExpectedLine line{{}, at.place()};
  for (const auto& [key, value] : at.entries())
    if (auto word = expected_word(key, value)) line.words.emplace_back(key, std::move(*word));
  return line;
}

template <class Reason>
ExpectedReasons<Reason> read_reasons(const YamlCursor& at, int count) {
  ExpectedReasons<Reason> expected{{}, at.place()};
  WordList codes;
  for (int i = 0; i < count; ++i) codes.push_back(code_text(static_cast<Reason>(i)));
  for (const auto& item : at.items())
    if (const auto found = item.as_word_of(codes)) expected.reasons.insert(static_cast<Reason>(*found));
  return expected;
}

void read_expected(const YamlCursor& at, RuleTest& test) {
  if (!at.has("summa") && !at.has("rader") && !at.has("oprissat") && !at.has("hålls") && !at.has("ersätts_inte"))
    at.note(RuleFaultCode::nyckel_saknas, "Provet säger inte vad som ska komma ut. Skriv minst en av summa, rader, oprissat, hålls och ersätts_inte.");
  const auto total = at.optional("summa");
  test.total = total.as_money();
  test.total_place = total.place();
  const auto lines = at.optional("rader");
  test.lines_place = lines.place();
  if (lines.is_present()) {
    test.lines.emplace();
    for (const auto& row : lines.items()) test.lines->push_back(read_line(row));
  }
  test.unpriced = read_reasons<UnpricedReason>(at.optional("oprissat"), unpriced_reason_count);
  test.held = read_reasons<HeldReason>(at.optional("hålls"), held_reason_count);
  test.not_reimbursable = read_reasons<NotReimbursableReason>(at.optional("ersätts_inte"), not_reimbursable_reason_count);
}

// Of the visits, absences and totals; without them, of the beslut.
Month last_month(const CaseRecords& records, const std::optional<Period>& months) {
  if (months) return Month::of(months->end - date::days{1});
  auto last = Month::of(Day{});
  for (const auto& decision : records.decisions) last = std::max(last, Month::of(decision.valid.end - date::days{1}));
  return last;
}

RuleTest read_test(const YamlCursor& at, KommunCode kommun, const SwedishClock& clock) {
  RuleTest test{at.required("namn").as_text().value_or(""), at.required("varför").as_text().value_or(""), at.place(),
                CaseRecords{*ArendeId::parse("PROV"), {}, {}}, Month::of(Day{}), {}, {}, {}, {}, {}, {}, {}};
  const auto stated = as_month(at.optional("månad"));
  read_visits(at.optional("besök"), test.records, clock);
  read_absences(at.optional("frånvaro"), test.records);
  read_totals(at.optional("månadssummor"), test.records);
  const auto months = months_of(test.records, stated, clock);
  read_decisions(at, test.records, {kommun, months, {}, months ? months->from : Day{}});
  test.through = stated.value_or(last_month(test.records, months));
  read_expected(at, test);
  return test;
}

}  // namespace

tl::expected<std::vector<RuleTest>, std::vector<RuleFault>> read_rule_tests(std::string_view bytes, const std::string& file_name, KommunCode kommun) {
  const auto tree = parse_yaml(bytes, file_name);
  if (!tree) return tl::make_unexpected(tree.error());
  FaultList faults{file_name};
  const YamlCursor root{*tree, faults};
  root.only_keys({"tester"});
  const SwedishClock clock;
  std::vector<RuleTest> tests;
  for (const auto& at : root.required("tester").items()) {
    at.only_keys({"namn", "varför", "beslut", "besök", "frånvaro", "månadssummor", "månad", "summa", "rader", "oprissat", "hålls", "ersätts_inte"});
    if (at.is_mapping()) tests.push_back(read_test(at, kommun, clock));
  }
  if (faults.refuses()) return tl::make_unexpected(faults.in_order());
  return tests;
}

}  // namespace hemvist
