#include "adapters/sqlite/ruleset_table.hpp"

#include "adapters/crypto/digest_of.hpp"

namespace hemvist {

RowVerdict add_tariff_row(Connection& connection, JournalEntry& entry, const StoredTariff& tariff) {
  const auto sum = bytes_of_hex(tariff.digest.hex);
  Statement latest{connection, "SELECT sha256, entry FROM ruleset WHERE kommun=? ORDER BY entry DESC LIMIT 1"};
  const bool is_known = latest.find({tariff.kommun});
  if (is_known && latest.text() == sum) return RowVerdict::oforandrad;
  latest.reset();
  FactInsert{connection, entry, Fact::ruleset}.row({tariff.kommun, tariff.file_name, Blob{sum}, Blob{tariff.bytes}});
  return is_known ? RowVerdict::ny_version : RowVerdict::ny;
}

std::vector<StoredTariff> latest_tariffs(Connection& connection, std::int64_t up_to) {
  Statement row{connection,
                "SELECT kommun,file_name,bytes,sha256 FROM ruleset r WHERE entry = "
                "(SELECT max(entry) FROM ruleset WHERE kommun=r.kommun AND entry<=?1) ORDER BY kommun"};
  std::vector<StoredTariff> tariffs;
  for (row.start({up_to}); row.next();) {
    const auto kommun = row.kommun();
    std::string file_name{row.text()};
    std::string bytes{row.text()};
    tariffs.push_back({kommun, std::move(file_name), std::move(bytes), Digest{hex_of(row.text())}});
  }
  return tariffs;
}

}  // namespace hemvist
