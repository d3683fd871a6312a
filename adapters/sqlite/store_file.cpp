#include "adapters/sqlite/store_file.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>

#include "adapters/sqlite/statement.hpp"
#include "adapters/sqlite/store_error.hpp"
#include "embedded/sqlite_schema.hpp"

namespace hemvist {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t application_id = 0x484d5653;  // "HMVS"
constexpr int first_version_without_wal_reset_fault = 3'051'003;

std::string quoted(const fs::path& path) { return "”" + path.string() + "”"; }

// The folder's own symbolic links are followed, the file's are not.
fs::path resolved(const fs::path& path) {
  const auto folder = path.has_parent_path() ? path.parent_path() : fs::path{"."};
  std::error_code error;
  const auto real = fs::canonical(folder, error);
  if (error) throw StoreError("Mappen " + quoted(folder) + " finns inte eller får inte läsas.", SQLITE_CANTOPEN);
  return real / path.filename();
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0 || ::fsync(descriptor) != 0) {
    const int error = errno;
    if (descriptor >= 0) ::close(descriptor);
    throw StoreError("Mappen " + quoted(folder) + " kunde inte sparas (" + std::generic_category().message(error) + ").",
                     SQLITE_IOERR_DIR_FSYNC, true);
  }
  ::close(descriptor);
}

// A file under a name of its own in the folder, gone with this object unless it has been given its name.
class UnnamedFile {
public:
  explicit UnnamedFile(const fs::path& folder) : path_{(folder / ".hemvist-XXXXXX").string()} {
    const int descriptor = ::mkostemp(path_.data(), O_CLOEXEC);  // mode 0600
    if (descriptor < 0) throw StoreError("Ingen fil kan skapas i mappen " + quoted(folder) + ".", SQLITE_CANTOPEN);
    ::close(descriptor);
  }
  UnnamedFile(const UnnamedFile&) = delete;
  UnnamedFile& operator=(const UnnamedFile&) = delete;
  ~UnnamedFile() {
    ::unlink((path_ + "-journal").c_str());
    ::unlink(path_.c_str());
  }
  void name(const fs::path& path) {
    ::unlink((path_ + "-journal").c_str());
    if (::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) {
      if (errno == EEXIST) throw StoreError("Filen " + quoted(path) + " finns redan. Välj ett annat namn.");
      throw StoreError("Filen " + quoted(path) + " kunde inte skapas (" + std::generic_category().message(errno) + ").",
                       SQLITE_CANTOPEN);
    }
  }
  const std::string& path() const { return path_; }

private:
  std::string path_;
};

std::int64_t pragma(Connection& connection, const std::string& name) {
  Statement statement{connection, "PRAGMA " + name};
  return statement.find() ? statement.integer() : 0;
}

std::int64_t newest_version() { return static_cast<std::int64_t>(sqlite_schema_files().size()); }

void migrate(Connection& connection) {
  if (pragma(connection, "user_version") == newest_version()) return;
  Transaction transaction{connection};
  const auto version = pragma(connection, "user_version");  // another process may have been first
  if (version > newest_version())
    throw StoreError("Lagret är skapat med en nyare version av Hemvist. Uppdatera Hemvist och försök igen.");
  const auto files = sqlite_schema_files();
  for (auto next = version; next < newest_version(); ++next)
    connection.run(std::string{files[static_cast<std::size_t>(next)].bytes});
  connection.run("PRAGMA user_version = " + std::to_string(newest_version()));
  transaction.commit();
}

void refuse_unsafe(const fs::path& path) {
  std::array<unsigned char, 100> header{};
  std::ifstream file{path, std::ios::binary};
  if (!file) throw StoreError("Lagret " + quoted(path) + " får inte läsas. Kontrollera filens rättigheter.", SQLITE_CANTOPEN);
  file.read(reinterpret_cast<char*>(header.data()), header.size());
  const bool is_sqlite = file && std::string_view{reinterpret_cast<const char*>(header.data()), 16} == std::string_view{"SQLite format 3\0", 16};
  const std::int64_t id = header[68] << 24 | header[69] << 16 | header[70] << 8 | header[71];
  if (!is_sqlite || id != application_id)
    throw StoreError("Filen " + quoted(path) + " är inget lager för Hemvist.", SQLITE_NOTADB);
  const bool is_wal = header[18] == 2 || header[19] == 2;
  if (is_wal && sqlite3_libversion_number() < first_version_without_wal_reset_fault)
    throw StoreError("Lagret " + quoted(path) +
                         " står i läget WAL, som kan förlora uppgifter med den här versionen av SQLite. Ställ om det med"
                         " \"PRAGMA journal_mode=TRUNCATE\" i ett nyare sqlite3 och försök igen.",
                     SQLITE_NOTADB);
}

void check_safeguards(Connection& connection) {
  Statement mode{connection, "PRAGMA journal_mode"};
  if (!mode.find() || mode.text() != "truncate" || pragma(connection, "synchronous") != 3 || pragma(connection, "foreign_keys") != 1)
    throw StoreError("Lagret kan inte öppnas med de skydd som Hemvist kräver.", SQLITE_MISUSE);
}

}  // namespace

void create_store_file(const fs::path& path, const std::function<void(Connection&)>& fill) {
  const auto real = resolved(path);
  if (fs::exists(fs::symlink_status(real))) throw StoreError("Filen " + quoted(path) + " finns redan. Välj ett annat namn.");
  UnnamedFile file{real.parent_path()};
  {
    Connection connection{file.path()};
    connection.run("PRAGMA application_id = " + std::to_string(application_id));
    migrate(connection);
    fill(connection);
  }
  file.name(real);
  sync_folder(real.parent_path());
}

std::unique_ptr<Connection> open_store_file(const fs::path& path) {
  const auto real = resolved(path);
  const auto status = fs::symlink_status(real);
  if (!fs::exists(status)) throw StoreError("Lagret " + quoted(path) + " finns inte. Skapa det med hemvist init.", SQLITE_CANTOPEN);
  if (!fs::is_regular_file(status))
    throw StoreError(quoted(path) + " är ingen vanlig fil. Ange lagrets fil, inte en mapp eller en länk.", SQLITE_CANTOPEN);
  refuse_unsafe(real);
  auto connection = std::make_unique<Connection>(real);
  check_safeguards(*connection);
  migrate(*connection);
  return connection;
}

}  // namespace hemvist
