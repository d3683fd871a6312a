#include "tests/engine/pricing/scenario.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "adapters/yaml/read_agreement.hpp"
#include "adapters/yaml/read_tariff.hpp"
#include "adapters/yaml/read_trial_records.hpp"

namespace hemvist {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>{file}, {}};
}

template <class Value, class Parse>
std::optional<Value> as_parsed(const YamlCursor& at, Parse parse) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  const std::optional<Value> value = parse(*written);
  if (!value) at.note(RuleFaultCode::fel_varde, hemvist::quoted(*written) + " går inte att läsa.");
  return value;
}

Decision read_decision(const YamlCursor& at, const ArendeId& arende) {
  at.only_keys({"ärende", "bosättningskommun", "lagrum", "begäran_datum", "gäller_från", "gäller_till", "vistelse_från", "vistelse_till", "insats",
                "beviljat", "enhet", "per", "zon", "utförare"});
  return read_trial_decision(at, arende, {});
}

Visit read_visit(const YamlCursor& at, const ArendeId& arende, const SwedishClock& clock) {
  at.only_keys({"besök", "ärende", "insats", "start", "slut", "status", "planerad_start", "planerad_slut", "bemanning", "delad_med", "antal", "zon", "utförd_av",
                "version"});
  auto visit = read_trial_visit(at, arende, at.required("besök").as_text().value_or(""), clock);
  if (const auto version = at.optional("version").as_whole_number(1, 99)) visit.version = *version;
  return visit;
}

Absence read_absence(const YamlCursor& at, const ArendeId& arende) {
  at.only_keys({"ärende", "från", "till", "anmäld", "orsak"});
  return read_trial_absence(at, arende);
}

MonthlyTotal read_total(const YamlCursor& at, const ArendeId& arende) {
  at.only_keys({"ärende", "insats", "månad", "minuter", "antal"});
  return read_trial_total(at, arende);
}

Approval read_approval(const YamlCursor& at, const ArendeId& arende) {
  at.only_keys({"ärende", "insats", "månad", "minuter", "tillfällen"});
  const auto insats = as_parsed<Insats>(at.required("insats"), parse_insats).value_or(Insats::omvardnad);
  const auto month = as_parsed<Month>(at.required("månad"), Month::parse).value_or(Month::from_index(24000));
  const auto minutes = at.optional("minuter").as_whole_number(0, 100000);
  const auto occasions = at.optional("tillfällen").as_whole_number(0, 100000);
  return {arende, insats, month, occasions ? GrantedUnit::tillfallen : GrantedUnit::minuter, static_cast<int>(occasions ? *occasions : minutes.value_or(0)), {}, "brev"};
}

ExtraCost read_extra_cost(const YamlCursor& at, const ArendeId& arende) {
  at.only_keys({"merkostnad", "ärende", "dag", "slag", "antal"});
  return {at.required("merkostnad").as_text().value_or(""), arende, at.required("dag").as_day().value_or(Day{}), at.required("slag").as_text().value_or(""),
          at.optional("antal").as_decimal().value_or(Rational{1})};
}

// The highest version of a visit counts; borttaget retracts it.
void keep_latest(std::vector<Visit>& visits) {
  std::vector<Visit> latest;
  for (const auto& visit : visits) {
    const auto is_newer = [&](const Visit& other) { return other.id == visit.id && other.version > visit.version; };
    if (visit.status != VisitStatus::borttaget && std::none_of(visits.begin(), visits.end(), is_newer)) latest.push_back(visit);
  }
  visits = std::move(latest);
}

CaseRecords& case_of(std::vector<CaseRecords>& cases, const ArendeId& arende) {
  const auto found = std::find_if(cases.begin(), cases.end(), [&](const CaseRecords& c) { return c.arende == arende; });
  return found != cases.end() ? *found : cases.emplace_back(CaseRecords{arende, {}, {}});
}

void read_given(const YamlCursor& at, Scenario& scenario) {
  at.only_keys({"ersättningsnivå", "beslut", "besök", "frånvaro", "månadssummor", "godkännanden", "avtal", "merkostnader"});
  if (const auto written = at.optional("ersättningsnivå").as_text()) {
    const bool is_file = written->ends_with(".yaml");
    const auto bytes = is_file ? bytes_of(std::filesystem::path{HEMVIST_SOURCE_DIR} / "rules/ersattning" / *written) : *written;
    auto read = read_tariff(bytes, is_file ? *written : "ersättningsnivå", Digest{std::string(64, '0')});
    if (!read)
      for (const auto& fault : read.error()) scenario.faults.push_back(text(fault));
    else
      scenario.tariffs.emplace(read->tariff.kommun, read->tariff);
  }
  if (const auto agreements = at.optional("avtal"); agreements.is_present())
    for (const auto& item : agreements.items()) {
      auto read = read_agreement(item.as_text().value_or(""), "avtal", Digest{std::string(64, '1')});
      if (!read)
        for (const auto& fault : read.error()) scenario.faults.push_back(text(fault));
      else
        scenario.agreements[read->counterpart].push_back(std::move(*read));
    }
  const SwedishClock clock;
  const auto each = [&](const YamlCursor& list, const auto& add) {
    for (const auto& row : list.items())
      if (const auto arende = as_parsed<ArendeId>(row.required("ärende"), ArendeId::parse)) add(case_of(scenario.cases, *arende), row);
  };
  each(at.required("beslut"), [](CaseRecords& of, const YamlCursor& row) { of.decisions.push_back(read_decision(row, of.arende)); });
  each(at.optional("besök"), [&](CaseRecords& of, const YamlCursor& row) { of.visits.push_back(read_visit(row, of.arende, clock)); });
  each(at.optional("frånvaro"), [](CaseRecords& of, const YamlCursor& row) { of.absences.push_back(read_absence(row, of.arende)); });
  each(at.optional("månadssummor"), [](CaseRecords& of, const YamlCursor& row) { of.totals.push_back(read_total(row, of.arende)); });
  each(at.optional("godkännanden"), [](CaseRecords& of, const YamlCursor& row) { of.approvals.push_back(read_approval(row, of.arende)); });
  each(at.optional("merkostnader"), [](CaseRecords& of, const YamlCursor& row) { of.extra_costs.push_back(read_extra_cost(row, of.arende)); });
  for (auto& records : scenario.cases) {
    keep_latest(records.visits);
    std::stable_sort(records.absences.begin(), records.absences.end(), [](const Absence& a, const Absence& b) { return a.from < b.from; });
  }
}

