#pragma once
// Reads a row of beslut.csv into a beslut and its person, or everything that is wrong with it.
#include <span>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "adapters/csv/column_names.hpp"
#include "engine/records/decision.hpp"
#include "engine/rules/kommun_register.hpp"
#include "engine/values/row_code.hpp"

namespace hemvist {

std::span<const WantedColumn> decision_columns();
// A beslut needs one of personnummer and person; missing_column when the file has neither.
std::vector<CsvFault> person_column_faults(const ColumnMap& map);

struct DecisionTerms {
  const KommunRegister& kommuner;
  KommunCode own_kommun;
  Day today;
};

struct ToldDecision {
  Decision decision;
  PersonReference person;
  bool is_withdrawn = false;  // återkallat
};

// `map`: of decision_columns(). A personnummer counts before a pseudonym.
tl::expected<ToldDecision, std::vector<RowFinding>> read_decision(const ColumnMap& map, std::span<const std::string_view> cells,
                                                                  const DecisionTerms& terms);

}  // namespace hemvist
