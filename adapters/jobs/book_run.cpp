#include "adapters/jobs/book_run.hpp"

#include "adapters/csv/write_voucher_csv.hpp"
#include "adapters/sie/write_sie.hpp"
#include "engine/bookkeeping/book_document.hpp"

namespace hemvist {

BookedRun book_run(const StoredRun& run, std::span<const Invoice> documents, const OfficeSettings& settings, const Party& seller, Day written) {
  if (documents.empty()) return {};
  if (!settings.accounts)
    return {{}, "Ingen bokföringsorder skrevs: inställningarna har inga konton. Skriv kontering i inställningar.yaml och läs in den, om fakturorna ska bokföras den vägen."};
  std::vector<Voucher> vouchers;
  for (const auto& document : documents) vouchers.push_back(book_document(document, *settings.accounts));
  const SieHeading heading{"0.1.0", written, seller.organisation_number, seller.legal_name};
  const auto name = "bokforing-" + run.month.text() + "-" + std::to_string(run.sequence);
  const auto& first = documents.front().number;
  return {{{first, name + ".si", write_sie(heading, *settings.accounts, vouchers)}, {first, name + ".csv", write_voucher_csv(vouchers)}}, ""};
}

}  // namespace hemvist
