#pragma once
// What an import gives the store and what the store answers about each row.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/records/absence.hpp"
#include "engine/records/extra_cost.hpp"
#include "engine/records/monthly_total.hpp"
#include "engine/records/visit.hpp"
#include "engine/values/row_code.hpp"

namespace hemvist {

enum class RowVerdict { ny, oforandrad, ny_version, krock, avvisad };
std::string_view text(RowVerdict verdict);  // "ny", "oförändrad", "ny version", "krock", "avvisad"

struct RowResult {
  RowVerdict verdict = RowVerdict::ny;
  // krock: code krock, `column` the columns that differ ("start, slut"). avvisad: why. Else none.
  std::optional<RowFinding> finding = std::nullopt;
};

struct VisitRow {
  Visit visit;
  std::size_t line;
};

struct DecisionRow {
  Decision decision;  // row_version is given by the store
  PersonReference person;
  std::size_t line;
  bool is_withdrawn = false;  // the same row of before no longer covers any day
};

struct AbsenceRow {
  Absence absence;
  bool is_retracted = false;
  std::size_t line;
};

struct MonthlyTotalRow {
  MonthlyTotal total;
  std::size_t line;
};

struct ExtraCostRow {
  ExtraCost cost;
  std::size_t line;
};

// A row that was not taken in, as it is kept to be corrected.
struct RejectedRow {
  std::size_t line;
  std::string column;
  std::string code;
  std::string sentence;
  std::string raw;
};

struct ImportSource {
  std::string kind;       // "beslut", "besok", … as the command names it
  std::string file_name;  // without folders
  std::string user;
  Day day;
};

struct ImportCounts {
  std::size_t accepted = 0;
  std::size_t unchanged = 0;
  std::size_t rejected = 0;
};

}  // namespace hemvist
