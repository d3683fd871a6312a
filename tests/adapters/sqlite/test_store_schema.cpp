#include "engine/pricing/priced_line.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"
#include "tests/adapters/sqlite/trial_store.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using Catch::Matchers::Contains;

TEST_CASE("a row of any table but the number counter can be neither changed nor removed") {
  TrialStore trial;
  RawFile raw{trial.path()};
  const auto tables = raw.rows("SELECT name FROM sqlite_master WHERE type='table' AND name<>'number_counter'");
  CHECK(tables.size() == 29);
  raw.run("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
  for (const auto& table : tables) {
    INFO(table);
    // Something must be there for a trigger to fire on.
    if (raw.rows("SELECT 1 FROM " + table + " LIMIT 1").empty()) {
      std::string columns, values;
      for (const auto& column : raw.rows("SELECT name, type FROM pragma_table_info('" + table + "')")) {
        const auto bar = column.find('|');
        columns += (columns.empty() ? "\"" : ",\"") + column.substr(0, bar) + "\"";
        const auto type = column.substr(bar + 1);
        values += std::string{values.empty() ? "" : ","} + (type == "INTEGER" ? "1" : type == "TEXT" ? "'1'" : "x'01'");
      }
      REQUIRE(raw.run("INSERT INTO " + table + "(" + columns + ") VALUES(" + values + ")") == "");
    }
    const auto first_column = raw.rows("SELECT name FROM pragma_table_info('" + table + "') LIMIT 1").front();
    CHECK_THAT(raw.run("UPDATE " + table + " SET " + first_column + "=" + first_column), Contains("only added"));
    CHECK_THAT(raw.run("DELETE FROM " + table), Contains("only added"));
  }
}

TEST_CASE("the number counter only rises") {
  TrialStore trial;
  RawFile raw{trial.path()};
  REQUIRE(raw.run("INSERT INTO number_counter VALUES(2024, 7)") == "");
  CHECK(raw.run("UPDATE number_counter SET next=8") == "");
  CHECK_THAT(raw.run("UPDATE number_counter SET next=8"), Contains("only rises"));
  CHECK_THAT(raw.run("DELETE FROM number_counter"), Contains("only added"));
}

TEST_CASE("the schema refuses values that cannot be") {
  struct Row {
    const char* insert;
    const char* why;
  };
  const std::vector<Row> rows{
      Row{"INSERT INTO arende VALUES(9, 1, 'X', 9902, 77)", "a person that is not there"},
      Row{"INSERT INTO arende VALUES(9, 1, 'X', 42, 1)", "a kommun code below 0101"},
      Row{"INSERT INTO arende VALUES(9, 1, '', 9902, 1)", "an empty name"},
      Row{"INSERT INTO arende VALUES(9, 0, 'X', 9902, 1)", "no journal entry"},
      Row{"INSERT INTO person VALUES(9, 1, 'personnummer', '19000113980', x'00000000000000000000000000000000', zeroblob(32))", "eleven digits"},
      Row{"INSERT INTO person VALUES(9, 1, 'personnummer', '18900113980X', x'00000000000000000000000000000000', zeroblob(32))", "a letter"},
      Row{"INSERT INTO person VALUES(9, 1, 'pseudonym', 'P9', NULL, zeroblob(32))", "a value without its salt"},
      Row{"INSERT INTO absence_version VALUES(9, 2, 77, 100, 1, 101, NULL, 0, '', 0)", "an absence of an ärende that is not there"},
      Row{"INSERT INTO absence_version VALUES(9, 2, 1, 100, 1, 100, NULL, 0, '', 0)", "an absence of no day"},
      Row{"INSERT INTO absence_version VALUES(9, 2, 1, 100, 1, 101, NULL, 5, '', 0)", "a reason that is none"},
      Row{"INSERT INTO absence_version VALUES(9, 2, 1, 100, 0, 101, NULL, 0, '', 0)", "versions begin at 1"},
      Row{"INSERT INTO monthly_total_version VALUES(9, 2, 77, 0, 24294, 1, 300, NULL, NULL)", "a total of an ärende that is not there"},
      Row{"INSERT INTO monthly_total_version VALUES(9, 2, 1, 0, 202407, 1, 300, NULL, NULL)", "a month that is no count of months"},
      Row{"INSERT INTO monthly_total_version VALUES(9, 2, 1, 0, 24294, 1, NULL, NULL, NULL)", "a total of nothing"},
      Row{"INSERT INTO monthly_total_version VALUES(9, 2, 1, 0, 24294, 1, NULL, 3, NULL)", "half a fraction"},
      Row{"INSERT INTO monthly_total_version VALUES(9, 2, 1, 0, 24294, 1, -1, NULL, NULL)", "minutes below nothing"},
      Row{"INSERT INTO number_counter VALUES(2024, 0)", "numbers begin at 1"},
      Row{"INSERT INTO source_file VALUES(9, 'besok', 'f', zeroblob(31), 1, 'u', 1, zeroblob(16), zeroblob(32))", "a sum of 31 bytes"},
      Row{"INSERT INTO settlement_run VALUES(9, 1, 202407, 1, 0, 0, zeroblob(32), 'u', 1)", "a month that is no count of months"},
      Row{"INSERT INTO settlement_run VALUES(9, 1, 24294, 1, 0, 0, zeroblob(32), 'u', '2025-02-30')", "a day as text, which moreover does not exist"},
      Row{"INSERT INTO settlement_run VALUES(9, 1, 24294, 1, 0, 0, zeroblob(32), 'u', 99999999)", "a day after the year 9999"}};
  TrialStore trial;
  RawFile raw{trial.path()};
  raw.run("PRAGMA foreign_keys = ON");
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK_FALSE(raw.run(row.insert) == "");
  }
}

