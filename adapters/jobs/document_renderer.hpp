#pragma once
// Makes the files of the documents of one run from the facts that the draft saw: e-invoice, PDF and underlag of each, and the bookkeeping of all.
#include <map>

#include "adapters/jobs/settle_causes.hpp"
#include "adapters/sqlite/store.hpp"
#include "engine/invoicing/invoice.hpp"
#include "engine/pricing/price_case.hpp"

namespace hemvist {

class DocumentRenderer {
public:
  // `run` must outlive it. What is registered of the parties is taken as it stands now.
  DocumentRenderer(const Store& store, const RuleBook& standing, const StoredRun& run, Day today);

  // In the order of the run. Throws IdentityInDocument.
  std::vector<OutFile> files_of(const NumberedDocument& document);
  // After those of every document.
  std::vector<OutFile> files_of_run();
  // An invoice by a level that is not yet fastställd may not leave; what it corrects may not be credited alone.
  bool rests_on_preliminary_level() const;
  const OfficeSettings& settings() const { return rules_.settings; }
  const std::vector<std::string>& warnings() const { return warnings_; }  // Swedish

private:
  Party party(KommunCode kommun) const;
  std::vector<int> rows_credited(const DraftDocument& draft) const;
  std::string reason_of_credit(const DraftDocument& draft) const;
  void warn(std::string sentence);

  const Store& store_;
  RuleBook rules_;
  CasePricer pricer_;
  const StoredRun& run_;
  Day today_;
  Party seller_;
  KnownIdentities known_;
  std::map<std::string, Day> issue_days_;
  std::vector<Invoice> invoices_;
  DraftCauses causes_;  // when there is something to credit
  std::vector<std::string> warnings_;
};

}  // namespace hemvist
