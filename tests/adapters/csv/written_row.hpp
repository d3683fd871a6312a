#pragma once
// A CSV row for tests: every column of a reader, a good value in some, and others put in place of them.
#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "adapters/csv/column_names.hpp"
#include "engine/values/row_code.hpp"

namespace hemvist {

class WrittenRow {
public:
  using Cells = std::map<std::string, std::string>;

  WrittenRow(std::span<const WantedColumn> columns, const Cells& good, const Cells& instead) {
    for (const auto& column : columns) header_.emplace_back(column.name);
    cells_.resize(columns.size());
    for (const auto* cells : {&good, &instead}) put(*cells);
    for (const auto& cell : cells_) views_.emplace_back(cell);
    map_ = map_columns(header_, columns);
  }
  WrittenRow(const WrittenRow&) = delete;

  const ColumnMap& map() const { return map_; }
  std::span<const std::string_view> cells() const { return views_; }

private:
  void put(const Cells& cells) {
    for (const auto& [name, text] : cells) {
      const auto at = std::find(header_.begin(), header_.end(), name);
      if (at == header_.end()) throw std::invalid_argument("no column " + name);
      cells_[static_cast<std::size_t>(at - header_.begin())] = text;
    }
  }

  std::vector<std::string> header_;
  std::vector<std::string> cells_;
  std::vector<std::string_view> views_;
  ColumnMap map_;
};

// "okänd_insats insats; fel_tid start": codes and columns, in order.
inline std::string told(const std::vector<RowFinding>& findings) {
  std::string all;
  for (const auto& finding : findings)
    all += (all.empty() ? "" : "; ") + std::string{code_text(finding.code)} + " " + finding.column;
  return all;
}

}  // namespace hemvist
