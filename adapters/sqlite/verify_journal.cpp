#include <deque>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/sqlite/journal.hpp"

namespace hemvist {
namespace {

// The rows of one fact table in order of entry, read along with the journal.
class FactRows {
public:
  FactRows(Connection& connection, Fact table) : table_{table}, statement_{connection, select_sql(table_of(table))} {
    statement_.start();
    advance();
  }
  // False when there are rows that no entry before `number` has claimed.
  bool add_to(Commitment& commitment, std::int64_t number) {
    if (!at_end_ && entry_ < number) return false;
    for (; !at_end_ && entry_ == number; advance()) commitment.add(table_, values_);
    return true;
  }
  bool at_end() const { return at_end_; }
  std::int64_t entry() const { return entry_; }
  std::string_view name() const { return table_of(table_).name; }

private:
  static std::string select_sql(const FactTable& table) {
    return "SELECT entry," + std::string{table.columns} + " FROM " + std::string{table.name} + " ORDER BY entry," +
           std::string{table.order};
  }
  void advance() {
    values_.clear();
    at_end_ = !statement_.next();
    if (at_end_) return;
    for (int i = 0; i < statement_.columns(); ++i) values_.push_back(statement_.value());
    entry_ = values_.front().number;
  }

  Fact table_;
  Statement statement_;
  std::vector<SqlValue> values_;
  std::int64_t entry_ = 0;
  bool at_end_ = false;
};

void verify_chain(Connection& connection, std::vector<JournalFault>& faults) {
  std::deque<FactRows> tables;
  for (std::size_t i = 0; i < fact_count; ++i) tables.emplace_back(connection, static_cast<Fact>(i));
  Statement journal{connection,
                    "SELECT entry,day,user,command,detail,facts,salt,commitment,previous,hash FROM journal ORDER BY entry"};
  std::string previous(32, '\0');
  std::int64_t expected = 1;
  for (journal.start(); journal.next(); ++expected) {
    const auto number = journal.integer();
    const auto day = journal.day();
    const auto user = journal.text();
    const auto command = journal.text();
    const auto detail = journal.text();
    const auto facts = journal.integer();
    const auto salt = journal.text();
    const auto commitment = journal.text();
    if (number != expected) faults.push_back({number, "Journalen saknar post " + std::to_string(expected) + "."});
    expected = number;
    if (journal.text() != previous) faults.push_back({number, "Posten bygger inte på den post som står före den."});
    const auto hash = journal.text();
    if (entry_hash(previous, number, day, user, command, detail, facts, salt, commitment) != hash)
      faults.push_back({number, "Posten har ändrats efter att den skrevs."});
    Commitment recomputed{std::string{salt}};
    for (auto& table : tables)
      if (!table.add_to(recomputed, number)) {
        faults.push_back({table.entry(), "Tabellen " + std::string{table.name()} + " har rader som ingen post i journalen svarar för."});
        return;
      }
    if (recomputed.finish() != commitment)
      faults.push_back({number, "Rader som posten skrev har ändrats, tagits bort eller lagts till."});
    previous = hash;
  }
  for (const auto& table : tables)
    if (!table.at_end())
      faults.push_back({table.entry(), "Tabellen " + std::string{table.name()} + " har rader som ingen post i journalen svarar för."});
}

void verify_erasable(Connection& connection, std::vector<JournalFault>& faults) {
  Statement persons{connection, "SELECT entry,salt,commitment,value FROM person WHERE value IS NOT NULL ORDER BY person"};
  for (persons.start(); persons.next();) {
    const auto entry = persons.integer();
    const auto salt = persons.text();
    const auto commitment = persons.text();
    if (sealed(salt, persons.text()) != commitment) faults.push_back({entry, "En persons nummer har ändrats efter att det skrevs."});
  }
  Statement files{connection, "SELECT entry,salt,commitment,sha256 FROM source_file WHERE sha256 IS NOT NULL ORDER BY entry"};
  Statement chunks{connection, "SELECT bytes FROM source_chunk WHERE entry=? ORDER BY part"};
  for (files.start(); files.next();) {
    const auto entry = files.integer();
    const auto salt = files.text();
    const auto commitment = files.text();
    const auto sum = files.text();
    Sha256 kept;
    for (chunks.start({entry}); chunks.next();) kept.add(chunks.text());
    if (sealed(salt, sum) != commitment || kept.finish() != sum)
      faults.push_back({entry, "En inläst fils innehåll har ändrats efter att den lästes in."});
  }
}

void verify_numbers(Connection& connection, std::vector<JournalFault>& faults) {
  Statement years{connection,
                  "SELECT max(entry), year, count(*) = max(serial) AND max(serial) + 1 = "
                  "(SELECT next FROM number_counter c WHERE c.year = d.year) FROM issued_document d GROUP BY year"};
  for (years.start(); years.next();) {
    const auto entry = years.integer();
    const auto year = years.integer();
    if (years.integer() != 1) faults.push_back({entry, "Nummerserien för " + std::to_string(year) + " är bruten."});
  }
}

}  // namespace

std::vector<JournalFault> verify_journal(Connection& connection) {
  connection.run("BEGIN");
  std::vector<JournalFault> faults;
  try {
    verify_chain(connection, faults);
    verify_erasable(connection, faults);
    verify_numbers(connection, faults);
  } catch (...) {
    if (connection.is_open()) connection.run("ROLLBACK");
    throw;
  }
  connection.run("ROLLBACK");
  return faults;
}

}  // namespace hemvist