// Reads the keys of one expected row into the words of an outcome.
class ExpectedRow {
public:
  explicit ExpectedRow(const YamlCursor& at) : at_{at} {}

  ExpectedRow& words(std::initializer_list<const char*> required, std::initializer_list<const char*> optional) {
    for (const auto* key : required) put(key, at_.required(key).as_text());
    for (const auto* key : optional) put(key, at_.optional(key).as_text());
    return *this;
  }
  ExpectedRow& numbers(std::initializer_list<const char*> optional) {
    for (const auto* key : optional)
      if (const auto number = at_.optional(key).as_decimal()) put(key, to_decimal_text(*number));
    return *this;
  }
  ExpectedRow& money(std::initializer_list<const char*> required) {
    for (const auto* key : required)
      if (const auto amount = at_.required(key).as_money()) put(key, to_decimal_text(*amount));
    return *this;
  }
  OutcomeRow row() const { return row_; }

private:
  void put(const char* key, const std::optional<std::string>& value) {
    if (value) row_.emplace(key, *value);
  }
  const YamlCursor& at_;
  OutcomeRow row_;
};

void read_expected(const YamlCursor& at, Outcome& expected) {
  at.only_keys({"rader", "hållna", "oprissade", "ej_ersättningsgilla", "samtidiga"});
  for (const auto& row : at.optional("rader").items()) {
    row.only_keys({"ärende", "komponent", "månad", "lagrum", "nivå", "zon", "dygnsdel", "utförare", "insats", "till_timmar", "över_timmar", "procent_av", "andel",
                   "mängd", "enhet", "pris", "per", "belopp", "besök"});
    expected.lines.push_back(ExpectedRow{row}
                                 .words({"komponent", "månad", "lagrum", "enhet", "per"}, {"ärende", "nivå", "zon", "dygnsdel", "utförare", "insats", "procent_av"})
                                 .numbers({"mängd", "andel", "besök", "till_timmar", "över_timmar"})
                                 .money({"pris", "belopp"})
                                 .row());
  }
  for (const auto& row : at.optional("hållna").items()) {
    row.only_keys({"ärende", "besök", "insats", "månad", "orsak", "minuter", "tillfällen", "merkostnad"});
    expected.held.push_back(ExpectedRow{row}.words({"insats", "månad", "orsak"}, {"ärende", "besök", "merkostnad"}).numbers({"minuter", "tillfällen"}).row());
  }
  for (const auto& row : at.optional("oprissade").items()) {
    row.only_keys({"ärende", "besök", "insats", "månad", "orsak", "detalj", "merkostnad"});
    expected.unpriced.push_back(ExpectedRow{row}.words({"orsak", "detalj"}, {"ärende", "besök", "insats", "månad", "merkostnad"}).row());
  }
  for (const auto& row : at.optional("ej_ersättningsgilla").items()) {
    row.only_keys({"ärende", "besök", "insats", "månad", "orsak", "minuter", "merkostnad"});
    expected.not_reimbursable.push_back(ExpectedRow{row}.words({"orsak"}, {"ärende", "besök", "insats", "månad", "merkostnad"}).numbers({"minuter"}).row());
  }
  for (const auto& row : at.optional("samtidiga").items()) {
    row.only_keys({"ärende", "besök", "med"});
    expected.overlaps.push_back(ExpectedRow{row}.words({"besök", "med"}, {"ärende"}).row());
  }
}

}  // namespace

Scenario read_scenario(const std::filesystem::path& file) {
  Scenario scenario;
  const auto bytes = bytes_of(file);
  const auto tree = parse_yaml(bytes, file.filename().string());
  if (!tree) {
    for (const auto& fault : tree.error()) scenario.faults.push_back(text(fault));
    return scenario;
  }
  FaultList faults{file.filename().string()};
  const YamlCursor root{*tree, faults};
  root.only_keys({"scenario", "varför", "givet", "när", "så"});
  scenario.sentence = root.required("scenario").as_text().value_or("");
  root.required("varför").as_text();
  read_given(root.required("givet"), scenario);
  const auto when = root.required("när");
  when.only_keys({"månad"});
  if (const auto month = as_parsed<Month>(when.required("månad"), Month::parse)) scenario.month = *month;
  read_expected(root.required("så"), scenario.expected);
  for (const auto& fault : faults.in_order()) scenario.faults.push_back(text(fault));
  return scenario;
}

}  // namespace hemvist
