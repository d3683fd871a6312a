// Whatever happens in whatever order, what has been issued at the end is what one settlement of everything comes to.
#include <rapidcheck.h>

#include <set>

#include "tests/catch.hpp"
#include "tests/histories/trial_history.hpp"
#include "tests/peppol/kept_documents.hpp"

using namespace hemvist;

namespace {

rc::Gen<Step> any_step() {
  // What is told and settled comes oftener than what breaks.
  const auto kind = rc::gen::weightedElement<StepKind>({{10, StepKind::visit}, {3, StepKind::decision}, {3, StepKind::level}, {3, StepKind::approval},
                                                        {2, StepKind::monthly_total}, {4, StepKind::settle}, {3, StepKind::attest}, {3, StepKind::issue}, {6, StepKind::close},
                                                        {1, StepKind::break_issue}, {1, StepKind::break_writing}, {1, StepKind::reopen}, {1, StepKind::discard}});
  const auto number = rc::gen::inRange<unsigned>(0, 60);
  return rc::gen::construct<Step>(kind, number, number, number);
}

std::string told(const History& history) {
  std::string words;
  for (const auto& step : history) words += to_text(step) + " ";
  return words;
}

std::string told(const SumByKey& sums) {
  std::string words;
  for (const auto& [key, amount] : sums)
    words += key.arende.text() + " " + key.month.text() + " " + key.component + " " + key.tariff_version + " " + to_decimal_text(key.price) + ": " + to_decimal_text(amount) + "\n";
  return words;
}

// Each year's numbers are 1, 2, 3 … and each stands on one document.
bool is_unbroken(const Store& store) {
  std::map<std::string, std::set<int>> serials;
  for (const auto& line : store.issued_lines()) serials[line.document_number.substr(0, 4)].insert(std::stoi(line.document_number.substr(5)));
  return std::all_of(serials.begin(), serials.end(), [](const auto& of_year) {
    return *of_year.second.begin() == 1 && *of_year.second.rbegin() == static_cast<int>(of_year.second.size());
  });
}

void keep_e_invoices(const TrialHistory& office) {
  static int kept = 0;
  for (const auto& path : office.files()) {
    if (path.extension() != ".xml") continue;
    std::ifstream file{path, std::ios::binary};
    keep_document("history_" + std::to_string(++kept) + ".xml", std::string{std::istreambuf_iterator<char>{file}, {}});
  }
}

}  // namespace

TEST_CASE("after any history the sum issued per line key is that of one settlement at the end, in an unbroken series") {
  CHECK(rc::check([] {
    const auto length = *rc::gen::inRange<std::size_t>(1, 50);
    const auto history = *rc::gen::container<History>(length, any_step());
    TrialHistory lived;
    for (const auto& step : history) lived.take(step);
    lived.settle_all();
    TrialHistory at_once;
    for (const auto& step : history) at_once.tell(step);
    RC_LOG(told(history));
    RC_ASSERT(told(lived.issued_sums()) == told(at_once.claimed_sums()));
    RC_ASSERT(lived.claimed_sums().empty());
    RC_ASSERT(is_unbroken(lived.store));
    RC_ASSERT(lived.store.verify().empty());
    RC_ASSERT(lived.store.unwritten_files().empty());
    keep_e_invoices(lived);
  }));
}
