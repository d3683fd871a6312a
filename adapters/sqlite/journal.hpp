#pragma once
// The journal: an entry per command, chained by hashes over the contents of every row that the command wrote.
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/crypto/keyed_hash.hpp"
#include "adapters/sqlite/connection.hpp"
#include "adapters/sqlite/fact_tables.hpp"
#include "adapters/sqlite/journal_fault.hpp"
#include "adapters/sqlite/sql_value.hpp"
#include "adapters/sqlite/statement.hpp"

namespace hemvist {

// The bytes of rows, unambiguous: every value with its kind and length.
class RowBytes {
public:
  void put(const SqlValue& value);
  void put(std::span<const SqlValue> values) {
    for (const auto& value : values) put(value);
  }
  void put(std::initializer_list<SqlValue> values) { put(std::span{values.begin(), values.size()}); }
  void clear() { bytes_.clear(); }
  std::string_view bytes() const { return bytes_; }

private:
  std::string bytes_;
};

// What an entry vouches for: all rows of each table in their order, under the entry's salt.
class Commitment {
public:
  explicit Commitment(std::string salt) : salt_{std::move(salt)} {}
  void add(Fact table, std::span<const SqlValue> row);
  std::string finish();
  const std::string& salt() const { return salt_; }

private:
  struct Rows {
    KeyedHash hash;
    std::int64_t count = 0;
  };
  std::string salt_;
  std::array<std::optional<Rows>, fact_count> tables_;
  RowBytes row_;
};

// The entry being made in the open transaction: its number is what its rows carry.
class JournalEntry {
public:
  explicit JournalEntry(Connection& connection);
  std::int64_t number() const { return number_; }
  void vouch_for(Fact table, std::span<const SqlValue> row) { commitment_.add(table, row); }
  void write(Day day, std::string_view user, std::string_view command, std::string_view detail, std::int64_t facts);

private:
  Connection& connection_;
  std::int64_t number_;
  std::string previous_;
  Commitment commitment_;
};

// Rows into a fact table: stored and vouched for.
class FactInsert {
public:
  FactInsert(Connection& connection, JournalEntry& entry, Fact table);
  void row(std::span<const SqlValue> values);  // the columns after `entry`
  void row(std::initializer_list<SqlValue> values) { row(std::span{values.begin(), values.size()}); }
  void store(std::span<const SqlValue> entry_and_values) { statement_.run(entry_and_values); }

private:
  JournalEntry& entry_;
  Fact table_;
  Statement statement_;
  std::vector<SqlValue> values_;
};

// What stands for an erasable value in the journal.
std::string sealed(std::string_view salt, std::string_view value);
std::string entry_hash(std::string_view previous, std::int64_t number, Day day, std::string_view user, std::string_view command,
                       std::string_view detail, std::int64_t facts, std::string_view salt, std::string_view commitment);

JournalHead head_of_journal(Connection& connection);
// The chain, and every row against it, in one pass; empty when all holds.
std::vector<JournalFault> verify_journal(Connection& connection);

}  // namespace hemvist
