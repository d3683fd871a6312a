#include "adapters/csv/delimited_file.hpp"

#include <algorithm>
#include <array>
#include <system_error>

namespace hemvist {
namespace {

constexpr std::size_t chunk_bytes = 256 * 1024;

std::size_t line_of(ByteSource& source, std::size_t offset) {
  std::string chunk(chunk_bytes, '\0');
  std::size_t line = 1;
  char previous = 0;
  source.rewind();
  while (offset > 0) {
    const std::size_t size = source.read(chunk.data(), std::min(chunk.size(), offset));
    if (size == 0) break;
    offset -= size;
    for (std::size_t at = 0; at < size; previous = chunk[at++])
      line += chunk[at] == '\r' || (chunk[at] == '\n' && previous != '\r');
  }
  return line;
}

tl::expected<Encoding, CsvFault> detect_encoding_of(ByteSource& source) {
  EncodingDetector detector;
  std::string chunk(chunk_bytes, '\0');
  while (const std::size_t size = source.read(chunk.data(), chunk.size()))
    detector.add(std::string_view(chunk).substr(0, size));
  const auto verdict = detector.verdict();
  if (verdict) {
    source.rewind();
    return *verdict;
  }
  const EncodingFault fault = verdict.error();
  if (fault.code == EncodingFault::Code::utf16) return tl::unexpected(CsvFault{CsvFault::Code::utf16, ""});
  const auto code =
      fault.code == EncodingFault::Code::nul_byte ? CsvFault::Code::nul_byte : CsvFault::Code::unknown_encoding;
  return tl::unexpected(CsvFault{code, "rad " + std::to_string(line_of(source, fault.offset))});
}

bool all_empty(std::span<const std::string_view> cells) {
  return std::ranges::all_of(cells, [](std::string_view cell) { return cell.empty(); });
}

}  // namespace

DelimitedFile::DelimitedFile(ByteSource source, Encoding encoding)
    : source_(std::move(source)), encoding_(encoding), scanner_(delimiter_) {}

tl::expected<DelimitedFile, CsvFault> DelimitedFile::open(const std::filesystem::path& path) {
  try {
    return open(ByteSource(path));
  } catch (const std::system_error&) {
    return tl::unexpected(CsvFault{CsvFault::Code::unreadable, path.string()});
  }
}

tl::expected<DelimitedFile, CsvFault> DelimitedFile::open_bytes(std::string bytes) {
  return open(ByteSource(std::move(bytes)));
}

tl::expected<DelimitedFile, CsvFault> DelimitedFile::open(ByteSource source) {
  const auto encoding = detect_encoding_of(source);
  if (!encoding) return tl::unexpected(encoding.error());
  DelimitedFile file(std::move(source), *encoding);
  if (auto fault = file.read_header()) return tl::unexpected(*std::move(fault));
  return file;
}

bool DelimitedFile::next(CsvRow& row) {
  do {
    if (!scan_row()) return false;
  } while (!scanned_.fault && all_empty(scanned_.cells));

  auto& cells = scanned_.cells;
  if (!scanned_.fault && !header_.empty()) {
    if (cells.size() > header_.size() && !all_empty(std::span(cells).subspan(header_.size())))
      scanned_.fault = {RowFault::Code::too_many_cells, header_.size() + 1};
    else
      cells.resize(header_.size());
  }
  row.line = line_;
  row.raw = std::string_view(text_).substr(row_begin_, scanned_.raw_bytes);
  row.cells = cells;
  row.fault = scanned_.fault;
  return true;
}

std::optional<CsvFault> DelimitedFile::read_header() {
  fill();
  if (text_.starts_with(utf8_bom)) row_begin_ = utf8_bom.size();
  detect_delimiter();
  scanner_ = RowScanner(delimiter_);
  CsvRow row;
  if (!next(row)) return CsvFault{CsvFault::Code::empty_file, ""};
  if (row.fault) return CsvFault{CsvFault::Code::no_header, sentence(*row.fault)};
  header_.assign(row.cells.begin(), row.cells.end());
  return std::nullopt;
}

void DelimitedFile::detect_delimiter() {
  constexpr std::string_view candidates = ";,\t";
  std::array<std::size_t, candidates.size()> counts{};
  bool quoted = false, blank = true;
  for (const char c : std::string_view(text_).substr(row_begin_)) {
    if ((c == '\n' || c == '\r') && !quoted && !blank) break;
    if (c == '"') quoted = !quoted;
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') blank = false;
    const std::size_t candidate = candidates.find(c);
    if (candidate != std::string_view::npos && !quoted) ++counts[candidate];
  }
  delimiter_ = candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

bool DelimitedFile::scan_row() {
  pass_scanned_row();
  for (;;) {
    const std::string_view text = std::string_view(text_).substr(row_begin_);
    if (!text.empty() && scanner_.scan(text, at_end_, scanned_)) return true;
    if (at_end_) return false;
    fill();
  }
}

void DelimitedFile::pass_scanned_row() {
  row_begin_ += scanned_.next;
  line_ += scanned_.lines;
  bool inside_line = scanned_.rest_of_line_remains;
  scanned_.next = scanned_.lines = 0;
  scanned_.rest_of_line_remains = false;
  while (inside_line) {
    const std::size_t end = text_.find_first_of("\r\n", row_begin_);
    if (end == std::string::npos) {
      row_begin_ = text_.size();
      if (at_end_) return;
      fill();
      continue;
    }
    row_begin_ = end;
    if (end + 1 == text_.size() && !at_end_) {
      fill();
      continue;
    }
    row_begin_ += text_.compare(end, 2, "\r\n") == 0 ? 2 : 1;
    ++line_;
    inside_line = false;
  }
}

void DelimitedFile::fill() {
  text_.erase(0, row_begin_);
  row_begin_ = 0;
  std::string& to = encoding_ == Encoding::utf8 ? text_ : encoded_;
  const std::size_t kept = to.size();
  to.resize(kept + chunk_bytes);
  const std::size_t size = source_.read(to.data() + kept, chunk_bytes);
  to.resize(kept + size);
  at_end_ = size == 0;
  if (encoding_ == Encoding::windows_1252) {
    append_utf8_from_windows_1252(text_, encoded_);
    encoded_.clear();
  }
}

}  // namespace hemvist
