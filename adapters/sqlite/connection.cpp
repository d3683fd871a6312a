#include "adapters/sqlite/connection.hpp"

#include <sqlite3.h>

#include "adapters/sqlite/store_error.hpp"

namespace hemvist {
namespace {

constexpr int busy_timeout_ms = 10'000;

// A page cache of 128 MB; a journal that is emptied, not a WAL (SQLite before 3.51.3 can lose a WAL that is being reset).
constexpr auto safeguards =
    "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -131072;";

bool is_fatal(int result) {
  const int primary = result & 0xff;
  return primary == SQLITE_IOERR || primary == SQLITE_FULL || primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

std::string sentence_of(int result) {
  switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "Lagret används av någon annan just nu. Försök igen om en stund.";
    case SQLITE_FULL: return "Disken är full. Ingenting har sparats. Frigör utrymme och kör kommandot igen.";
    case SQLITE_IOERR: return "Disken kunde inte läsas eller skrivas. Ingenting har sparats. Kontrollera disken och kör kommandot igen.";
    case SQLITE_CORRUPT: return "Lagret är skadat. Återställ det från en säkerhetskopia.";
    case SQLITE_NOTADB: return "Filen är inget lager för Hemvist.";
    case SQLITE_READONLY:
    case SQLITE_PERM: return "Lagret får inte skrivas. Kontrollera filens och mappens rättigheter.";
    case SQLITE_CANTOPEN: return "Lagret kunde inte öppnas. Kontrollera sökvägen och filens rättigheter.";
    case SQLITE_NOMEM: return "Minnet tog slut. Ingenting har sparats.";
    default: return "Lagret tog inte emot uppgiften. Ingenting har sparats.";
  }
}

}  // namespace

Connection::Connection(const std::filesystem::path& path) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  try {
    if (const int result = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr); result != SQLITE_OK) fail(result);
    sqlite3_busy_timeout(handle_, busy_timeout_ms);
    if (const int result = sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr); result != SQLITE_OK) fail(result);
    run(safeguards);
  } catch (...) {
    close();
    throw;
  }
}

Connection::~Connection() { close(); }

void Connection::close() {
  sqlite3_close_v2(handle_);
  handle_ = nullptr;
}

sqlite3* Connection::handle() const {
  if (!handle_) throw StoreError("Lagret är stängt efter ett fel. Kör kommandot igen.", SQLITE_MISUSE, true);
  return handle_;
}

void Connection::fail(int result) {
  auto sentence = sentence_of(result) + " (SQLite " + std::to_string(result);
  if (handle_) sentence += std::string{": "} + sqlite3_errmsg(handle_);
  sentence += ")";
  if (is_fatal(result)) close();
  throw StoreError(sentence, result, is_fatal(result));
}

void Connection::run(const std::string& sql) {
  if (const int result = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr); result != SQLITE_OK) fail(result);
}

int Connection::changes() const { return sqlite3_changes(handle()); }

Transaction::Transaction(Connection& connection) : connection_{connection} { connection_.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (is_done_ || !connection_.is_open()) return;
  try {
    if (!sqlite3_get_autocommit(connection_.handle())) connection_.run("ROLLBACK");
  } catch (const StoreError&) {
    // What could not be rolled back now is rolled back from the journal when the file is next opened.
  }
}

void Transaction::commit() {
  connection_.run("COMMIT");
  is_done_ = true;
}

}  // namespace hemvist
