#include "adapters/sqlite/issue_table.hpp"

#include "adapters/sqlite/journal.hpp"
#include "adapters/sqlite/settlement_table.hpp"

namespace hemvist {
namespace {

constexpr std::size_t serial_digits = 5;

std::string document_number(int year, std::int64_t serial) {
  const auto digits = std::to_string(serial);
  return std::to_string(year) + "-" + std::string(serial_digits - std::min(serial_digits, digits.size()), '0') + digits;
}

// The first of `count` numbers that now are taken.
std::int64_t take_serials(Connection& connection, int year, std::int64_t count) {
  Statement{connection, "INSERT OR IGNORE INTO number_counter(year,next) VALUES(?,1)"}.run({year});
  Statement next{connection, "SELECT next FROM number_counter WHERE year=?"};
  next.find({year});
  const auto first = next.integer();
  next.reset();
  Statement{connection, "UPDATE number_counter SET next=next+? WHERE year=?"}.run({count, year});
  return first;
}

tl::expected<StoredRun, IssueRefusal> issuable(Connection& connection, const IssueOrder& order) {
  auto run = find_run(connection, order.month, order.sequence);
  if (!run) return tl::unexpected{IssueRefusal::unknown_run};
  if (run->state == RunState::issued) return tl::unexpected{IssueRefusal::already_issued};
  if (run->state == RunState::superseded) return tl::unexpected{IssueRefusal::superseded};
  if (run->state == RunState::discarded) return tl::unexpected{IssueRefusal::discarded};
  if (run->draft.documents.empty()) return tl::unexpected{IssueRefusal::nothing_to_issue};
  if (run->state != RunState::attested) return tl::unexpected{IssueRefusal::not_attested};
  if (!order.as_it_stands && present_scope(connection).fact > run->scope.fact) return tl::unexpected{IssueRefusal::facts_changed};
  return std::move(*run);
}

std::vector<QueuedFile> queue(Connection& connection, JournalEntry& entry, std::vector<OutFile> files) {
  Statement last{connection, "SELECT coalesce(max(file), 0) FROM outbox"};
  last.find();
  auto id = last.integer();
  last.reset();
  FactInsert insert{connection, entry, Fact::outbox};
  std::vector<QueuedFile> queued;
  for (auto& file : files) {
    insert.row({++id, file.document_number, file.file_name, Blob{file.bytes}});
    queued.push_back({id, std::move(file)});
  }
  return queued;
}

}  // namespace

tl::expected<IssuedRun, IssueRefusal> issue_stored_run(Connection& connection, const IssueOrder& order,
                                                const std::function<std::vector<OutFile>(const std::vector<NumberedDocument>&)>& render) {
  Transaction transaction{connection};
  auto run = issuable(connection, order);
  if (!run) return tl::unexpected{run.error()};

  const int year = Month::of(order.day).year();
  auto& drafts = run->draft.documents;
  const auto first = take_serials(connection, year, static_cast<std::int64_t>(drafts.size()));
  IssuedRun issued;
  for (auto& draft : drafts) {
    const auto serial = first + static_cast<std::int64_t>(issued.documents.size());
    issued.documents.push_back({document_number(year, serial), order.day, std::move(draft)});
  }
  auto files = render(issued.documents);

  JournalEntry entry{connection};
  FactInsert insert{connection, entry, Fact::issued_document};
  FactInsert insert_terms{connection, entry, Fact::document_terms};
  const auto stored_run = run_number(connection, order.month, order.sequence);
  std::int64_t place = 0;
  for (const auto& [number, day, draft] : issued.documents) {
    const auto refers_to = draft.refers_to.empty() ? std::nullopt : std::optional{draft.refers_to};
    insert.row({number, year, first + place, draft.kind, draft.bosattningskommun, refers_to, stored_run, place + 1, day, draft.total(), order.user});
    const bool is_invoice = draft.kind == DocumentKind::invoice;
    insert_terms.row({number, is_invoice ? day + date::days{order.payment_days} : day, is_invoice && order.late_interest});
    ++place;
  }
  issued.files = queue(connection, entry, std::move(files));
  entry.write(order.day, order.user, "issue",
              run->name() + ", " + issued.documents.front().number + " till " + issued.documents.back().number +
                  (order.as_it_stands ? ", som det stod" : ""),
              0);
  transaction.commit();
  return issued;
}

std::vector<QueuedFile> files_not_written(Connection& connection) {
  Statement row{connection,
                "SELECT file,document,file_name,bytes FROM outbox o WHERE NOT EXISTS (SELECT 1 FROM outbox_done d WHERE d.file=o.file)"
                " ORDER BY file"};
  std::vector<QueuedFile> files;
  for (row.start(); row.next();) {
    const auto id = row.integer();
    std::string document{row.text()};
    std::string name{row.text()};
    files.push_back({id, {std::move(document), std::move(name), std::string{row.text()}}});
  }
  return files;
}

std::vector<OutFile> files_of(Connection& connection, std::string_view document_number) {
  Statement row{connection, "SELECT document,file_name,bytes FROM outbox WHERE document=? ORDER BY file"};
  std::vector<OutFile> files;
  for (row.start({document_number}); row.next();) {
    std::string document{row.text()};
    std::string name{row.text()};
    files.push_back({std::move(document), std::move(name), std::string{row.text()}});
  }
  return files;
}

void note_written(Connection& connection, std::span<const std::int64_t> file_ids, std::string_view user, Day day) {
  Transaction transaction{connection};
  JournalEntry entry{connection};
  FactInsert insert{connection, entry, Fact::outbox_done};
  Statement done{connection, "SELECT 1 FROM outbox_done WHERE file=?"};
  std::int64_t noted = 0;
  for (const auto id : file_ids) {
    if (done.find({id})) continue;
    done.reset();
    insert.row({id});
    ++noted;
  }
  if (noted == 0) return;
  entry.write(day, user, "write", "skrivna filer " + std::to_string(noted), 0);
  transaction.commit();
}

}  // namespace hemvist
