#pragma once
// Cuts one row, with its cells, off the beginning of a piece of UTF-8 text (RFC 4180, any line end).

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/csv/csv_fault.hpp"

namespace hemvist {

inline constexpr std::size_t max_row_bytes = 1024 * 1024;
inline constexpr std::size_t max_cell_characters = 10'000;
// A quoted cell that goes over a line end and is not closed within these is taken for a forgotten quote.
inline constexpr std::size_t max_quoted_lines = 20;
inline constexpr std::size_t max_quoted_bytes = 64 * 1024;

struct ScannedRow {
  std::vector<std::string_view> cells;  // into the text or into `unescaped`
  std::string unescaped;                // cells that had doubled quotes
  std::size_t raw_bytes = 0;            // the row without its line end
  std::size_t next = 0;                 // where the row after begins
  std::size_t lines = 0;                // line ends before `next`
  bool rest_of_line_remains = false;    // row_too_long: `next` stands inside the line
  std::optional<RowFault> fault;        // the first
};

class RowScanner {
 public:
  explicit RowScanner(char delimiter);

  // False: the row may go on after the text, which is not the last of the file; come back with more.
  // A fault of quotes ends the row with the line on which the faulty cell begins, so that it swallows no other.
  bool scan(std::string_view text, bool last, ScannedRow& row) const;

 private:
  bool end_row(std::string_view text, bool last, std::size_t at, ScannedRow& row) const;
  bool end_row_by_quote_fault(std::string_view text, bool last, std::size_t quote, RowFault::Code code,
                              ScannedRow& row) const;
  std::size_t pass_blanks(std::string_view text, std::size_t at) const;
  std::size_t find_cell_end(std::string_view text, std::size_t at) const;

  char delimiter_;
  std::array<bool, 256> ends_cell_{};
};

}  // namespace hemvist
