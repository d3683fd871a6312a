#include "adapters/sqlite/office_file_table.hpp"

#include <array>

#include "adapters/crypto/digest_of.hpp"

namespace hemvist {
namespace {

constexpr std::array<std::string_view, 3> kinds{"installningar", "egenkostnad", "avtal"};

std::string_view word_of(OfficeFileKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

}  // namespace

RowVerdict add_office_file_row(Connection& connection, JournalEntry& entry, const StoredOfficeFile& file) {
  const auto sum = bytes_of_hex(file.digest.hex);
  Statement latest{connection, "SELECT sha256 FROM office_file WHERE kind=? AND subject=? ORDER BY entry DESC LIMIT 1"};
  const bool is_known = latest.find({word_of(file.kind), file.subject});
  if (is_known && latest.text() == sum) return RowVerdict::oforandrad;
  latest.reset();
  FactInsert{connection, entry, Fact::office_file}.row({word_of(file.kind), file.subject, file.file_name, Blob{sum}, Blob{file.bytes}});
  return is_known ? RowVerdict::ny_version : RowVerdict::ny;
}

std::vector<StoredOfficeFile> latest_office_files(Connection& connection, OfficeFileKind kind, std::int64_t up_to) {
  Statement row{connection,
                "SELECT subject,file_name,bytes,sha256 FROM office_file f WHERE kind=?1 AND entry = "
                "(SELECT max(entry) FROM office_file WHERE kind=f.kind AND subject=f.subject AND entry<=?2) ORDER BY subject"};
  std::vector<StoredOfficeFile> files;
  for (row.start({word_of(kind), up_to}); row.next();) {
    std::string subject{row.text()};
    std::string name{row.text()};
    std::string bytes{row.text()};
    files.push_back({kind, std::move(subject), std::move(name), std::move(bytes), Digest{hex_of(row.text())}});
  }
  return files;
}

}  // namespace hemvist
