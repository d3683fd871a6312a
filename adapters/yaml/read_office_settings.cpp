#include "adapters/yaml/read_office_settings.hpp"

#include "adapters/yaml/read_accounts.hpp"

namespace hemvist {
namespace {

constexpr auto most_waiting = Money::from_ore(100'000'000);
constexpr int most_deadline_days = 3650;

void read_smallest_amount(const YamlCursor& at, Money& to) {
  if (!at.is_present()) return;
  const auto amount = at.as_money();
  if (amount && *amount > most_waiting)
    at.note(RuleFaultCode::fel_varde, "Högst 1000000 kronor kan stå här. Med ett högre belopp skulle nästan inget faktureras.");
  to = amount.value_or(to);
}

void read_number(const YamlCursor& root, std::string_view key, int least, int most, int& to) {
  if (const auto at = root.optional(key); at.is_present()) to = at.as_whole_number(least, most).value_or(to);
}

std::optional<int> read_deadline(const YamlCursor& root, std::string_view key) {
  const auto at = root.optional(key);
  return at.is_present() ? at.as_whole_number(1, most_deadline_days) : std::nullopt;
}

}  // namespace

tl::expected<OfficeSettings, std::vector<RuleFault>> read_office_settings(std::string_view bytes, const std::string& file_name) {
  const auto tree = parse_yaml(bytes, file_name);
  if (!tree) return tl::make_unexpected(tree.error());
  FaultList faults{file_name};
  const YamlCursor root{*tree, faults};
  root.only_keys({"minsta_belopp", "faktura_per", "betalningsvillkor_dagar", "dröjsmålsränta", "underlag_senast_dag", "daglig_serie_dagar",
                  "varna_före_sex_månader_dagar", "fordran_inom_dagar", "invändning_inom_dagar", "kontering"});
  OfficeSettings settings;
  read_smallest_amount(root.optional("minsta_belopp"), settings.smallest_amount);
  if (const auto at = root.optional("faktura_per"); at.is_present())
    settings.document_per =
        at.as_word<DocumentPer>({{"bosättningskommun", DocumentPer::bosattningskommun}, {"ärende", DocumentPer::arende}}).value_or(settings.document_per);
  read_number(root, "betalningsvillkor_dagar", 1, 365, settings.payment_days);
  if (const auto at = root.optional("dröjsmålsränta"); at.is_present()) settings.late_interest = at.as_yes_no().value_or(false);
  read_number(root, "underlag_senast_dag", 1, 28, settings.underlag_day);
  read_number(root, "daglig_serie_dagar", 2, 31, settings.series_days);
  read_number(root, "varna_före_sex_månader_dagar", 0, 180, settings.stay_warning_days);
  settings.claim_days = read_deadline(root, "fordran_inom_dagar");
  settings.objection_days = read_deadline(root, "invändning_inom_dagar");
  settings.accounts = read_accounts(root.optional("kontering"));
  if (faults.refuses()) return tl::make_unexpected(faults.in_order());
  return settings;
}

}  // namespace hemvist
