#include "adapters/csv/row_scanner.hpp"

#include <algorithm>

#include "adapters/csv/cell_text.hpp"

namespace hemvist {
namespace {

// Room for the line end of the longest row.
constexpr std::size_t max_text_bytes = max_row_bytes + 2;

bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool is_line_end(std::string_view text, std::size_t at) {
  return text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.size() && text[at + 1] == '\n'));
}

struct QuotedCell {
  enum class End { closed, unclosed, text_ended } end;
  std::size_t closing_quote = 0;
  std::size_t lines = 0;
  bool doubled_quotes = false;
};

QuotedCell read_quoted(std::string_view text, std::size_t opening_quote) {
  QuotedCell cell{QuotedCell::End::text_ended};
  for (std::size_t at = opening_quote + 1; at < text.size(); ++at) {
    if (cell.lines > 0 && at - opening_quote > max_quoted_bytes) {
      cell.end = QuotedCell::End::unclosed;
      return cell;
    }
    if (text[at] == '"') {
      if (at + 1 < text.size() && text[at + 1] == '"') {
        cell.doubled_quotes = true;
        ++at;
        continue;
      }
      cell.end = QuotedCell::End::closed;
      cell.closing_quote = at;
      return cell;
    }
    if (is_line_end(text, at) && ++cell.lines == max_quoted_lines) {
      cell.end = QuotedCell::End::unclosed;
      return cell;
    }
  }
  return cell;
}

std::string_view append_unescaped(std::string& unescaped, std::string_view quoted) {
  const std::size_t begin = unescaped.size();
  for (std::size_t at = 0; at < quoted.size(); ++at) {
    unescaped.push_back(quoted[at]);
    if (quoted[at] == '"') ++at;
  }
  return std::string_view(unescaped).substr(begin);
}

bool too_long(std::string_view cell) {
  if (cell.size() <= max_cell_characters) return false;
  const auto continuations = std::count_if(cell.begin(), cell.end(), is_continuation_byte);
  return cell.size() - static_cast<std::size_t>(continuations) > max_cell_characters;
}

void add_cell(ScannedRow& row, std::string_view text) {
  const std::string_view cell = trim_blanks(text);
  row.cells.push_back(cell);
  if (too_long(cell) && !row.fault) row.fault = {RowFault::Code::cell_too_long, row.cells.size()};
}

void cut_row(std::string_view text, ScannedRow& row) {
  std::size_t size = max_row_bytes;
  while (size > max_row_bytes - 4 && (is_continuation_byte(text[size]) || text[size - 1] == '\r')) --size;
  row.raw_bytes = row.next = size;
  row.lines = 0;
  for (std::size_t at = 0; at < size; ++at) row.lines += is_line_end(text, at);
  row.rest_of_line_remains = true;
  row.fault = {RowFault::Code::row_too_long, 1};
}

}  // namespace

RowScanner::RowScanner(char delimiter) : delimiter_(delimiter) {
  for (const char c : {delimiter, '\r', '\n'}) ends_cell_[static_cast<unsigned char>(c)] = true;
}

bool RowScanner::scan(std::string_view text, bool last, ScannedRow& row) const {
  row.cells.clear();
  row.unescaped.clear();
  row.lines = 0;
  row.rest_of_line_remains = false;
  row.fault.reset();
  text = text.substr(0, max_text_bytes);

  for (std::size_t at = 0;; ++at) {
    const std::size_t begin = at;
    at = pass_blanks(text, begin);
    if (at == text.size() || text[at] != '"') {
      at = find_cell_end(text, at);
      add_cell(row, text.substr(begin, at - begin));
    } else {
      const std::size_t quote = at;
      const QuotedCell quoted = read_quoted(text, quote);
      if (quoted.end == QuotedCell::End::text_ended && !(last && text.size() < max_text_bytes))
        return end_row(text, last, text.size(), row);
      if (quoted.end != QuotedCell::End::closed)
        return end_row_by_quote_fault(text, last, quote, RowFault::Code::unclosed_quote, row);
      at = pass_blanks(text, quoted.closing_quote + 1);
      if (at < text.size() && !ends_cell_[static_cast<unsigned char>(text[at])])
        return end_row_by_quote_fault(text, last, quote, RowFault::Code::text_after_quote, row);
      std::string_view cell = text.substr(quote + 1, quoted.closing_quote - quote - 1);
      if (quoted.doubled_quotes) {
        // Cells already made are views into it: it must not move.
        if (row.unescaped.empty()) row.unescaped.reserve(text.size());
        cell = append_unescaped(row.unescaped, cell);
      }
      add_cell(row, cell);
      row.lines += quoted.lines;
    }
    if (at == text.size() || text[at] != delimiter_) return end_row(text, last, at, row);
  }
}

bool RowScanner::end_row(std::string_view text, bool last, std::size_t at, ScannedRow& row) const {
  if (at > max_row_bytes) {
    cut_row(text, row);
    return true;
  }
  row.raw_bytes = row.next = at;
  if (at == text.size()) return last;
  if (text[at] == '\r') {
    if (at + 1 == text.size() && !last) return false;
    ++row.next;
  }
  if (row.next < text.size() && text[row.next] == '\n') ++row.next;
  ++row.lines;
  return true;
}

bool RowScanner::end_row_by_quote_fault(std::string_view text, bool last, std::size_t quote, RowFault::Code code,
                                        ScannedRow& row) const {
  if (!row.fault) row.fault = {code, row.cells.size() + 1};
  return end_row(text, last, std::min(text.find_first_of("\r\n", quote), text.size()), row);
}

std::size_t RowScanner::pass_blanks(std::string_view text, std::size_t at) const {
  while (at < text.size() && (text[at] == ' ' || (text[at] == '\t' && delimiter_ != '\t'))) ++at;
  return at;
}

std::size_t RowScanner::find_cell_end(std::string_view text, std::size_t at) const {
  while (at < text.size() && !ends_cell_[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

}  // namespace hemvist
