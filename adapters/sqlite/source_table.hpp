#pragma once
// A file that is being brought in: its bytes as they came, and the rows of it that were rejected.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/sqlite/imported_rows.hpp"
#include "adapters/sqlite/journal.hpp"
#include "engine/settlement/missing.hpp"

namespace hemvist {

// Every file that was brought in, in order.
std::vector<FileArrival> all_arrivals(Connection& connection);

class SourceTable {
public:
  SourceTable(Connection& connection, JournalEntry& entry);
  void keep_bytes(std::string_view chunk);
  void keep_rejected(std::span<const RejectedRow> rows);
  // Whether a file of this kind with these bytes was there before; no more bytes may come.
  bool finish(const ImportSource& source);

private:
  void store_chunk();

  Connection& connection_;
  JournalEntry& entry_;
  Statement insert_chunk_;
  Statement insert_rejected_;
  Sha256 sum_;
  std::string waiting_;  // until it is a whole chunk
  std::int64_t size_ = 0;
  std::int64_t chunks_ = 0;
  std::int64_t rejected_ = 0;
};

}  // namespace hemvist
