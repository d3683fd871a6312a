#include "tests/engine/pricing/scenario.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "adapters/yaml/read_tariff.hpp"
#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/records/record_words.hpp"

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

// "2024-10-27 02:30", in the doubled hour of October followed by +02:00 or +01:00.
std::optional<Instant> parse_instant(std::string_view text, const SwedishClock& clock) {
  const auto day = parse_day(text.substr(0, 10));
  if (!day || text.size() < 16) return std::nullopt;
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
  const WallTime wall = *day + std::chrono::minutes{number(11) * 60 + number(14)};
  if (text.size() == 16) return clock.kind_of(wall) == WallTimeKind::unique ? clock.instant_of(wall) : std::nullopt;
  if (text.substr(16) != "+01:00" && text.substr(16) != "+02:00") return std::nullopt;
  return Instant{wall.time_since_epoch() - std::chrono::hours{text[18] - '0'}};
}

Decision read_decision(const YamlCursor& at, ArendeId arende) {
  at.only_keys({"ärende", "bosättningskommun", "lagrum", "begäran_datum", "gäller_från", "gäller_till", "vistelse_från", "vistelse_till", "insats",
                "beviljat", "enhet", "per", "zon", "utförare"});
  const auto day = [&](const YamlCursor& cursor) { return cursor.as_day().value_or(Day{}); };
  const Period valid{day(at.required("gäller_från")), day(at.required("gäller_till")) + date::days{1}};
  auto stay = valid;
  if (at.has("vistelse_från")) stay.from = day(at.required("vistelse_från"));
  if (at.has("vistelse_till")) stay.end = day(at.required("vistelse_till")) + date::days{1};
  const auto kommun = as_parsed<KommunCode>(at.required("bosättningskommun"), KommunCode::parse);
  const auto insats = as_parsed<Insats>(at.required("insats"), parse_insats);
  Decision decision{std::move(arende), kommun.value_or(*KommunCode::parse("9901")), Lagrum::sol, {}, {}, {}, valid, stay,
                    insats.value_or(Insats::service), {}, "", {}};
  decision.requested = at.optional("begäran_datum").as_day();
  if (const auto lagrum = as_parsed<Lagrum>(at.optional("lagrum"), parse_lagrum)) decision.lagrum = *lagrum;
  decision.performer = as_parsed<Performer>(at.optional("utförare"), parse_performer);
  decision.zone = at.optional("zon").as_text().value_or("");
  if (at.has("beviljat")) {
    const auto amount = at.required("beviljat").as_decimal();
    const auto unit = as_parsed<GrantedUnit>(at.required("enhet"), parse_granted_unit);
    const auto per = as_parsed<GrantedPer>(at.required("per"), parse_granted_per);
    if (amount && unit && per) decision.granted = Granted{*amount, *unit, *per};
  }
  return decision;
}

Visit read_visit(const YamlCursor& at, ArendeId arende, const SwedishClock& clock) {
  at.only_keys({"besök", "ärende", "insats", "start", "slut", "status", "bemanning", "delad_med", "antal", "zon", "utförd_av", "version"});
  const auto instant = [&](std::string_view key) {
    return as_parsed<Instant>(at.required(key), [&](std::string_view text) { return parse_instant(text, clock); }).value_or(Instant{});
  };
  const auto insats = as_parsed<Insats>(at.required("insats"), parse_insats);
  const auto version = at.optional("version").as_whole_number(1, 99);
  Visit visit{at.required("besök").as_text().value_or(""), version.value_or(1), std::move(arende), insats.value_or(Insats::service),
              instant("start"), instant("slut"), VisitStatus::utfort, {}, 1, "", Rational{1}, "", {}, {}, ""};
  if (visit.end <= visit.start) at.note(RuleFaultCode::fel_varde, "slut ska vara efter start.");
  if (const auto status = as_parsed<VisitStatus>(at.optional("status"), parse_visit_status)) visit.status = *status;
  if (const auto staff = at.optional("bemanning").as_whole_number(1, 9)) visit.staff = *staff;
  if (const auto shared = at.optional("delad_med").as_text()) visit.shared_with = *shared;
  if (const auto count = at.optional("antal").as_decimal()) visit.count = *count;
  if (const auto zone = at.optional("zon").as_text()) visit.zone = *zone;
  visit.performed_by = as_parsed<Performer>(at.optional("utförd_av"), parse_performer);
  return visit;
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
  at.only_keys({"ersättningsnivå", "beslut", "besök"});
  if (const auto written = at.optional("ersättningsnivå").as_text()) {
    const bool is_file = written->ends_with(".yaml");
    const auto bytes = is_file ? bytes_of(std::filesystem::path{HEMVIST_SOURCE_DIR} / "rules/ersattning" / *written) : *written;
    auto read = read_tariff(bytes, is_file ? *written : "ersättningsnivå", Digest{std::string(64, '0')});
    if (!read)
      for (const auto& fault : read.error()) scenario.faults.push_back(text(fault));
    else
      scenario.tariffs.emplace(read->tariff.kommun, read->tariff);
  }
  const SwedishClock clock;
  for (const auto& row : at.required("beslut").items())
    if (auto arende = as_parsed<ArendeId>(row.required("ärende"), ArendeId::parse))
      case_of(scenario.cases, *arende).decisions.push_back(read_decision(row, *arende));
  for (const auto& row : at.optional("besök").items())
    if (auto arende = as_parsed<ArendeId>(row.required("ärende"), ArendeId::parse))
      case_of(scenario.cases, *arende).visits.push_back(read_visit(row, *arende, clock));
  for (auto& records : scenario.cases) keep_latest(records.visits);
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
    row.only_keys({"ärende", "komponent", "månad", "lagrum", "nivå", "zon", "dygnsdel", "utförare", "insats", "andel", "mängd", "enhet", "pris", "per",
                   "belopp", "besök"});
    expected.lines.push_back(ExpectedRow{row}
                                 .words({"komponent", "månad", "lagrum", "enhet", "per"}, {"ärende", "nivå", "zon", "dygnsdel", "utförare", "insats"})
                                 .numbers({"mängd", "andel", "besök"})
                                 .money({"pris", "belopp"})
                                 .row());
  }
  for (const auto& row : at.optional("hållna").items()) {
    row.only_keys({"ärende", "besök", "insats", "månad", "orsak", "minuter", "tillfällen"});
    expected.held.push_back(ExpectedRow{row}.words({"insats", "månad", "orsak"}, {"ärende", "besök"}).numbers({"minuter", "tillfällen"}).row());
  }
  for (const auto& row : at.optional("oprissade").items()) {
    row.only_keys({"ärende", "besök", "insats", "månad", "orsak", "detalj"});
    expected.unpriced.push_back(ExpectedRow{row}.words({"orsak", "detalj"}, {"ärende", "besök", "insats", "månad"}).row());
  }
  for (const auto& row : at.optional("ej_ersättningsgilla").items()) {
    row.only_keys({"ärende", "besök", "insats", "månad", "orsak", "minuter"});
    expected.not_reimbursable.push_back(ExpectedRow{row}.words({"orsak"}, {"ärende", "besök", "insats", "månad"}).numbers({"minuter"}).row());
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
