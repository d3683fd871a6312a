#pragma once
// Writes the fakturaunderlag of a document, and notes in the journal that it has been handed out.
#include <filesystem>

#include <tl/expected.hpp>

#include "adapters/sqlite/store.hpp"
#include "engine/invoicing/visit_underlag.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

struct DocumentParties {
  Party seller;
  Party buyer;
};

// "fakturaunderlag-2025-00001.csv", ".xlsx" and ".pdf", the CSV first. The same underlag gives the same bytes, at issue and whenever it is written again.
std::vector<OutFile> underlag_files(const VisitUnderlag& underlag, const SwedishClock& clock, const DocumentParties& parties, const PersonsOfCases* persons = nullptr);

struct UnderlagRequest {
  std::string document;  // as find_document() reads it
  std::filesystem::path folder;
  bool with_personnummer = false;
  std::string user;
  Day today;
};

struct UnderlagReport {
  VisitUnderlag underlag;
  bool is_issued;
  bool with_personnummer;
  Digest digest;  // of the CSV
  std::vector<std::filesystem::path> files;
  std::vector<ArendeId> without_personnummer;  // asked for, but not known
  std::vector<ArendeId> with_protection;       // skyddade personuppgifter (R20)
};

// Nothing when there is no such document. Reckoned from the facts that its run saw.
std::optional<UnderlagReport> write_underlag_files(Store& store, const RuleBook& standing, const UnderlagRequest& request);

}  // namespace hemvist
