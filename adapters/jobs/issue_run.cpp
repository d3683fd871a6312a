#include "adapters/jobs/issue_run.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/csv/write_rows.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/write_file.hpp"
#include "adapters/ubl/write_ubl.hpp"
#include "adapters/yaml/read_parties.hpp"
#include "engine/invoicing/draft_invoice.hpp"
#include "engine/invoicing/identity_guard.hpp"
#include "engine/invoicing/underlag.hpp"
#include "engine/pricing/price_case.hpp"

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

// Makes the documents of one run.
class Documents {
public:
  Documents(const Store& store, const RuleBook& standing, const StoredRun& run, Day today)
      : store_{store}, rules_{rule_book_of(standing, store, run.scope.fact)}, pricer_{rules_}, run_{run}, today_{today},
        seller_{party(store.kommun())} {
    if (!seller_.account) warn("Inget bankgiro eller plusgiro är registrerat för den egna kommunen: fakturorna saknar betalkonto.");
    for (const auto& line : store.issued_lines()) issue_days_.emplace(line.document_number, line.issue_day);
  }

  std::vector<OutFile> files(const NumberedDocument& document) {
    const auto& draft = document.draft;
    InvoiceFacts facts{document.number, document.issue_day, seller_, party(draft.bosattningskommun), std::nullopt, {}, ""};
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

  // An invoice by a level that is not yet fastställd may not leave; what it corrects may not be credited alone.
  bool rest_on_preliminary_level() const {
    for (const auto& document : run_.draft.documents) {
      const auto tariff = rules_.tariffs.find(document.bosattningskommun);
      if (tariff == rules_.tariffs.end()) continue;
      for (const auto& line : document.lines)
        if (document.kind == DocumentKind::invoice && is_preliminary(tariff->second, line.key.tariff_version)) return true;
    }
    return false;
  }

  std::vector<std::string> warnings;

private:
  Party party(KommunCode kommun) const {
    if (auto stored = store_.party(kommun)) return *stored;
    const auto known = rules_.kommuner.find(kommun, today_);
    if (!known) throw std::logic_error("issue_run: an unknown kommun in the store");
    return default_party(*known);
  }

  std::vector<PricedRecords> cases_of(const DraftDocument& draft) const {
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
  std::vector<int> rows_credited(const DraftDocument& draft) const {
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

  // R10: no name, personnummer or address on an invoice.
  static void refuse_identity(const Invoice& invoice) {
    const auto leaks = identity_leaks(invoice);
    if (leaks.empty()) return;
    std::string message = "Fakturan ställdes inte ut: den innehåller något som ser ut som ett personnummer (" + leaks.front().field +
                          "). Rätta uppgiften och gör en ny avräkning.";
    throw IdentityInDocument{message};
  }

  void warn(std::string sentence) {
    if (std::find(warnings.begin(), warnings.end(), sentence) == warnings.end()) warnings.push_back(std::move(sentence));
  }

  const Store& store_;
  RuleBook rules_;
  CasePricer pricer_;
  const StoredRun& run_;
  Day today_;
  Party seller_;
  std::map<std::string, Day> issue_days_;
};

}  // namespace

tl::expected<IssueReport, IssueRefusal> issue_run(Store& store, const RuleBook& standing, const IssueRequest& request) {
  const auto run = store.run(request.month, request.sequence);
  if (!run) return tl::make_unexpected(IssueRefusal::unknown_run);
  IssueReport report;
  Documents documents{store, standing, *run, request.today};
  if ((run->state == RunState::draft || run->state == RunState::attested) && documents.rest_on_preliminary_level()) return tl::make_unexpected(IssueRefusal::preliminary_level);
  auto issued = store.issue({request.month, request.sequence, request.today, request.user, request.as_it_stands},
                            [&](const std::vector<NumberedDocument>& numbered) {
                              std::vector<OutFile> files;
                              for (const auto& document : numbered)
                                for (auto& file : documents.files(document)) files.push_back(std::move(file));
                              return files;
                            });
  if (!issued) return tl::make_unexpected(issued.error());
  report.documents = std::move(issued->documents);
  report.warnings = std::move(documents.warnings);
  report.files = write_queued_files(store, request.folder, request.user, request.today);
  return report;
}

std::vector<std::filesystem::path> write_queued_files(Store& store, const std::filesystem::path& folder, std::string_view user, Day today) {
  std::vector<std::filesystem::path> written;
  std::vector<std::int64_t> ids;
  for (const auto& queued : store.unwritten_files()) {
    written.push_back(folder / queued.file.file_name);
    write_file(written.back(), queued.file.bytes);
    ids.push_back(queued.id);
  }
  if (!ids.empty()) store.mark_written(ids, user, today);
  return written;
}

}  // namespace hemvist
