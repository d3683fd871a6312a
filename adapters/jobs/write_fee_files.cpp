#include "adapters/jobs/write_fee_files.hpp"

#include <map>

#include "adapters/csv/write_sheet.hpp"
#include "adapters/jobs/persons_of_cases.hpp"
#include "adapters/jobs/write_file.hpp"
#include "adapters/xlsx/write_xlsx.hpp"
#include "engine/invoicing/fee_sheet.hpp"

namespace hemvist {
namespace {

std::string disclosure_detail(KommunCode kommun, const FeeRequest& request, const LawBook& law) {
  std::set<std::string> provisions;
  for (const auto day : {request.month.period().from, request.month.period().end - date::days{1}})
    if (const auto* provision = law.in_force("avgift", day)) provisions.insert(provision->designation);
  return "avgiftsunderlag " + request.month.text() + " till " + kommun.text() + (request.with_personnummer ? ", med personnummer, " : ", utan personnummer, ") +
         disclosure_ground(law, request.today, "avgift", provisions);
}

}  // namespace

std::vector<FeeFile> write_fee_files(Store& store, const RuleBook& standing, const FeeRequest& request) {
  const SwedishClock clock;
  std::map<KommunCode, std::vector<FeeSpecification>> by_kommun;
  store.for_each_case(store.last_fact(), [&](CaseRecords&& records) {
    auto told = fee_specification(records, request.month, clock);
    if (told && (!request.kommun || told->bosattningskommun == *request.kommun)) by_kommun[told->bosattningskommun].push_back(std::move(*told));
  });
  std::vector<FeeFile> written;
  for (const auto& [kommun, specifications] : by_kommun) {
    std::set<ArendeId> arenden;
    for (const auto& of : specifications) arenden.insert(of.arende);
    const auto persons = request.with_personnummer ? persons_of_cases(store, arenden) : PersonsOfCases{};
    auto& file = written.emplace_back(FeeFile{
        kommun, arenden.size(), fee_sheet(kommun, request.month, request.today, specifications, request.with_personnummer ? &persons : nullptr), {}});
    store.note_disclosure("write avgiftsunderlag", disclosure_detail(kommun, request, standing.law), request.user, request.today);
    const auto stem = "avgiftsunderlag-" + kommun.text() + "-" + request.month.text() + (request.with_personnummer ? "-med-personnummer" : "");
    file.files = {request.folder / (stem + ".csv"), request.folder / (stem + ".xlsx")};
    write_file(file.files[0], sheet_csv(file.sheet));
    write_file(file.files[1], write_xlsx(file.sheet));
  }
  return written;
}

}  // namespace hemvist
