#include "adapters/yaml/read_trial_records.hpp"

#include "adapters/yaml/kommun_words.hpp"
#include "adapters/yaml/level_words.hpp"
#include "engine/records/record_words.hpp"
#include "engine/values/clock_text.hpp"

namespace hemvist {
namespace {

constexpr std::chrono::hours longest_visit{24};

Insats insats_of(const YamlCursor& at, std::optional<Insats> left_out = {}) {
  const auto written = left_out ? at.optional("insats") : at.required("insats");
  return as_insats(written).value_or(left_out.value_or(Insats::service));
}

// Two inclusive days; a key that is left out is taken from `left_out`.
Period read_days(const YamlCursor& at, std::string_view first, std::string_view last, const std::optional<Period>& left_out) {
  const auto written = [&](std::string_view key) { return (left_out ? at.optional(key) : at.required(key)).as_day(); };
  const auto from = written(first);
  const auto till = written(last);
  Period days = left_out.value_or(Period{});
  if (from) days.from = *from;
  if (till) days.end = *till + date::days{1};
  if ((from || till) && days.is_empty() && (left_out || (from && till)))
    (till ? at.optional(last) : at.optional(first)).note(RuleFaultCode::fel_varde, std::string{last} + " ska inte vara före " + std::string{first} + ".");
  return days;
}

// "2024-10-27 02:30"; in the doubled hour of October followed by +02:00 or +01:00.
std::optional<Instant> as_instant(const YamlCursor& at, const SwedishClock& clock) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  const auto parsed = parse_clock_text(*written);
  if (!parsed) {
    at.note(RuleFaultCode::fel_varde, quoted(*written) + " är ingen tid. Skriv den som 2024-06-12 08:15.");
    return std::nullopt;
  }
  const auto instant = instant_of(*parsed, clock);
  if (instant) return *instant;
  at.note(RuleFaultCode::fel_varde, instant.error() == RowCode::tid_kommer_tva_ganger
                                        ? quoted(*written) + " kommer två gånger den natten. Skriv +02:00 efter klockslaget för den första, +01:00 för den andra."
                                        : quoted(*written) + " finns inte: klockan ställs fram den natten.");
  return std::nullopt;
}

// The moment that is `slut`, or so many minutes after the start.
std::optional<Instant> read_end(const YamlCursor& at, const std::optional<Instant>& start, const SwedishClock& clock) {
  const auto length = at.optional("minuter");
  if (length.is_present() && at.has("slut")) length.note(RuleFaultCode::passar_inte, "Skriv slut eller minuter, inte båda.");
  if (!length.is_present() && !at.has("slut")) {
    at.note(RuleFaultCode::nyckel_saknas, "Nyckeln slut eller minuter saknas.");
    return std::nullopt;
  }
  if (at.has("slut")) return as_instant(at.optional("slut"), clock);
  const auto minutes = length.as_whole_number(1, 24 * 60);
  return start && minutes ? std::optional{*start + std::chrono::minutes{*minutes}} : std::nullopt;
}

std::optional<PlannedTime> read_planned(const YamlCursor& at, const SwedishClock& clock) {
  if (!at.has("planerad_start") && !at.has("planerad_slut")) return std::nullopt;
  const auto start = as_instant(at.required("planerad_start"), clock);
  const auto end = as_instant(at.required("planerad_slut"), clock);
  if (!start || !end) return std::nullopt;
  if (*end <= *start) at.optional("planerad_slut").note(RuleFaultCode::fel_varde, "planerad_slut ska vara efter planerad_start.");
  return PlannedTime{*start, *end};
}

std::optional<Performer> as_performer(const YamlCursor& at) {
  return at.as_one_of({Performer::egen_regi, Performer::privat, Performer::annan_kommun});
}

std::optional<Granted> read_granted(const YamlCursor& at) {
  if (!at.has("beviljat") && !at.has("enhet") && !at.has("per")) return std::nullopt;
  const auto amount = at.required("beviljat").as_decimal();
  const auto unit = at.required("enhet").as_one_of({GrantedUnit::minuter, GrantedUnit::timmar, GrantedUnit::tillfallen});
  const auto per = at.required("per").as_one_of({GrantedPer::dag, GrantedPer::vecka, GrantedPer::manad, GrantedPer::beslut});
  return amount && unit && per ? std::optional{Granted{*amount, *unit, *per}} : std::nullopt;
}

}  // namespace

