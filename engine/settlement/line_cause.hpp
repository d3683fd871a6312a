#pragma once
// Why a line of a draft differs from what has been issued: each cause with what it is about and how much of the line it is.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/pricing/priced_case.hpp"
#include "engine/records/case_records.hpp"
#include "engine/settlement/settlement_draft.hpp"

namespace hemvist {

enum class CauseCode {
  forsta_avrakningen, sent_besok, andrat_besok, borttaget_besok, andrat_beslut, aterkallat_beslut, begaran_har_kommit, andrad_franvaro,
  andrad_manadssumma, godkannande, niva_har_blivit_kand, andrad_niva, andrat_avtal, merkostnad, stod_kvar, foljdandring,
};
inline constexpr int cause_code_count = 16;

// A price as a line names it.
struct PricedBy {
  std::string version;  // "9902@2025-01-01", or of an agreement
  Money price;
  friend bool operator==(const PricedBy&, const PricedBy&) = default;
};

struct LineCause {
  CauseCode code;
  Rational change;               // in the unit of the line; negative: less is claimed
  std::string visit{};           // or the id of an extra cost; empty: about no single one
  std::optional<Insats> insats{};
  std::optional<PricedBy> from{};  // the price that was replaced
  std::optional<PricedBy> to{};    // the price that came in its place
};

// An ärende by what was known at one time. Both must outlive the call, and `priced` be of these records.
struct CaseAt {
  const CaseRecords& records;
  const PricedCase& priced;
};

// A line of a draft; on a credit note it lowers what has been issued.
struct DifferenceLine {
  const PricedLine& line;
  DocumentKind kind;
};

// Of the lines of one ärende and one month, in any documents, for each its causes. `before`: as the last issued run of that month saw it,
// with an empty case when the ärende was not known then. The changes of a line sum to what it adds or takes away.
std::vector<std::vector<LineCause>> line_causes(std::span<const DifferenceLine> lines, const CaseAt& before, const CaseAt& now);

// Of a line in a month that has not been settled before.
LineCause first_settlement(const DifferenceLine& line);

std::string_view code_text(CauseCode code);

}  // namespace hemvist
