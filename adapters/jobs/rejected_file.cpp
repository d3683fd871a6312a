#include "adapters/jobs/rejected_file.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>

#include "adapters/csv/column_names.hpp"
#include "adapters/csv/write_rows.hpp"
#include "adapters/jobs/unfinished_file.hpp"

namespace hemvist {
namespace {

constexpr std::array<std::string_view, 4> added_columns{"avvisad_rad", "avvisad_kolumn", "avvisad_kod", "avvisad_orsak"};
constexpr std::size_t write_bytes = 64 * 1024;

std::filesystem::path beside(const std::filesystem::path& input) {
  auto name = input.stem();
  name += ".avvisade.csv";
  return input.parent_path() / name;
}

}  // namespace

bool is_rejection_column(std::string_view name) {
  return std::find(added_columns.begin(), added_columns.end(), normalise_column(name)) != added_columns.end();
}

RejectedFile::RejectedFile(const std::filesystem::path& input, const std::vector<std::string>& header, char delimiter)
    : input_{input}, path_{beside(input)}, unfinished_{unfinished_name(path_)}, header_{header}, delimiter_{delimiter}, scanner_{delimiter} {}

RejectedFile::~RejectedFile() {
  if (file_) fail();
}

void RejectedFile::add(const RejectedRow& row, bool is_broken) {
  if (has_failed_) return;
  if (!file_) begin();
  if (has_failed_) return;
  std::vector<std::string_view> cells;
  if (is_broken) {
    cells.push_back(row.raw);
  } else {
    scanner_.scan(row.raw, true, scanned_);
    for (std::size_t i = 0; i < std::min(scanned_.cells.size(), header_.size()); ++i)
      if (!is_rejection_column(header_[i])) cells.push_back(scanned_.cells[i]);
  }
  const auto own = std::count_if(header_.begin(), header_.end(), [](const auto& name) { return !is_rejection_column(name); });
  cells.resize(static_cast<std::size_t>(own));
  const auto line = std::to_string(row.line);
  cells.insert(cells.end(), {line, row.column, row.code, row.sentence});
  append(cells);
}

bool RejectedFile::keep() {
  if (!file_) return false;
  write_out();
  if (file_ && ::fsync(::fileno(file_.get())) != 0) fail();
  if (!file_) return false;
  std::error_code fault;
  std::filesystem::rename(unfinished_, path_, fault);
  if (fault) {
    fail();
    return false;
  }
  file_.reset();
  return true;
}

void RejectedFile::begin() {
  file_.reset(std::fopen(unfinished_.c_str(), "wbx"));
  if (!file_) {
    has_failed_ = true;
    return;
  }
  // It holds what the input holds, so it is open to the same people.
  std::error_code unchanged;
  std::filesystem::permissions(unfinished_, std::filesystem::status(input_, unchanged).permissions(), unchanged);
  waiting_ = utf8_bom;
  std::vector<std::string_view> names;
  for (const auto& name : header_)
    if (!is_rejection_column(name)) names.push_back(name);
  names.insert(names.end(), added_columns.begin(), added_columns.end());
  append(names);
}

void RejectedFile::append(std::span<const std::string_view> cells) {
  append_row(waiting_, cells, delimiter_);
  if (waiting_.size() >= write_bytes) write_out();
}

void RejectedFile::write_out() {
  if (file_ && (std::fwrite(waiting_.data(), 1, waiting_.size(), file_.get()) != waiting_.size() || std::fflush(file_.get()) != 0)) fail();
  waiting_.clear();
}

void RejectedFile::fail() {
  has_failed_ = true;
  file_.reset();
  std::error_code already_gone;
  std::filesystem::remove(unfinished_, already_gone);
}

}  // namespace hemvist
