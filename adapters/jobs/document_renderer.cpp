#include "adapters/jobs/document_renderer.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/csv/write_rows.hpp"
#include "adapters/jobs/identity_in_document.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/ubl/write_ubl.hpp"
#include "adapters/yaml/read_parties.hpp"
#include "engine/invoicing/draft_invoice.hpp"
#include "engine/invoicing/identity_guard.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_attached_bytes = 4'000'000;

// A fraction without an end is written with six decimals so that the rows of a line still sum to what the line says.
std::string underlag_csv(std::span<const UnderlagRow> rows) {
  const Rational scale{1'000'000};
  std::string csv;
  append_row(csv, {"rad", "arende", "datum", "insats", "enhet", "antal", "status"});
  int line = 0;
  Rational exact{0};
  Rational written{0};
  for (const auto& row : rows) {
    if (row.line != std::exchange(line, row.line)) exact = written = Rational{0};
    exact += row.quantity;
    const auto rounded = Rational{round_half_up(exact * scale)} / scale;
    append_row(csv, {std::to_string(row.line), guard_formula(row.arende.text()), to_text(row.day), text(row.insats),
                     text(row.unit), to_decimal_text(rounded - written), row.status_text()});
    written = rounded;
  }
  return csv;
}

// R10: no name, personnummer or address on an invoice.
void refuse_identity(const Invoice& invoice) {
  const auto leaks = identity_leaks(invoice);
  if (leaks.empty()) return;
  std::string message = "Fakturan ställdes inte ut: den innehåller något som ser ut som ett personnummer (" + leaks.front().field +
                        "). Rätta uppgiften och gör en ny avräkning.";
  throw IdentityInDocument{message};
}

}  // namespace

DocumentRenderer::DocumentRenderer(const Store& store, const RuleBook& standing, const StoredRun& run, Day today)
    : store_{store}, rules_{rule_book_of(standing, store, run.scope.fact)}, pricer_{rules_}, run_{run}, today_{today}, seller_{party(store.kommun())} {
  if (!seller_.account) warn("Inget bankgiro eller plusgiro är registrerat för den egna kommunen: fakturorna saknar betalkonto.");
  for (const auto& line : store.issued_lines()) issue_days_.emplace(line.document_number, line.issue_day);
}

std::vector<OutFile> DocumentRenderer::files_of(const NumberedDocument& document) {
  const auto& draft = document.draft;
  InvoiceFacts facts{document.number, document.issue_day, seller_, party(draft.bosattningskommun), std::nullopt, {}, ""};
  facts.payment_days = settings().payment_days;
  facts.late_interest = settings().late_interest;
  if (const auto agreed = rules_.agreements.find(draft.bosattningskommun); agreed != rules_.agreements.end()) facts.agreements = agreed->second;
  if (facts.buyer.buyer_reference.empty())
    warn("Beställarreferens saknas för " + facts.buyer.legal_name + ": fakturan bär \"ej angiven\" och kan komma i retur.");
  std::vector<OutFile> files;
  if (draft.kind == DocumentKind::credit_note) {
    facts.preceding = PrecedingInvoice{draft.refers_to, issue_days_.at(draft.refers_to), rows_credited(draft)};
  } else {
    const OutFile underlag{document.number, "underlag-" + document.number + ".csv", underlag_csv(underlag_rows(draft, cases_of(draft)))};
    const auto id = "U-" + document.number;
    facts.note = "Underlag " + id + ", SHA-256 " + digest_of(underlag.bytes).hex + ".";
    if (underlag.bytes.size() <= most_attached_bytes)
      facts.attachments.push_back({id, "Underlag per dag, utan personuppgifter", underlag.file_name, "text/csv", underlag.bytes});
    else
      warn("Underlaget till " + document.number + " är för stort för att bifogas: skicka filen " + underlag.file_name + " särskilt.");
    files.push_back(underlag);
  }
  const auto invoice = draft_invoice(draft, facts, rules_.law);
  refuse_identity(invoice);
  const auto kind = draft.kind == DocumentKind::invoice ? "faktura-" : "kreditnota-";
  files.insert(files.begin(), {document.number, kind + document.number + ".xml", write_ubl(invoice)});
  return files;
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
  if (auto stored = store_.party(kommun)) return *stored;
  const auto known = rules_.kommuner.find(kommun, today_);
  if (!known) throw std::logic_error("document_renderer: an unknown kommun in the store");
  return default_party(*known);
}

std::vector<PricedRecords> DocumentRenderer::cases_of(const DraftDocument& draft) const {
  std::set<ArendeId> arenden;
  for (const auto& line : draft.lines) arenden.insert(line.key.arende);
  std::vector<PricedRecords> cases;
  for (const auto& arende : arenden) {
    auto records = store_.case_records(arende, run_.scope.fact);
    if (!records) continue;
    auto priced = pricer_.price(*records, run_.month);
    cases.push_back({std::move(*records), std::move(priced)});
  }
  return cases;
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

void DocumentRenderer::warn(std::string sentence) {
  if (std::find(warnings_.begin(), warnings_.end(), sentence) == warnings_.end()) warnings_.push_back(std::move(sentence));
}

}  // namespace hemvist