TEST_CASE("an amount in öre is a whole number of at most ten thousand billion") {
  TrialStore trial;
  RawFile raw{trial.path()};
  REQUIRE(raw.run("INSERT INTO settlement_run VALUES(1, 1, 24294, 1, 0, 0, zeroblob(32), 'u', 1); INSERT INTO run_document VALUES(1, 1, 1, 0, 9902, NULL)") == "");
  const auto line_of = [&](int line, const std::string& ore) {
    return raw.run("INSERT INTO run_line VALUES(1, 1, 1, " + std::to_string(line) + ", 1, 9902, 24294, 'c', '', 'l', 't', 1, 0, 0, 100, 1, 1, 1, " + ore +
                   ", 1, zeroblob(32))");
  };
  CHECK(line_of(1, "10000000000000") == "");
  CHECK(line_of(2, "-10000000000000") == "");
  CHECK_THAT(line_of(3, "10000000000001"), Contains("CHECK"));
  CHECK_THAT(line_of(3, "12.5"), Contains("REAL"));
  CHECK_THAT(line_of(3, "'twelve'"), Contains("TEXT"));
  CHECK_THAT(line_of(3, "9223372036854775807 + 1"), Contains("REAL"));
}

TEST_CASE("the numbers of closed lists in the store stand for the words of the engine") {
  TrialStore trial;
  RawFile raw{trial.path()};
  const auto words = [&](const char* list) { return raw.rows(std::string{"SELECT word FROM word WHERE list='"} + list + "' ORDER BY number"); };
  const auto same = [&](const char* list, std::size_t count, auto engine_word) {
    INFO(list);
    const auto stored = words(list);
    REQUIRE(stored.size() == count);
    for (std::size_t i = 0; i < count; ++i) CHECK(stored[i] == engine_word(i));
  };
  same("insats", insats_count, [](std::size_t i) { return text(static_cast<Insats>(i)); });
  same("status", visit_status_count, [](std::size_t i) { return text(static_cast<VisitStatus>(i)); });
  same("lagrum", 3, [](std::size_t i) { return text(static_cast<Lagrum>(i)); });
  same("reason", 3, [](std::size_t i) { return text(static_cast<Reason>(i)); });
  same("granted_unit", 3, [](std::size_t i) { return text(static_cast<GrantedUnit>(i)); });
  same("granted_per", 4, [](std::size_t i) { return text(static_cast<GrantedPer>(i)); });
  same("performer", 3, [](std::size_t i) { return text(static_cast<Performer>(i)); });
  same("receipt", 3, [](std::size_t i) { return text(static_cast<Receipt>(i)); });
  same("absence_reason", absence_reason_count, [](std::size_t i) { return text(static_cast<AbsenceReason>(i)); });
  same("unit", 6, [](std::size_t i) { return text(static_cast<LineUnit>(i)); });
  same("per", 6, [](std::size_t i) { return text(static_cast<Per>(i)); });
  same("kind", 2, [](std::size_t i) { return text(static_cast<DocumentKind>(i)); });
  CHECK(words("account_kind") == std::vector<std::string>{"bankgiro", "plusgiro"});
}
