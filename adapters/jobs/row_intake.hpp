#pragma once
// A CSV file on its way into the store, row by row in bounded memory: keeps the count, and every row that is not taken.
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include <tl/expected.hpp>

#include "adapters/csv/column_names.hpp"
#include "adapters/csv/delimited_file.hpp"
#include "adapters/jobs/import_report.hpp"
#include "adapters/jobs/rejected_file.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

// The file, or the sentence for the user why it cannot be read.
tl::expected<DelimitedFile, std::string> open_csv(const std::filesystem::path& path);
std::string sentences(std::span<const CsvFault> faults);
std::string cannot_be_read(const std::filesystem::path& path);
// The names of the ärenden that the store knows.
std::unordered_set<std::string> names_of_cases(const Store& store);

// Throws std::system_error when the file can no longer be read, and StoreError; the store is then as it was.
class RowIntake {
public:
  // `kind`: as in ImportSource. `unknown_columns`: those that the import does not know.
  RowIntake(Store& store, std::string_view kind, const std::filesystem::path& path, const ImportRequest& request, DelimitedFile file,
            const std::vector<std::string>& unknown_columns);

  ImportSession& session() { return *session_; }
  bool next(CsvRow& row) { return file_.next(row); }

  // Each row gets one of these. Held: its verdict is the store's.
  void reject_broken(const CsvRow& row);
  void reject(const CsvRow& row, std::span<const RowFinding> findings);
  void hold(const CsvRow& row);

  // Time to hand the rows held to the store.
  bool is_full() const { return told_.size() >= batch_rows; }
  // `results`: of the rows held since last, in their order.
  void settle(std::span<const RowResult> results);

  // Commits, unless all_or_nothing forbids it, and puts the file of rejected rows in its place.
  ImportReport finish();

private:
  static constexpr std::size_t batch_rows = 20'000;
  struct ToldRow {
    std::size_t line;
    std::size_t raw_end;  // in raws_
    bool is_broken = false;
    RejectedRow rejection{};  // code empty: held
  };
  ToldRow& tell(const CsvRow& row);
  void keep_bytes();

  std::filesystem::path path_;
  const ImportRequest& request_;
  DelimitedFile file_;
  std::optional<ImportSession> session_;
  RejectedFile rejected_file_;
  ImportReport report_;
  std::vector<ToldRow> told_;
  std::string raws_;
};

// Every row of the file: `read` makes one of the store's rows or findings of it, `add` has the store judge a batch of them.
template <class Read, class Add>
ImportReport take_in(RowIntake& intake, Read read, Add add) {
  std::vector<typename std::invoke_result_t<Read, const CsvRow&>::value_type> batch;
  const auto hand_over = [&] {
    intake.settle(add(batch));
    batch.clear();
  };
  for (CsvRow row; intake.next(row);) {
    if (row.fault) {
      intake.reject_broken(row);
    } else if (auto told = read(row)) {
      batch.push_back(std::move(*told));
      intake.hold(row);
    } else {
      intake.reject(row, told.error());
    }
    if (intake.is_full()) hand_over();
  }
  hand_over();
  return intake.finish();
}

}  // namespace hemvist
