#include "adapters/sqlite/journal.hpp"

#include "adapters/crypto/digest_of.hpp"

namespace hemvist {
namespace {

const std::string nothing_before(32, '\0');

std::string insert_sql(const FactTable& table) {
  std::string parameters = "?,?";
  for (const char c : table.columns)
    if (c == ',') parameters += ",?";
  return "INSERT INTO " + std::string{table.name} + "(entry," + std::string{table.columns} + ") VALUES(" + parameters + ")";
}

std::string little_endian(std::uint64_t number) {
  std::string bytes(8, '\0');
  for (char& byte : bytes) {
    byte = static_cast<char>(number & 0xff);
    number >>= 8;
  }
  return bytes;
}

}  // namespace

void RowBytes::put(const SqlValue& value) {
  bytes_.push_back("nitb"[static_cast<int>(value.kind)]);
  if (value.kind == SqlValue::Kind::null) return;
  const bool is_number = value.kind == SqlValue::Kind::integer;
  bytes_ += little_endian(is_number ? static_cast<std::uint64_t>(value.number) : value.bytes.size());
  if (!is_number) bytes_ += value.bytes;
}

void Commitment::add(Fact table, std::span<const SqlValue> row) {
  auto& rows = tables_[static_cast<std::size_t>(table)];
  if (!rows) rows.emplace(Rows{KeyedHash{salt_}});
  row_.clear();
  row_.put(row);
  rows->hash.add(row_.bytes());
  ++rows->count;
}

std::string Commitment::finish() {
  KeyedHash all{salt_};
  for (std::size_t i = 0; i < fact_count; ++i) {
    if (!tables_[i]) continue;
    RowBytes table;
    table.put({fact_tables[i].name, tables_[i]->count, Blob{tables_[i]->hash.finish()}});
    all.add(table.bytes());
  }
  return all.finish();
}

JournalEntry::JournalEntry(Connection& connection)
    : connection_{connection}, number_{1}, previous_{nothing_before}, commitment_{new_salt()} {
  Statement last{connection, "SELECT entry, hash FROM journal ORDER BY entry DESC LIMIT 1"};
  if (!last.find()) return;
  number_ = last.integer() + 1;
  previous_ = last.text();
}

void JournalEntry::write(Day day, std::string_view user, std::string_view command, std::string_view detail, std::int64_t facts) {
  const auto& salt = commitment_.salt();
  const auto commitment = commitment_.finish();
  const auto hash = entry_hash(previous_, number_, day, user, command, detail, facts, salt, commitment);
  Statement{connection_,
            "INSERT INTO journal(entry,day,user,command,detail,facts,salt,commitment,previous,hash) VALUES(?,?,?,?,?,?,?,?,?,?)"}
      .run({number_, day, user, command, detail, facts, Blob{salt}, Blob{commitment}, Blob{previous_}, Blob{hash}});
}

FactInsert::FactInsert(Connection& connection, JournalEntry& entry, Fact table)
    : entry_{entry}, table_{table}, statement_{connection, insert_sql(table_of(table))} {}

void FactInsert::row(std::span<const SqlValue> values) {
  values_.assign(1, entry_.number());
  values_.insert(values_.end(), values.begin(), values.end());
  store(values_);
  entry_.vouch_for(table_, values_);
}

std::string sealed(std::string_view salt, std::string_view value) {
  KeyedHash hash{salt};
  hash.add(value);
  return hash.finish();
}

std::string entry_hash(std::string_view previous, std::int64_t number, Day day, std::string_view user, std::string_view command,
                       std::string_view detail, std::int64_t facts, std::string_view salt, std::string_view commitment) {
  RowBytes fields;
  fields.put({Blob{previous}, number, day, user, command, detail, facts, Blob{salt}, Blob{commitment}});
  Sha256 hash;
  hash.add(fields.bytes());
  return hash.finish();
}

JournalHead head_of_journal(Connection& connection) {
  Statement last{connection, "SELECT entry, hash FROM journal ORDER BY entry DESC LIMIT 1"};
  if (!last.find()) return {};
  const auto number = last.integer();
  return {number, hex_of(last.text())};
}

}  // namespace hemvist
