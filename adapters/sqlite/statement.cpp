#include "adapters/sqlite/statement.hpp"

#include <sqlite3.h>

#include "adapters/sqlite/store_error.hpp"

namespace hemvist {
namespace {

// SQLite takes a null pointer for NULL, not for an empty text.
const char* never_null(std::string_view bytes) { return bytes.data() ? bytes.data() : ""; }

}  // namespace

Statement::Statement(Connection& connection, std::string_view sql) : connection_{connection} {
  const int result = sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &handle_, nullptr);
  if (result != SQLITE_OK) connection.fail(result);
}

Statement::~Statement() { sqlite3_finalize(handle_); }

void Statement::bind(std::span<const SqlValue> values) {
  connection_.handle();
  sqlite3_reset(handle_);
  int index = 0;
  for (const auto& value : values) {
    ++index;
    int result = SQLITE_OK;
    const auto size = static_cast<sqlite3_uint64>(value.bytes.size());
    switch (value.kind) {
      case SqlValue::Kind::null: result = sqlite3_bind_null(handle_, index); break;
      case SqlValue::Kind::integer: result = sqlite3_bind_int64(handle_, index, value.number); break;
      case SqlValue::Kind::text:
        result = sqlite3_bind_text64(handle_, index, never_null(value.bytes), size, SQLITE_STATIC, SQLITE_UTF8);
        break;
      case SqlValue::Kind::blob: result = sqlite3_bind_blob64(handle_, index, never_null(value.bytes), size, SQLITE_STATIC); break;
    }
    if (result != SQLITE_OK) connection_.fail(result);
  }
}

void Statement::run(std::span<const SqlValue> values) {
  bind(values);
  const int result = sqlite3_step(handle_);
  if (result != SQLITE_DONE && result != SQLITE_ROW) {
    sqlite3_reset(handle_);
    connection_.fail(result);
  }
  sqlite3_reset(handle_);
}

Statement& Statement::start(std::initializer_list<SqlValue> values) {
  bind(std::span{values.begin(), values.size()});
  return *this;
}

bool Statement::next() {
  connection_.handle();
  column_ = 0;
  const int result = sqlite3_step(handle_);
  if (result == SQLITE_ROW) return true;
  sqlite3_reset(handle_);
  if (result != SQLITE_DONE) connection_.fail(result);
  return false;
}

void Statement::reset() { sqlite3_reset(handle_); }

int Statement::columns() const { return sqlite3_column_count(handle_); }

std::int64_t Statement::integer() { return sqlite3_column_int64(handle_, column_++); }

std::string_view Statement::text() {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column_));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_, column_++));
  return bytes ? std::string_view{bytes, size} : std::string_view{};
}

KommunCode Statement::kommun() {
  auto digits = std::to_string(integer());
  const auto code = KommunCode::parse(digits.insert(0, 4 - std::min<std::size_t>(4, digits.size()), '0'));
  if (!code) throw StoreError("Lagret är skadat: en kommunkod är ogiltig.", SQLITE_CORRUPT, true);
  return *code;
}

Rational Statement::rational() {
  const auto numerator = integer();
  return Rational{numerator, integer()};
}

bool Statement::skip_null() {
  if (sqlite3_column_type(handle_, column_) != SQLITE_NULL) return false;
  ++column_;
  return true;
}

SqlValue Statement::value() {
  switch (sqlite3_column_type(handle_, column_)) {
    case SQLITE_INTEGER: return integer();
    case SQLITE_TEXT: return text();
    case SQLITE_BLOB: return Blob{text()};
    default: ++column_; return std::nullopt;
  }
}

}  // namespace hemvist
