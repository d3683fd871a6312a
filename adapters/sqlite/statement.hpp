#pragma once
// A prepared SQL statement: run with values, or stepped through row by row with its columns read from left to right.
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "adapters/sqlite/connection.hpp"
#include "adapters/sqlite/sql_value.hpp"
#include "engine/values/rational.hpp"

struct sqlite3_stmt;

namespace hemvist {

class Statement {
public:
  Statement(Connection& connection, std::string_view sql);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  // To its end; the values need only live during the call.
  void run(std::span<const SqlValue> values);
  void run(std::initializer_list<SqlValue> values) { run(std::span{values.begin(), values.size()}); }

  // Begins anew; texts among the values must live until the last next().
  Statement& start(std::initializer_list<SqlValue> values = {});
  bool next();  // false after the last row
  // The first row, if any; the statement stays on it until it is started again or dropped.
  bool find(std::initializer_list<SqlValue> values = {}) { return start(values).next(); }
  void reset();

  // The next column of the row. Texts and bytes live until next(), start() or reset().
  std::int64_t integer();
  std::string_view text();  // also bytes
  Day day() { return Day{date::days{integer()}}; }
  Instant instant() { return Instant{std::chrono::minutes{integer()}}; }
  Month month() { return Month::from_index(static_cast<int>(integer())); }
  Money money() { return Money::from_ore(integer()); }
  KommunCode kommun();
  Rational rational();  // two columns
  template <class Word>
  Word word() {
    return static_cast<Word>(integer());
  }
  // Nothing, and the column is passed, when it is null.
  bool skip_null();
  template <class Word>
  std::optional<Word> maybe_word() {
    return skip_null() ? std::nullopt : std::optional{word<Word>()};
  }
  std::optional<Day> maybe_day() { return skip_null() ? std::nullopt : std::optional{day()}; }
  SqlValue value();  // as it stands, of any kind
  int columns() const;

private:
  void bind(std::span<const SqlValue> values);
  Connection& connection_;
  sqlite3_stmt* handle_ = nullptr;
  int column_ = 0;
};

}  // namespace hemvist
