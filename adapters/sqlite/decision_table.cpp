#include "adapters/sqlite/decision_table.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hemvist {
namespace {

constexpr std::string_view content = "valid_end,stay_from,stay_end,lagrum,reason,decided,requested,granted_numerator,"
                                     "granted_denominator,granted_unit,granted_per,zone,performer,is_protected";

template <class Member, class Of>
std::optional<Member> member_of(const std::optional<Granted>& granted, Of of) {
  return granted ? std::optional<Member>{of(*granted)} : std::nullopt;
}

std::array<SqlValue, 14> content_of(const Decision& decision) {
  const auto& granted = decision.granted;
  return {decision.valid.end, decision.stay.from, decision.stay.end, decision.lagrum, decision.reason, decision.decided,
          decision.requested,
          member_of<std::int64_t>(granted, [](const Granted& g) { return g.amount.numerator(); }),
          member_of<std::int64_t>(granted, [](const Granted& g) { return g.amount.denominator(); }),
          member_of<GrantedUnit>(granted, [](const Granted& g) { return g.unit; }),
          member_of<GrantedPer>(granted, [](const Granted& g) { return g.per; }),
          decision.zone, decision.performer, decision.is_protected};
}

bool is_same(Statement& stored, std::span<const SqlValue> told) {
  return std::all_of(told.begin(), told.end(), [&](const SqlValue& value) { return stored.value() == value; });
}

RowResult not_known(const DecisionRow& row) {
  return {RowVerdict::avvisad, RowFinding{RowCode::okant_beslut, "återkallat", row.decision.arende.text()}};
}

}  // namespace

DecisionTable::DecisionTable(Connection& connection, JournalEntry& entry, ArendeTable& cases)
    : cases_{cases},
      latest_{connection, "SELECT row_version," + std::string{content} +
                              " FROM decision_version WHERE arende=? AND insats=? AND valid_from=? ORDER BY row_version DESC LIMIT 1"},
      insert_{connection, entry, Fact::decision_version} {}

std::vector<RowResult> DecisionTable::add(std::span<const DecisionRow> rows) {
  std::vector<RowResult> results;
  results.reserve(rows.size());
  for (const auto& row : rows) {
    if (row.line <= last_line_) throw std::invalid_argument("DecisionTable: line numbers must rise");
    last_line_ = row.line;
    results.push_back(add_one(row));
  }
  return results;
}

RowResult DecisionTable::add_one(const DecisionRow& row) {
  auto decision = row.decision;
  if (row.is_withdrawn) decision.valid.end = decision.valid.from;
  const auto* known = cases_.find(decision.arende);
  if (!known && row.is_withdrawn) return not_known(row);
  if (!known) known = &cases_.add(decision.arende, decision.bosattningskommun, row.person);
  if (auto finding = misfit(*known, row)) return {RowVerdict::avvisad, std::move(finding)};
  const auto told = content_of(decision);
  int version = 1;
  if (latest_.find({known->number, decision.insats, decision.valid.from})) {
    version = static_cast<int>(latest_.integer()) + 1;
    // Withdrawn twice is withdrawn once, whatever else the rows say.
    const bool is_unchanged = row.is_withdrawn ? latest_.value() == told[0] : is_same(latest_, told);
    latest_.reset();
    if (is_unchanged) return {RowVerdict::oforandrad};
  } else if (row.is_withdrawn) {
    return not_known(row);
  }
  insert_.row({row.line, known->number, decision.insats, decision.valid.from, version, told[0], told[1], told[2], told[3], told[4],
               told[5], told[6], told[7], told[8], told[9], told[10], told[11], told[12], told[13]});
  ++stored_;
  return {version == 1 ? RowVerdict::ny : RowVerdict::ny_version};
}

std::optional<RowFinding> DecisionTable::misfit(const KnownArende& known, const DecisionRow& row) {
  const auto& decision = row.decision;
  if (known.bosattningskommun != decision.bosattningskommun)
    return RowFinding{RowCode::annan_kommun_i_arendet, "bosättningskommun", decision.bosattningskommun.text()};
  if (cases_.person_number(row.person) != known.person)
    return RowFinding{RowCode::annan_person_i_arendet, std::holds_alternative<PersonId>(row.person) ? "personnummer" : "person", ""};
  return std::nullopt;
}

DecisionReader::DecisionReader(Connection& connection)
    : latest_{connection, "SELECT insats,valid_from,row_version," + std::string{content} +
                              " FROM decision_version d WHERE arende=?1 AND entry<=?2 AND NOT EXISTS (SELECT 1 FROM decision_version later"
                              " WHERE later.arende=d.arende AND later.insats=d.insats AND later.valid_from=d.valid_from"
                              " AND later.row_version>d.row_version AND later.entry<=?2) ORDER BY insats,valid_from"} {}

std::vector<Decision> DecisionReader::read(const ArendeId& arende, std::int64_t arende_number, KommunCode bosattningskommun,
                                           std::int64_t up_to) {
  std::vector<Decision> decisions;
  auto& row = latest_;
  for (row.start({arende_number, up_to}); row.next();) {
    const auto insats = row.word<Insats>();
    const auto valid_from = row.day();
    const auto version = row.word<int>();
    const Period valid{valid_from, row.day()};
    const auto stay_from = row.day();
    const Period stay{stay_from, row.day()};
    const auto lagrum = row.word<Lagrum>();
    const auto reason = row.maybe_word<Reason>();
    const auto decided = row.maybe_day();
    const auto requested = row.maybe_day();
    auto& decision = decisions.emplace_back(
        Decision{arende, bosattningskommun, lagrum, reason, decided, requested, valid, stay, insats, std::nullopt, "", std::nullopt});
    if (row.skip_null()) {
      for (int column = 0; column < 3; ++column) row.skip_null();
    } else {
      const auto amount = row.rational();
      const auto unit = row.word<GrantedUnit>();
      decision.granted = Granted{amount, unit, row.word<GrantedPer>()};
    }
    decision.zone = row.text();
    decision.performer = row.maybe_word<Performer>();
    decision.is_protected = row.integer() != 0;
    decision.row_version = version;
  }
  return decisions;
}

}  // namespace hemvist
