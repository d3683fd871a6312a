#pragma once
// What has not come although it should have, before a month is settled: a beslut without visits, a gap in a daily series, a file.
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "engine/records/case_records.hpp"
#include "engine/rules/tariff.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

enum class MissingReason { fil_saknas, beslut_utan_besok, lucka_i_serie };
inline constexpr int missing_reason_count = 3;

struct Missing {
  MissingReason reason;
  Month month;
  std::optional<ArendeId> arende{};  // none: a file
  std::optional<Insats> insats{};    // of the beslut
  std::string file{};                // its kind: "besok", "franvaro", "manadssummor", "merkostnader"
  std::optional<Period> days{};      // without anything; of a file of visits that ended too early: from the day after the last visit
};

// A file that was brought in.
struct FileArrival {
  std::string kind;
  Day day;
};

struct MissingTerms {
  Month month;
  Day today;            // nothing is missing on it or later
  int series_days = 5;  // so many days in a row with visits make a daily series
};

// Gets the ärenden one by one; what is missing of the files can be told when all have been seen.
class MissingSearch {
public:
  MissingSearch(const MissingTerms& terms, const SwedishClock& clock);

  // `tariff`: of the bosättningskommun; null: not known. Insatser that it pays without visits need none.
  void add(const CaseRecords& records, const Tariff* tariff);
  // Files first, then by ärende. Days after the last visit of all are told once, of the file, not of each ärende.
  std::vector<Missing> found(std::span<const FileArrival> files) const;

private:
  void look_at(const CaseRecords& records, const Tariff* tariff, Insats insats);
  std::vector<Period> gaps(const std::set<Day>& told, const std::set<Day>& active, const CaseRecords& records) const;
  std::optional<Missing> visits_that_end() const;

  MissingTerms terms_;
  Period looked_at_;  // the days of the month that have passed
  const SwedishClock& clock_;
  std::vector<Missing> found_;
  std::set<Day> visit_days_;          // with any visit, of any ärende, from the month before on
  std::optional<Day> last_expected_;  // on which a visit could have been
  bool is_active_ = false;            // some beslut is, in the month
  bool had_totals_before_ = false;
  bool has_totals_ = false;
};

// Whether the insats is paid by what is performed, so that something must be told of it.
bool needs_visits(const Tariff* tariff, Insats insats, Day day);

std::string_view code_text(MissingReason reason);
std::string_view advice(MissingReason reason);

}  // namespace hemvist