std::optional<Month> as_month(const YamlCursor& at) {
  const auto written = at.as_text();
  if (!written) return std::nullopt;
  auto month = Month::parse(*written);
  if (!month) at.note(RuleFaultCode::fel_varde, quoted(*written) + " är ingen månad. Skriv den som 2024-06.");
  return month;
}

Decision read_trial_decision(const YamlCursor& at, const ArendeId& arende, const TrialDecisionDefaults& defaults) {
  const auto valid = read_days(at, "gäller_från", "gäller_till", defaults.valid);
  const auto stay = read_days(at, "vistelse_från", "vistelse_till", valid);
  const auto kommun = defaults.bosattningskommun ? defaults.bosattningskommun : as_kommun_code(at.required("bosättningskommun"));
  Decision decision{arende, kommun.value_or(*KommunCode::parse("9901")), Lagrum::sol, {}, {}, {}, valid, stay, insats_of(at, defaults.insats),
                    read_granted(at), "", {}};
  decision.requested = at.has("begäran_datum") ? at.optional("begäran_datum").as_day() : defaults.requested;
  if (const auto lagrum = at.optional("lagrum").as_one_of({Lagrum::sol, Lagrum::lss, Lagrum::hsl})) decision.lagrum = *lagrum;
  decision.performer = as_performer(at.optional("utförare"));
  decision.zone = at.optional("zon").as_text().value_or("");
  return decision;
}

Visit read_trial_visit(const YamlCursor& at, const ArendeId& arende, std::string id, const SwedishClock& clock) {
  const auto start = as_instant(at.required("start"), clock);
  const auto end = read_end(at, start, clock);
  Visit visit{std::move(id), 1, arende, insats_of(at), start.value_or(Instant{}), end.value_or(Instant{}), VisitStatus::utfort, read_planned(at, clock),
              1, "", Rational{1}, "", {}, {}, ""};
  if (start && end && *end <= *start) at.optional("slut").note(RuleFaultCode::fel_varde, "slut ska vara efter start.");
  if (start && end && *end - *start > longest_visit) at.optional("slut").note(RuleFaultCode::fel_varde, "Ett besök kan vara högst 24 timmar.");
  const auto status = at.optional("status").as_one_of({VisitStatus::utfort, VisitStatus::avbojt, VisitStatus::bom, VisitStatus::sent_aterbud,
                                                       VisitStatus::franvaro_planerad, VisitStatus::franvaro_oplanerad, VisitStatus::akut,
                                                       VisitStatus::borttaget});
  if (status) visit.status = *status;
  if (const auto staff = at.optional("bemanning").as_whole_number(1, 9)) visit.staff = *staff;
  if (const auto shared = at.optional("delad_med").as_text()) visit.shared_with = *shared;
  if (const auto count = at.optional("antal").as_decimal()) {
    if (count->is_zero()) at.optional("antal").note(RuleFaultCode::fel_varde, "antal ska vara mer än 0.");
    visit.count = *count;
  }
  if (const auto zone = at.optional("zon").as_text()) visit.zone = *zone;
  visit.performed_by = as_performer(at.optional("utförd_av"));
  return visit;
}

Absence read_trial_absence(const YamlCursor& at, const ArendeId& arende) {
  const auto from = at.required("från").as_day();
  const auto till = at.optional("till").as_day();
  Absence absence{arende, from.value_or(Day{}), {}, at.optional("anmäld").as_day(), AbsenceReason::annan, ""};
  if (till) absence.end = *till + date::days{1};
  if (from && till && *till < *from) at.optional("till").note(RuleFaultCode::fel_varde, "till ska inte vara före från.");
  if (const auto reason = at.optional("orsak").as_text()) {
    absence.reason = absence_reason_of(*reason);
    absence.reason_text = *reason;
  }
  return absence;
}

MonthlyTotal read_trial_total(const YamlCursor& at, const ArendeId& arende) {
  const auto month = as_month(at.required("månad"));
  MonthlyTotal total{arende, insats_of(at), month.value_or(Month::of(Day{})), {}, {}};
  if (const auto minutes = at.optional("minuter").as_whole_number(0, 100'000)) total.minutes = *minutes;
  total.count = at.optional("antal").as_decimal();
  if (!at.has("minuter") && !at.has("antal")) at.note(RuleFaultCode::nyckel_saknas, "Nyckeln minuter eller antal saknas.");
  return total;
}

}  // namespace hemvist
