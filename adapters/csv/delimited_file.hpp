#pragma once
// A CSV file read row by row in bounded memory, as UTF-8 whatever it was written in.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "adapters/csv/byte_source.hpp"
#include "adapters/csv/csv_fault.hpp"
#include "adapters/csv/row_scanner.hpp"
#include "adapters/csv/text_encoding.hpp"

namespace hemvist {

// The views are valid until the next row is read.
struct CsvRow {
  std::size_t line = 0;   // 1-based, where the row starts
  std::string_view raw;   // without line end; a row_too_long is cut at 1 MiB
  // Unquoted, without outer blanks; as many as the header has (trailing ones may be left out in the file).
  // Of a row with a fault: those that could be read.
  std::span<const std::string_view> cells;
  std::optional<RowFault> fault;
};

class DelimitedFile {
 public:
  // Reads the whole file once for its encoding, then the header.
  static tl::expected<DelimitedFile, CsvFault> open(const std::filesystem::path& path);
  static tl::expected<DelimitedFile, CsvFault> open_bytes(std::string bytes);

  const std::vector<std::string>& header() const { return header_; }
  char delimiter() const { return delimiter_; }
  Encoding encoding() const { return encoding_; }

  // False at the end. Rows without any text are passed over. Throws std::system_error if the file can no longer be read.
  bool next(CsvRow& row);

 private:
  DelimitedFile(ByteSource source, Encoding encoding);
  static tl::expected<DelimitedFile, CsvFault> open(ByteSource source);
  std::optional<CsvFault> read_header();
  void detect_delimiter();
  bool scan_row();
  void pass_scanned_row();
  void fill();

  ByteSource source_;
  Encoding encoding_;
  char delimiter_ = ';';
  RowScanner scanner_;
  std::vector<std::string> header_;
  std::string text_;       // decoded and not yet passed, from row_begin_
  std::string encoded_;
  std::size_t row_begin_ = 0;
  std::size_t line_ = 1;
  bool at_end_ = false;
  ScannedRow scanned_;
};

}  // namespace hemvist
