#include "adapters/sqlite/settlement_table.hpp"

#include <stdexcept>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/sqlite/attest_table.hpp"
#include "adapters/sqlite/case_reader.hpp"
#include "adapters/sqlite/journal.hpp"

namespace hemvist {
namespace {

constexpr std::string_view line_columns =
    "a.name,l.bosattningskommun,l.month,l.component,l.selectors,l.lagrum,l.tariff_version,l.price_ore,l.per,l.unit,"
    "l.percent_numerator,l.percent_denominator,l.quantity_numerator,l.quantity_denominator,l.amount_ore,l.visits,l.tariff_sha256";

PricedLine read_line(Statement& row) {
  auto arende = stored_arende_id(row.text());
  const auto bosattningskommun = row.kommun();
  const auto month = row.month();
  std::string component{row.text()};
  std::string selectors{row.text()};
  std::string lagrum{row.text()};
  std::string tariff_version{row.text()};
  const auto price = row.money();
  const auto per = row.word<Per>();
  const auto unit = row.word<LineUnit>();
  const auto percent = row.rational();
  const auto quantity = row.rational();
  const auto amount = row.money();
  const auto visits = row.word<int>();
  return {{std::move(arende), bosattningskommun, month, std::move(component), std::move(selectors), std::move(lagrum),
           std::move(tariff_version), price, per, unit, percent},
          quantity, amount, visits, Digest{hex_of(row.text())}};
}

Digest content_digest(const SettlementDraft& draft) {
  RowBytes content;
  content.put({draft.month, draft.documents.size()});
  for (const auto& document : draft.documents) {
    content.put({document.kind, document.bosattningskommun, document.refers_to, document.lines.size()});
    for (const auto& [key, quantity, amount, visits, tariff_digest] : document.lines)
      content.put({key.arende.text(), key.bosattningskommun, key.month, key.component, key.selectors, key.lagrum, key.tariff_version,
                   key.price, key.per, key.unit, key.percent.numerator(), key.percent.denominator(), quantity.numerator(),
                   quantity.denominator(), amount, visits, tariff_digest.hex});
  }
  return digest_of(content.bytes());
}

void store_documents(Connection& connection, JournalEntry& entry, std::int64_t run, const SettlementDraft& draft) {
  FactInsert insert_document{connection, entry, Fact::run_document};
  FactInsert insert_line{connection, entry, Fact::run_line};
  Statement find_arende{connection, "SELECT arende FROM arende WHERE name=?"};
  std::int64_t document_number = 0;
  for (const auto& document : draft.documents) {
    ++document_number;
    const auto refers_to = document.refers_to.empty() ? std::nullopt : std::optional{document.refers_to};
    insert_document.row({run, document_number, document.kind, document.bosattningskommun, refers_to});
    std::int64_t line_number = 0;
    for (const auto& [key, quantity, amount, visits, tariff_digest] : document.lines) {
      if (!find_arende.find({key.arende.text()})) throw std::invalid_argument("a line of an ärende that is not in the store");
      const auto arende = find_arende.integer();
      find_arende.reset();
      const auto sum = bytes_of_hex(tariff_digest.hex);
      insert_line.row({run, document_number, ++line_number, arende, key.bosattningskommun, key.month, key.component, key.selectors,
                       key.lagrum, key.tariff_version, key.price, key.per, key.unit, key.percent.numerator(), key.percent.denominator(),
                       quantity.numerator(), quantity.denominator(), amount, visits, Blob{sum}});
    }
  }
}

void read_documents(Connection& connection, std::int64_t run, StoredRun& stored) {
  Statement documents{connection,
                      "SELECT d.document,d.kind,d.buyer,d.refers_to,i.number FROM run_document d LEFT JOIN issued_document i"
                      " ON i.run=d.run AND i.document=d.document WHERE d.run=? ORDER BY d.document"};
  Statement lines{connection, "SELECT " + std::string{line_columns} +
                                  " FROM run_line l JOIN arende a ON a.arende=l.arende WHERE l.run=? AND l.document=? ORDER BY l.line"};
  for (documents.start({run}); documents.next();) {
    const auto number = documents.integer();
    const auto kind = documents.word<DocumentKind>();
    auto& document = stored.draft.documents.emplace_back(DraftDocument{kind, documents.kommun(), {}, {}});
    document.refers_to = documents.text();
    if (!documents.skip_null()) {
      stored.numbers.emplace_back(documents.text());
      stored.state = RunState::issued;
    }
    for (lines.start({run, number}); lines.next();) document.lines.push_back(read_line(lines));
  }
}

}  // namespace

DraftScope present_scope(Connection& connection) {
  Statement row{connection,
                "SELECT coalesce((SELECT max(entry) FROM journal WHERE facts > 0), 0),"
                " coalesce((SELECT max(entry) FROM issued_document), 0)"};
  row.find();
  const auto fact = row.integer();
  return {fact, row.integer()};
}

StoredRun save_settlement_draft(Connection& connection, const SettlementDraft& draft, const DraftScope& scope, std::string_view user, Day day) {
  const auto digest = bytes_of_hex(content_digest(draft).hex);
  Transaction transaction{connection};
  Statement same{connection,
                 "SELECT sequence FROM settlement_run r WHERE month=? AND digest=? AND scope_fact=? AND scope_issue=?"
                 " AND NOT EXISTS (SELECT 1 FROM issued_document i WHERE i.run=r.run)"
                 " AND NOT EXISTS (SELECT 1 FROM discarded_run d WHERE d.run=r.run) ORDER BY sequence DESC LIMIT 1"};
  if (same.find({draft.month, Blob{digest}, scope.fact, scope.issue})) return *find_run(connection, draft.month, same.word<int>());

  Statement last{connection, "SELECT coalesce(max(run), 0) + 1, coalesce((SELECT max(sequence) FROM settlement_run WHERE month=?), 0) + 1"
                             " FROM settlement_run"};
  last.find({draft.month});
  const auto run = last.integer();
  const auto sequence = last.word<int>();
  last.reset();
  JournalEntry entry{connection};
  FactInsert{connection, entry, Fact::settlement_run}.row({run, draft.month, sequence, scope.fact, scope.issue, Blob{digest}, user, day});
  store_documents(connection, entry, run, draft);
  entry.write(day, user, "settle", draft.month.text() + "/" + std::to_string(sequence), 0);
  auto stored = *find_run(connection, draft.month, sequence);
  transaction.commit();
  return stored;
}

std::optional<StoredRun> find_run(Connection& connection, Month month, int sequence) {
  Statement row{connection,
                "SELECT run,scope_fact,scope_issue,digest,user,day FROM settlement_run WHERE month=? AND sequence=?"};
  if (!row.find({month, sequence})) return std::nullopt;
  const auto run = row.integer();
  const auto fact = row.integer();
  const DraftScope scope{fact, row.integer()};
  Digest digest{hex_of(row.text())};
  std::string user{row.text()};
  StoredRun stored{month, sequence, scope, std::move(digest), RunState::draft, std::move(user), row.day(), {month, {}}};
  row.reset();
  read_documents(connection, run, stored);
  stored.attestation = attestation_of(connection, run);
  if (stored.state == RunState::issued) return stored;
  if (is_discarded(connection, run)) stored.state = RunState::discarded;
  else if (present_scope(connection).issue > scope.issue) stored.state = RunState::superseded;
  else if (stored.attestation) stored.state = RunState::attested;
  return stored;
}

std::optional<StoredRun> find_run_of_document(Connection& connection, std::string_view number) {
  Statement row{connection, "SELECT r.month,r.sequence FROM issued_document i JOIN settlement_run r USING (run) WHERE i.number=?"};
  if (!row.find({number})) return std::nullopt;
  const auto month = row.month();
  return find_run(connection, month, row.word<int>());
}

std::optional<Day> issue_day_of(Connection& connection, std::string_view number) {
  Statement row{connection, "SELECT issue_day FROM issued_document WHERE number=?"};
  return row.find({number}) ? std::optional{row.day()} : std::nullopt;
}

std::int64_t run_number(Connection& connection, Month month, int sequence) {
  Statement row{connection, "SELECT run FROM settlement_run WHERE month=? AND sequence=?"};
  if (!row.find({month, sequence})) throw std::invalid_argument("run_number: no such run");
  return row.integer();
}

std::vector<IssuedLine> all_issued_lines(Connection& connection) {
  Statement row{connection, "SELECT i.number,i.issue_day,i.kind,i.refers_to," + std::string{line_columns} +
                                " FROM issued_document i JOIN run_line l ON l.run=i.run AND l.document=i.document"
                                " JOIN arende a ON a.arende=l.arende ORDER BY i.year,i.serial,l.line"};
  std::vector<IssuedLine> issued;
  for (row.start(); row.next();) {
    std::string number{row.text()};
    const auto day = row.day();
    const auto kind = row.word<DocumentKind>();
    std::string refers_to{row.text()};
    auto line = read_line(row);
    if (kind == DocumentKind::credit_note) {
      line.quantity = Rational{} - line.quantity;
      line.amount = -line.amount;
    }
    issued.push_back({std::move(number), day, kind, std::move(refers_to), std::move(line)});
  }
  return issued;
}

std::vector<IssuedScope> all_issued_runs(Connection& connection) {
  Statement row{connection, "SELECT r.month,r.sequence,r.scope_fact,max(i.entry) AS issue FROM settlement_run r JOIN issued_document i ON i.run=r.run"
                            " GROUP BY r.run ORDER BY issue"};
  std::vector<IssuedScope> runs;
  for (row.start(); row.next();) {
    const auto month = row.month();
    const auto sequence = row.word<int>();
    const auto fact = row.integer();
    runs.push_back({month, sequence, fact, row.integer()});
  }
  return runs;
}

}  // namespace hemvist
