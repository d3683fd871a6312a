#include "adapters/jobs/document_renderer.hpp"

#include <algorithm>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/csv/write_underlag.hpp"
#include "adapters/jobs/book_run.hpp"
#include "adapters/jobs/document_cases.hpp"
#include "adapters/jobs/identity_in_document.hpp"
#include "adapters/jobs/known_party.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/write_underlag_files.hpp"
#include "adapters/pdf/write_invoice_pdf.hpp"
#include "adapters/ubl/write_ubl.hpp"
#include "engine/invoicing/draft_invoice.hpp"
#include "engine/invoicing/identity_guard.hpp"
#include "engine/settlement/cause_words.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_attached_bytes = 4'000'000;

// R10: no name, personnummer or address on an invoice.
void refuse_identity(const Invoice& invoice, const KnownIdentities& known) {
  const auto leaks = identity_leaks(invoice, known);
  if (leaks.empty()) return;
  throw IdentityInDocument{leak_sentence("Inget ställdes ut: dokumentet till " + invoice.buyer.legal_name, leaks.front()) + " Gör sedan en ny avräkning."};
}

}  // namespace

DocumentRenderer::DocumentRenderer(const Store& store, const RuleBook& standing, const StoredRun& run, Day today)
    : store_{store}, rules_{rule_book_of(standing, store, run.scope.fact)}, pricer_{rules_}, run_{run}, today_{today}, seller_{party(store.kommun())},
      known_{store.known_identities()} {
  if (!seller_.account) warn("Inget bankgiro eller plusgiro är registrerat för den egna kommunen: fakturorna saknar betalkonto.");
  for (const auto& line : store.issued_lines()) issue_days_.emplace(line.document_number, line.issue_day);
  const auto is_credit = [](const DraftDocument& document) { return document.kind == DocumentKind::credit_note; };
  if (std::any_of(run.draft.documents.begin(), run.draft.documents.end(), is_credit)) causes_ = settle_causes(store, standing, run);
}

std::vector<OutFile> DocumentRenderer::files_of(const NumberedDocument& document) {
  const auto& draft = document.draft;
  InvoiceFacts facts{document.number, document.issue_day, seller_, party(draft.bosattningskommun), std::nullopt, {}, ""};
  facts.payment_days = settings().payment_days;
  facts.late_interest = settings().late_interest;
  if (const auto agreed = rules_.agreements.find(draft.bosattningskommun); agreed != rules_.agreements.end()) facts.agreements = agreed->second;
  if (facts.buyer.buyer_reference.empty())
    warn("Beställarreferens saknas för " + facts.buyer.legal_name + ": fakturan bär \"ej angiven\" och kan komma i retur.");
  const auto cases = document_cases(store_, pricer_, run_, draft);
  auto files = underlag_files(visit_underlag(draft, document.number, document.issue_day, cases), pricer_.clock(), {seller_, facts.buyer});
  facts.note = "Fakturaunderlag F-" + document.number + ", SHA-256 " + digest_of(files.front().bytes).hex + ".";
  if (draft.kind == DocumentKind::credit_note) {
    facts.preceding = PrecedingInvoice{draft.refers_to, issue_days_.at(draft.refers_to), rows_credited(draft)};
    facts.credit_reason = reason_of_credit(draft);
  } else {
    const OutFile underlag{document.number, "underlag-" + document.number + ".csv", underlag_csv(underlag_rows(draft, cases))};
    const auto id = "U-" + document.number;
    facts.note = "Underlag " + id + ", SHA-256 " + digest_of(underlag.bytes).hex + ". " + facts.note;
    if (underlag.bytes.size() <= most_attached_bytes)
      facts.attachments.push_back({id, "Underlag per dag, utan personuppgifter", underlag.file_name, "text/csv", underlag.bytes});
    else
      warn("Underlaget till " + document.number + " är för stort för att bifogas: skicka filen " + underlag.file_name + " särskilt.");
    files.push_back(underlag);
  }
  const auto& invoice = invoices_.emplace_back(draft_invoice(draft, facts, rules_.law));
  refuse_identity(invoice, known_);
  const auto name = (draft.kind == DocumentKind::invoice ? "faktura-" : "kreditnota-") + document.number;
  files.insert(files.begin(), {{document.number, name + ".xml", write_ubl(invoice)}, {document.number, name + ".pdf", write_invoice_pdf(invoice)}});
  return files;
}

std::vector<OutFile> DocumentRenderer::files_of_run() {
  auto booked = book_run(run_, invoices_, settings(), seller_, today_);
  if (!booked.warning.empty()) warn(std::move(booked.warning));
  return std::move(booked.files);
}

bool DocumentRenderer::rests_on_preliminary_level() const {
  for (const auto& document : run_.draft.documents) {
    const auto tariff = rules_.tariffs.find(document.bosattningskommun);
    if (tariff == rules_.tariffs.end()) continue;
    for (const auto& line : document.lines)
      if (document.kind == DocumentKind::invoice && is_preliminary(tariff->second, line.key.tariff_version)) return true;
  }
  return false;
}

Party DocumentRenderer::party(KommunCode kommun) const {
  const auto known = known_party(store_, rules_.kommuner, kommun, today_);
  if (!known) throw std::logic_error("document_renderer: an unknown kommun in the store");
  return *known;
}

// The row of the corrected invoice that each line credits.
std::vector<int> DocumentRenderer::rows_credited(const DraftDocument& draft) const {
  const auto run = *store_.run_of_document(draft.refers_to);
  const auto document = std::find(run.numbers.begin(), run.numbers.end(), draft.refers_to) - run.numbers.begin();
  const auto& lines = run.draft.documents[static_cast<std::size_t>(document)].lines;
  std::vector<int> rows;
  for (const auto& line : draft.lines) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const PricedLine& l) { return l.key == line.key; });
    rows.push_back(static_cast<int>(found - lines.begin()) + 1);
  }
  return rows;
}

// One credit note is for one invoice.
std::string DocumentRenderer::reason_of_credit(const DraftDocument& draft) const {
  for (std::size_t d = 0; d < causes_.size(); ++d)
    if (run_.draft.documents[d].refers_to == draft.refers_to) return credit_reason(all_causes(causes_[d]));
  throw std::logic_error("document_renderer: a credit note that is not of the run");
}

void DocumentRenderer::warn(std::string sentence) {
  if (std::find(warnings_.begin(), warnings_.end(), sentence) == warnings_.end()) warnings_.push_back(std::move(sentence));
}

}  // namespace hemvist
