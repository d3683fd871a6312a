#pragma once
// A visit as the time-registration system has told it; a correction is a new version of the same visit.
#include <optional>
#include <string>

#include "engine/records/decision.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

enum class VisitStatus { utfort, avbojt, bom, sent_aterbud, franvaro_planerad, franvaro_oplanerad, akut, borttaget };
inline constexpr int visit_status_count = 8;
enum class Receipt { elektronisk, manuell, justerad };

struct PlannedTime {
  Instant start;
  Instant end;
  friend bool operator==(const PlannedTime&, const PlannedTime&) = default;
};

struct Visit {
  std::string id;
  int version = 1;
  ArendeId arende;
  Insats insats;
  Instant start;
  Instant end;
  VisitStatus status = VisitStatus::utfort;
  std::optional<PlannedTime> planned;
  int staff = 1;
  std::string shared_with;  // the ärenden of the others in a shared visit, by comma; empty: not shared
  Rational count{1};        // portions, call-outs
  std::string zone;         // overrides the zone of the ärende
  std::optional<Performer> performed_by;
  std::optional<Receipt> receipt;
  std::string comment;

  std::chrono::minutes elapsed() const { return end - start; }
};

}  // namespace hemvist
