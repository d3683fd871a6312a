#pragma once
// A store in a folder of its own that goes away, with invented kommuner and ärenden to fill it with.
#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>

#include "adapters/sqlite/store.hpp"

namespace hemvist {

class TrialFolder {
public:
  TrialFolder() {
    static std::atomic<int> count = 0;
    path_ = std::filesystem::temp_directory_path() / ("hemvist-test-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directory(path_);
  }
  TrialFolder(const TrialFolder&) = delete;
  TrialFolder& operator=(const TrialFolder&) = delete;
  ~TrialFolder() { std::filesystem::remove_all(path_); }
  std::filesystem::path file(const std::string& name) const { return path_ / name; }

private:
  std::filesystem::path path_;
};

// SQLite without any safeguard: what someone with the file in hand can do.
class RawFile {
public:
  explicit RawFile(const std::filesystem::path& path) { sqlite3_open(path.c_str(), &handle_); }
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;
  ~RawFile() { sqlite3_close(handle_); }
  // Empty, or SQLite's message.
  std::string run(const std::string& sql) {
    char* message = nullptr;
    sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, &message);
    std::string text = message ? message : "";
    sqlite3_free(message);
    return text;
  }
  // Every row with its columns joined by '|'.
  std::vector<std::string> rows(const std::string& sql) {
    std::vector<std::string> all;
    sqlite3_exec(handle_, sql.c_str(), [](void* to, int columns, char** values, char**) {
      std::string row;
      for (int i = 0; i < columns; ++i) row += (i ? "|" : "") + std::string{values[i] ? values[i] : "NULL"};
      static_cast<std::vector<std::string>*>(to)->push_back(row);
      return 0;
    }, &all, nullptr);
    return all;
  }

private:
  sqlite3* handle_ = nullptr;
};

inline Day day(const char* text) { return *parse_day(text); }
inline KommunCode kommun(const char* code) { return *KommunCode::parse(code); }
inline ArendeId arende(const char* text) { return *ArendeId::parse(text); }
inline Month month(const char* text) { return *Month::parse(text); }
inline Instant minute(int minutes) { return Instant{std::chrono::minutes{minutes}}; }

inline Decision plain_decision(const char* of, const char* home = "9902") {
  const Period year{day("2024-01-01"), day("2025-01-01")};
  return {arende(of), kommun(home), Lagrum::sol, {}, day("2023-12-01"), day("2023-12-10"), year, year, Insats::stad, {}, "", {}};
}

inline Visit plain_visit(const char* id, const char* of = "A-1", int version = 1) {
  return {id, version, arende(of), Insats::stad, minute(28'000'000), minute(28'000'045), VisitStatus::utfort, {}, 1, "", Rational{1}, "",
          {}, {}, ""};
}

inline Absence plain_absence(const char* from, const char* of = "A-1") {
  const auto first = day(from);
  return {arende(of), first, first + date::days{3}, first - date::days{5}, AbsenceReason::planerad, "planerad"};
}

inline MonthlyTotal plain_total(const char* of_month, std::int64_t minutes = 300, const char* of = "A-1") {
  return {arende(of), Insats::stad, month(of_month), minutes, std::nullopt};
}

inline ImportSource source(const char* kind) { return {kind, std::string{kind} + ".csv", "Ada", day("2024-09-01")}; }

// A store of kommun 9901 with the ärenden A-1 (home 9902) and A-2 (home 9903).
class TrialStore {
public:
  TrialStore() : store{Store::create(path(), kommun("9901"), "Ada", day("2024-08-01"))} {
    auto session = store.begin_import(source("beslut"));
    session.keep_bytes("beslut");
    const std::vector<DecisionRow> rows{{plain_decision("A-1"), Pseudonym{"P1"}, 2}, {plain_decision("A-2", "9903"), Pseudonym{"P2"}, 3}};
    session.add_decisions(rows);
    session.commit({2, 0, 0});
  }
  std::filesystem::path path() const { return folder.file("trial.hemvist"); }
  std::vector<RowResult> import(const std::vector<VisitRow>& rows) {
    auto session = store.begin_import(source("besok"));
    session.keep_bytes("besok " + std::to_string(imports++));
    auto results = session.add_visits(rows);
    session.commit({rows.size(), 0, 0});
    return results;
  }
  std::vector<RowResult> import_absences(const std::vector<AbsenceRow>& rows) {
    auto session = store.begin_import(source("franvaro"));
    session.keep_bytes("franvaro " + std::to_string(imports++));
    auto results = session.add_absences(rows);
    session.commit({rows.size(), 0, 0});
    return results;
  }
  std::vector<RowResult> import_totals(const std::vector<MonthlyTotalRow>& rows) {
    auto session = store.begin_import(source("manadssummor"));
    session.keep_bytes("manadssummor " + std::to_string(imports++));
    auto results = session.add_monthly_totals(rows);
    session.commit({rows.size(), 0, 0});
    return results;
  }
  std::vector<Visit> visits(const char* of = "A-1") const { return store.case_records(arende(of), store.last_fact())->visits; }

  TrialFolder folder;
  Store store;
  int imports = 0;
};

}  // namespace hemvist
