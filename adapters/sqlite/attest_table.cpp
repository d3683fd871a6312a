#include "adapters/sqlite/attest_table.hpp"

#include "adapters/sqlite/journal.hpp"
#include "adapters/sqlite/settlement_table.hpp"

namespace hemvist {

std::optional<AttestRefusal> attest_run(Connection& connection, Month month, int sequence, const Attestation& attestation) {
  Transaction transaction{connection};
  const auto run = find_run(connection, month, sequence);
  if (!run) return AttestRefusal::unknown_run;
  switch (run->state) {
    case RunState::issued: return AttestRefusal::already_issued;
    case RunState::superseded: return AttestRefusal::superseded;
    case RunState::discarded: return AttestRefusal::discarded;
    case RunState::attested: return AttestRefusal::already_attested;
    case RunState::draft: break;
  }
  if (run->draft.documents.empty()) return AttestRefusal::nothing_to_issue;
  const bool is_same = run->user == attestation.user;
  if (is_same && !attestation.is_alone) return AttestRefusal::same_user;
  JournalEntry entry{connection};
  FactInsert{connection, entry, Fact::attestation}.row({run_number(connection, month, sequence), attestation.user, attestation.day, is_same});
  entry.write(attestation.day, attestation.user, "attest", run->name() + (is_same ? ", ensam: av den som gjorde avräkningen" : ""), 0);
  transaction.commit();
  return std::nullopt;
}

std::optional<DiscardRefusal> discard_run(Connection& connection, Month month, int sequence, std::string_view user, Day day) {
  Transaction transaction{connection};
  const auto run = find_run(connection, month, sequence);
  if (!run) return DiscardRefusal::unknown_run;
  if (run->state == RunState::issued) return DiscardRefusal::already_issued;
  if (run->state == RunState::discarded) return DiscardRefusal::discarded;
  JournalEntry entry{connection};
  FactInsert{connection, entry, Fact::discarded_run}.row({run_number(connection, month, sequence), user, day});
  entry.write(day, user, "discard", run->name(), 0);
  transaction.commit();
  return std::nullopt;
}

std::optional<Attestation> attestation_of(Connection& connection, std::int64_t run) {
  Statement row{connection, "SELECT user,day,is_alone FROM attestation WHERE run=?"};
  if (!row.find({run})) return std::nullopt;
  std::string user{row.text()};
  const auto day = row.day();
  return Attestation{std::move(user), day, row.integer() == 1};
}

bool is_discarded(Connection& connection, std::int64_t run) {
  return Statement{connection, "SELECT 1 FROM discarded_run WHERE run=?"}.find({run});
}

}  // namespace hemvist
