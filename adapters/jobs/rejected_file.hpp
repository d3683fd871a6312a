#pragma once
// besok.avvisade.csv beside besok.csv: the rows that were not taken in, each with its line, column, code and what to do.
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "adapters/csv/delimited_file.hpp"
#include "adapters/sqlite/imported_rows.hpp"

namespace hemvist {

// Whether the column is one that this file adds: it may be read again, corrected, as it is.
bool is_rejection_column(std::string_view name);

// Written under another name until it is kept, and removed unless it is. A fault of the disk is told, never thrown.
class RejectedFile {
public:
  RejectedFile(const std::filesystem::path& input, const std::vector<std::string>& header, char delimiter);
  RejectedFile(const RejectedFile&) = delete;
  RejectedFile& operator=(const RejectedFile&) = delete;
  ~RejectedFile();

  // `is_broken`: the row cannot be cut into cells, and stands whole in the first.
  void add(const RejectedRow& row, bool is_broken);
  // Puts the file in its place; false when there is none, because nothing was added or it cannot be written.
  bool keep();

  const std::filesystem::path& path() const { return path_; }
  bool has_failed() const { return has_failed_; }

private:
  void begin();
  void append(std::span<const std::string_view> cells);
  void write_out();
  void fail();

  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::filesystem::path input_;
  std::filesystem::path path_;
  std::filesystem::path unfinished_;
  std::vector<std::string> header_;
  char delimiter_;
  RowScanner scanner_;
  ScannedRow scanned_;
  std::unique_ptr<std::FILE, Close> file_;
  std::string waiting_;
  bool has_failed_ = false;
};

}  // namespace hemvist
