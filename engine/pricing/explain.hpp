#pragma once
// Every öre told step by step: what a line or a visit was reckoned from, by which rule, and where that rule stands.
#include "engine/pricing/priced_case.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

// `output` of one step is what the next ones work on. An empty text: nothing to say.
struct Step {
  std::string name;
  std::string input;
  std::string rule;
  std::string output;
  std::string source;  // "1980-vasteras.yaml:26", or the designation of a provision
};

// The version of an ersättningsnivå that was used, and where it comes from.
struct TariffOrigin {
  std::string version;  // "1980@2024-01-01"
  std::string kommun;   // "Västerås (1980)"
  Day valid_from;
  std::optional<Day> valid_end;
  TariffSource source;
  std::optional<TariffDecision> decision;
  std::optional<Day> checked;
  std::string file_name;
  Digest file_digest;
};

// The agreement that was used, and where it comes from.
struct AgreementOrigin {
  std::string version;  // "avtal SN 2025/114@2025-05-01"
  std::string reference;
  std::string title;
  std::string valid;  // "2025-05-01–2025-12-31"
  TariffSource source;
  std::string file_name;
  Digest file_digest;
};

// Names the ärende and never a person.
struct Explanation {
  std::string title;
  std::vector<Step> steps;
  std::vector<Provision> provisions;
  std::vector<TariffOrigin> tariffs;
  std::vector<AgreementOrigin> agreements{};
};

// `line`: index in priced.lines; std::out_of_range for one that is not there. `records` and `rules` are those the case was priced from.
Explanation explain_line(const PricedCase& priced, const CaseRecords& records, std::size_t line, const RuleBook& rules,
                         const SwedishClock& clock);
// std::out_of_range for a visit that the records do not have.
Explanation explain_visit(const PricedCase& priced, const CaseRecords& records, std::string_view visit_id, const RuleBook& rules,
                          const SwedishClock& clock);

// Only from the price of a line to its amount.
Explanation explain_amount(const PricedCase& priced, const CaseRecords& records, std::size_t line, const RuleBook& rules, const SwedishClock& clock);
// The first visit of the records, which nobody has made: what it would come to, step by step, and what else of the ärende it would bring about.
Explanation explain_trial(const PricedCase& priced, const CaseRecords& records, const RuleBook& rules, const SwedishClock& clock);

// As a handläggare would write it, the steps numbered; can be recomputed with pen and paper.
std::string to_text(const Explanation& explanation);

}  // namespace hemvist
