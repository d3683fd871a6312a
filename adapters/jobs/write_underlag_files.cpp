#include "adapters/jobs/write_underlag_files.hpp"

#include <algorithm>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/csv/write_sheet.hpp"
#include "adapters/jobs/document_cases.hpp"
#include "adapters/jobs/find_document.hpp"
#include "adapters/jobs/known_party.hpp"
#include "adapters/jobs/persons_of_cases.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/write_file.hpp"
#include "adapters/pdf/write_table_pdf.hpp"
#include "adapters/xlsx/write_xlsx.hpp"
#include "engine/invoicing/underlag_print.hpp"
#include "engine/invoicing/underlag_sheet.hpp"

namespace hemvist {
namespace {

// Of a draft "2025-07/1:2" the file name has no slash or colon.
std::string file_stem(const VisitUnderlag& underlag, bool with_personnummer) {
  auto number = underlag.number;
  if (number.find('/') != std::string::npos) number = "utkast-" + number;
  std::replace_if(number.begin(), number.end(), [](char c) { return c == '/' || c == ':'; }, '-');
  return "fakturaunderlag-" + number + (with_personnummer ? "-med-personnummer" : "");
}

std::string disclosure_detail(const VisitUnderlag& underlag, bool with_personnummer, const RuleBook& rules, Day today) {
  std::set<std::string> provisions;
  for (const auto& line : underlag.lines) provisions.insert(line.line.key.lagrum);
  return "fakturaunderlag " + underlag.id() + " till " + underlag.bosattningskommun.text() + (with_personnummer ? ", med personnummer, " : ", utan personnummer, ") +
         disclosure_ground(rules.law, today, "ersättning", provisions);
}

bool is_protected(const CaseRecords& records) {
  return std::any_of(records.decisions.begin(), records.decisions.end(), [](const Decision& decision) { return decision.is_protected; });
}

}  // namespace

std::vector<OutFile> underlag_files(const VisitUnderlag& underlag, const SwedishClock& clock, const DocumentParties& parties, const PersonsOfCases* persons) {
  const auto sheet = underlag_sheet(underlag, clock, persons);
  const auto stem = file_stem(underlag, persons != nullptr);
  const auto& seller = parties.seller;
  const auto printed = underlag_print(underlag, {seller.legal_name + (seller.unit_name.empty() ? "" : ", " + seller.unit_name), parties.buyer.legal_name}, clock, persons);
  return {{underlag.number, stem + ".csv", sheet_csv(sheet)},
          {underlag.number, stem + ".xlsx", write_xlsx(sheet)},
          {underlag.number, stem + ".pdf", write_table_pdf(printed)}};
}

std::optional<UnderlagReport> write_underlag_files(Store& store, const RuleBook& standing, const UnderlagRequest& request) {
  const auto found = find_document(store, request.document);
  if (!found) return std::nullopt;
  const auto rules = rule_book_of(standing, store, found->run.scope.fact);
  const CasePricer pricer{rules};
  const auto cases = document_cases(store, pricer, found->run, found->draft());
  const auto day = found->is_issued() ? store.issue_day(found->number()).value() : found->run.day;
  UnderlagReport report{visit_underlag(found->draft(), found->number(), day, cases), found->is_issued(), request.with_personnummer, {}, {}, {}, {}};

  std::set<ArendeId> arenden;
  for (const auto& of : cases) {
    arenden.insert(of.records.arende);
    if (is_protected(of.records)) report.with_protection.push_back(of.records.arende);
  }
  const auto persons = request.with_personnummer ? persons_of_cases(store, arenden) : PersonsOfCases{};
  if (request.with_personnummer)
    for (const auto& arende : arenden)
      if (!persons.contains(arende)) report.without_personnummer.push_back(arende);
  const DocumentParties parties{known_party(store, rules.kommuner, store.kommun(), request.today).value(),
                                known_party(store, rules.kommuner, report.underlag.bosattningskommun, request.today).value()};
  const auto files = underlag_files(report.underlag, pricer.clock(), parties, request.with_personnummer ? &persons : nullptr);
  report.digest = digest_of(files.front().bytes);
  // Noted before it is written: what fails in between was at least not handed out unseen.
  store.note_disclosure("write underlag", disclosure_detail(report.underlag, request.with_personnummer, rules, request.today), request.user, request.today);
  for (const auto& file : files) {
    report.files.push_back(request.folder / file.file_name);
    write_file(report.files.back(), file.bytes);
  }
  return report;
}

}  // namespace hemvist
