#include <sys/stat.h>

#include <fstream>

#include "tests/adapters/sqlite/trial_store.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using Catch::Matchers::Contains;

namespace {

Store create(const std::filesystem::path& path) { return Store::create(path, kommun("9901"), "Ada", day("2024-08-01")); }

std::string refusal(const std::filesystem::path& path) {
  try {
    Store::open(path);
  } catch (const StoreError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a new store is for the eyes of its owner only, knows its kommun and leaves nothing else in the folder") {
  TrialFolder folder;
  const auto path = folder.file("a.hemvist");
  CHECK(create(path).kommun() == kommun("9901"));
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator{path.parent_path()}) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{"a.hemvist"});
  CHECK(Store::open(path).verify().empty());
}

TEST_CASE("a store is not made where something is already") {
  TrialFolder folder;
  std::ofstream{folder.file("taken")} << "something";
  CHECK_THROWS_WITH(create(folder.file("taken")), Contains("finns redan"));
  std::filesystem::create_symlink(folder.file("nowhere"), folder.file("link"));
  CHECK_THROWS_WITH(create(folder.file("link")), Contains("finns redan"));
  CHECK_THROWS_WITH(create(folder.file("no folder") / "a"), Contains("finns inte"));
}

TEST_CASE("what is no store of this Hemvist is not opened") {
  TrialFolder folder;
  const auto path = folder.file("a.hemvist");

  SECTION("nothing there") { CHECK_THAT(refusal(path), Contains("finns inte")); }
  SECTION("a folder") {
    std::filesystem::create_directory(path);
    CHECK_THAT(refusal(path), Contains("ingen vanlig fil"));
  }
  SECTION("a symbolic link to a store") {
    create(folder.file("real"));
    std::filesystem::create_symlink(folder.file("real"), path);
    CHECK_THAT(refusal(path), Contains("ingen vanlig fil"));
  }
  SECTION("a text") {
    std::ofstream{path} << std::string(5000, 'x');
    CHECK_THAT(refusal(path), Contains("inget lager"));
  }
  SECTION("an empty file") {
    std::ofstream{path} << "";
    CHECK_THAT(refusal(path), Contains("inget lager"));
  }
  SECTION("somebody else's database") {
    RawFile{path}.run("CREATE TABLE t(a)");
    CHECK_THAT(refusal(path), Contains("inget lager"));
  }
  SECTION("a store in WAL") {
    create(path);
    RawFile{path}.run("PRAGMA journal_mode = WAL");
    CHECK_THAT(refusal(path), Contains("WAL"));
  }
  SECTION("a store of a later version") {
    create(path);
    RawFile{path}.run("PRAGMA user_version = 999");
    CHECK_THAT(refusal(path), Contains("nyare version av Hemvist"));
  }
  SECTION("a store that is cut short") {
    create(path);
    std::filesystem::resize_file(path, 4096);
    CHECK_FALSE(refusal(path).empty());
  }
}

TEST_CASE("a store of the first version gets what has come since, and keeps what it held") {
  TrialStore trial;
  trial.import({{plain_visit("B1"), 2}});
  const auto old = trial.folder.file("old.hemvist");
  {
    std::ifstream first{std::string{HEMVIST_SOURCE_DIR} + "/schemas/sqlite/0001_first.sql"};
    RawFile raw{old};
    REQUIRE(raw.run(std::string{std::istreambuf_iterator<char>{first}, {}}) == "");
    REQUIRE(raw.run("PRAGMA application_id = 1213027923; PRAGMA user_version = 1; ATTACH '" + trial.path().string() + "' AS new") == "");
    for (const auto& table : raw.rows("SELECT name FROM main.sqlite_master WHERE type='table' AND name<>'word'"))
      REQUIRE(raw.run("INSERT INTO main." + table + " SELECT * FROM new." + table) == "");
    REQUIRE(raw.rows("SELECT name FROM main.sqlite_master WHERE name='absence_version'").empty());
  }
  auto store = Store::open(old);
  CHECK(store.verify().empty());
  CHECK(store.journal_head().hash_hex == trial.store.journal_head().hash_hex);
  const auto records = store.case_records(arende("A-1"), store.last_fact());
  REQUIRE(records);
  CHECK(records->visits.size() == 1);
  CHECK(records->absences.empty());
  CHECK(records->totals.empty());
  for (const char* what : {"SELECT type, name, sql FROM sqlite_master ORDER BY type, name", "SELECT * FROM word ORDER BY list, number", "PRAGMA user_version"}) {
    INFO(what);
    CHECK(RawFile{old}.rows(what) == RawFile{trial.path()}.rows(what));
  }
  auto session = store.begin_import(source("franvaro"));
  const std::vector<AbsenceRow> rows{{plain_absence("2024-07-01"), false, 2}};
  CHECK(session.add_absences(rows)[0].verdict == RowVerdict::ny);
  CHECK(session.commit({1, 0, 0}));
  CHECK(store.verify().empty());
  CHECK(Store::open(old).case_records(arende("A-1"), store.last_fact())->absences.size() == 1);
}

TEST_CASE("a damaged page closes the store: nothing more is tried on it") {
  TrialFolder folder;
  const auto path = folder.file("a.hemvist");
  create(path);
  const auto page = std::stol(RawFile{path}.rows("SELECT rootpage FROM sqlite_master WHERE name='journal'").at(0));
  {
    std::fstream file{path, std::ios::binary | std::ios::in | std::ios::out};
    file.seekp((page - 1) * 4096);
    file << std::string(4096, '\xff');
  }
  auto store = Store::open(path);
  bool is_fatal = false;
  try {
    store.journal_head();
  } catch (const StoreError& error) {
    is_fatal = error.is_fatal();
  }
  CHECK(is_fatal);
  CHECK_THROWS_WITH(store.kommun(), Contains("stängt efter ett fel"));
}
