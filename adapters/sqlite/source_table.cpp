#include "adapters/sqlite/source_table.hpp"

#include <algorithm>

namespace hemvist {
namespace {

constexpr std::size_t chunk_bytes = 1 << 20;

}  // namespace

SourceTable::SourceTable(Connection& connection, JournalEntry& entry)
    : connection_{connection},
      entry_{entry},
      insert_chunk_{connection, "INSERT INTO source_chunk(entry,part,bytes) VALUES(?,?,?)"},
      insert_rejected_{connection, "INSERT INTO rejected_row(entry,part,line,\"column\",code,sentence,raw) VALUES(?,?,?,?,?,?,?)"} {
  waiting_.reserve(chunk_bytes);
}

void SourceTable::keep_bytes(std::string_view chunk) {
  sum_.add(chunk);
  size_ += static_cast<std::int64_t>(chunk.size());
  while (!chunk.empty()) {
    const auto taken = chunk.substr(0, chunk_bytes - waiting_.size());
    waiting_ += taken;
    chunk.remove_prefix(taken.size());
    if (waiting_.size() == chunk_bytes) store_chunk();
  }
}

void SourceTable::store_chunk() {
  insert_chunk_.run({entry_.number(), chunks_++, Blob{waiting_}});
  waiting_.clear();
}

void SourceTable::keep_rejected(std::span<const RejectedRow> rows) {
  for (const auto& row : rows) {
    insert_rejected_.run({entry_.number(), rejected_, row.line, row.column, row.code, row.sentence, row.raw});
    entry_.vouch_for(Fact::rejected_row, std::initializer_list<SqlValue>{entry_.number(), rejected_, row.line, row.column, row.code, row.sentence});
    ++rejected_;
  }
}

bool SourceTable::finish(const ImportSource& source) {
  if (!waiting_.empty()) store_chunk();
  const auto sum = sum_.finish();
  const bool was_there = Statement{connection_, "SELECT 1 FROM source_file WHERE sha256=? AND kind=?"}.find({Blob{sum}, source.kind});
  const auto salt = new_salt();
  const auto commitment = sealed(salt, sum);
  Statement{connection_, "INSERT INTO source_file(entry,kind,name,sha256,size,user,day,salt,commitment) VALUES(?,?,?,?,?,?,?,?,?)"}.run(
      {entry_.number(), source.kind, source.file_name, Blob{sum}, size_, source.user, source.day, Blob{salt}, Blob{commitment}});
  entry_.vouch_for(Fact::source_file, std::initializer_list<SqlValue>{entry_.number(), source.kind, source.file_name, size_, source.user,
                                                                      source.day, Blob{commitment}});
  return was_there;
}

std::vector<FileArrival> all_arrivals(Connection& connection) {
  Statement row{connection, "SELECT kind,day FROM source_file ORDER BY entry"};
  std::vector<FileArrival> arrivals;
  for (row.start(); row.next();) {
    std::string kind{row.text()};
    arrivals.push_back({std::move(kind), row.day()});
  }
  return arrivals;
}

}  // namespace hemvist
