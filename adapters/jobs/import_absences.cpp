#include "adapters/jobs/import_absences.hpp"

#include "adapters/csv/read_absence.hpp"
#include "adapters/jobs/row_intake.hpp"

namespace hemvist {

ImportReport import_absences(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  auto file = open_csv(path);
  if (!file) return unreadable_report(path, file.error());
  const auto map = map_columns(file->header(), absence_columns());
  if (!map.faults.empty()) return unreadable_report(path, sentences(map.faults));

  RowIntake intake{store, "franvaro", path, request, std::move(*file), map.unknown};
  const auto known = names_of_cases(store);
  const AbsenceTerms terms{request.today, known};
  return take_in(
      intake,
      [&](const CsvRow& row) {
        return read_absence(map, row.cells, terms).map([&](ToldAbsence&& told) {
          return AbsenceRow{std::move(told.absence), told.is_retracted, row.line};
        });
      },
      [&](const auto& rows) { return intake.session().add_absences(rows); });
} catch (const std::system_error&) {
  return unreadable_report(path, cannot_be_read(path));
}

}  // namespace hemvist
