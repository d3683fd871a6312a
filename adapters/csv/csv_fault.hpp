#pragma once
// What can be wrong with a CSV file as a whole or with one of its rows, and the sentence a user reads about it.

#include <cstddef>
#include <string>

namespace hemvist {

struct CsvFault {
  enum class Code {
    unreadable,
    empty_file,
    utf16,
    unknown_encoding,
    nul_byte,
    no_header,
    duplicate_column,
    missing_column
  };
  Code code;
  std::string detail;  // the path, the line or the column that the fault is about; may be empty
};

struct RowFault {
  enum class Code { unclosed_quote, text_after_quote, too_many_cells, cell_too_long, row_too_long };
  Code code;
  std::size_t column;  // 1-based cell in the row
};

std::string sentence(const CsvFault& fault);
std::string sentence(const RowFault& fault);

}  // namespace hemvist
