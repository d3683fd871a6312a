#include "adapters/xlsx/write_xlsx.hpp"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace hemvist {
namespace {

// A file without a name, in memory: what is in it may be about persons.
class MemoryFile {
public:
  MemoryFile() : descriptor_{::memfd_create("xlsx", MFD_CLOEXEC)} {
    if (descriptor_ < 0) throw std::system_error{errno, std::generic_category(), "Kalkylbladet kunde inte skrivas"};
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(descriptor_); }

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  std::string bytes() const {
    std::string bytes(static_cast<std::size_t>(::lseek(descriptor_, 0, SEEK_END)), '\0');
    for (std::size_t at = 0; at < bytes.size();) {
      const auto read = ::pread(descriptor_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
      if (read <= 0) throw std::system_error{errno, std::generic_category(), "Kalkylbladet kunde inte läsas tillbaka"};
      at += static_cast<std::size_t>(read);
    }
    return bytes;
  }

private:
  int descriptor_;
};

void expect(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error{std::string{"write_xlsx: "} + lxw_strerror(error)};
}

struct CellForms {
  lxw_format* plain;
  lxw_format* money;
  lxw_format* day;
};

CellForms cell_forms(lxw_workbook* workbook, bool is_sum) {
  const auto form = [&](const char* number_format) {
    auto* made = workbook_add_format(workbook);
    if (is_sum) format_set_bold(made);
    if (number_format != nullptr) format_set_num_format(made, number_format);
    return made;
  };
  return {form(nullptr), form("#,##0.00"), form("yyyy-mm-dd")};
}

class CellPlacer {
public:
  CellPlacer(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const CellForms& forms) : sheet_{sheet}, row_{row}, column_{column}, forms_{forms} {}

  void operator()(std::monostate) const {}
  void operator()(const std::string& text) const { expect(worksheet_write_string(sheet_, row_, column_, text.c_str(), forms_.plain)); }
  void operator()(const Rational& number) const {
    expect(worksheet_write_number(sheet_, row_, column_, static_cast<double>(number.numerator()) / static_cast<double>(number.denominator()), forms_.plain));
  }
  void operator()(Money amount) const { expect(worksheet_write_number(sheet_, row_, column_, static_cast<double>(amount.ore()) / 100.0, forms_.money)); }
  void operator()(Day day) const {
    const date::year_month_day parts{day};
    lxw_datetime moment{static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
                        static_cast<int>(static_cast<unsigned>(parts.day())), 0, 0, 0.0};
    expect(worksheet_write_datetime(sheet_, row_, column_, &moment, forms_.day));
  }

private:
  lxw_worksheet* sheet_;
  lxw_row_t row_;
  lxw_col_t column_;
  const CellForms& forms_;
};

void fill(lxw_workbook* workbook, const Sheet& sheet) {
  lxw_doc_properties properties{};
  std::string title = sheet.title;
  std::string author = "Hemvist";
  properties.title = title.data();
  properties.author = author.data();
  properties.created = std::chrono::duration_cast<std::chrono::seconds>(sheet.day.time_since_epoch()).count();
  expect(workbook_set_properties(workbook, &properties));
  auto* page = workbook_add_worksheet(workbook, sheet.name.c_str());
  if (page == nullptr) throw std::runtime_error{"write_xlsx: a tab cannot have that name"};
  const auto heading = cell_forms(workbook, true);
  const auto plain = cell_forms(workbook, false);
  lxw_col_t column = 0;
  for (const auto& [name, width] : sheet.columns) {
    expect(worksheet_set_column(page, column, column, width, nullptr));
    CellPlacer{page, 0, column++, heading}(name);
  }
  lxw_row_t row = 0;
  for (const auto& [cells, is_sum] : sheet.rows) {
    ++row;
    column = 0;
    for (const auto& cell : cells) std::visit(CellPlacer{page, row, column++, is_sum ? heading : plain}, cell);
  }
  worksheet_freeze_panes(page, 1, 0);
  if (!sheet.columns.empty()) expect(worksheet_autofilter(page, 0, 0, row, static_cast<lxw_col_t>(sheet.columns.size() - 1)));
  worksheet_set_landscape(page);
  worksheet_set_paper(page, 9);  // A4
  worksheet_fit_to_pages(page, 1, 0);
  expect(worksheet_repeat_rows(page, 0, 0));
}

}  // namespace

std::string write_xlsx(const Sheet& sheet) {
  const MemoryFile file;
  auto* workbook = workbook_new(file.path().c_str());
  if (workbook == nullptr) throw std::runtime_error{"write_xlsx: no workbook"};
  try {
    fill(workbook, sheet);
  } catch (...) {
    workbook_close(workbook);
    throw;
  }
  expect(workbook_close(workbook));
  return file.bytes();
}

}  // namespace hemvist
