#include <fmt/format.h>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/invoice_list_json.hpp"
#include "adapters/cli/invoice_list_text.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/jobs/rule_files.hpp"

namespace hemvist {

int invoices_command(const CommonArguments& common, const std::string& kommun, bool only_open) {
  InvoiceSelection selection{std::nullopt, only_open};
  if (!kommun.empty()) {
    selection.buyer = KommunCode::parse(kommun);
    if (!selection.buyer) throw UsageFault{"--kommun ska vara fyra siffror, till exempel 0885."};
  }
  const auto rules = standing_rules(rule_files(common.rules));
  const auto store = Store::open(common.store);
  const auto list = list_invoices(store, selection, common.today);
  fmt::print("{}", common.json ? to_indented_text(to_json(list, common.today))
                               : to_text(list, rule_book_of(rules, store, store.last_fact()).kommuner, common.today));
  return all_well;
}

}  // namespace hemvist
