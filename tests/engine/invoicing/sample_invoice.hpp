#pragma once
// Invoices between two invented kommuner for tests to change in one respect at a time.
#include <string>
#include <utility>

#include "engine/invoicing/invoice.hpp"

namespace hemvist::sample {

inline Day day(std::string_view text) { return parse_day(text).value(); }

inline Party party(std::string_view kommun, std::string name) {
  const auto code = KommunCode::parse(kommun).value();
  const auto number = OrganisationNumber::of_invented(code);
  return {.kommun = code,
          .organisation_number = number,
          .legal_name = std::move(name),
          .unit_name = {},
          .endpoint = {.scheme = "0007", .id = number.digits()},
          .street = {},
          .postal_zone = {},
          .city = {},
          .contact_name = {},
          .telephone = {},
          .email = {},
          .buyer_reference = {},
          .account = std::nullopt};
}

// What a line is priced by; the rest of it is the same in every sample.
struct Sold {
  LineUnit unit;
  Rational quantity;
  Per per;
  std::string_view price;
  std::string_view amount;
  Rational percent{100};
};

inline InvoiceLine line(int id, const Sold& sold) {
  const auto month = Month::parse("2024-07").value();
  return {.id = id,
          .name = "Hemtjänst, tätort",
          .description = "Utförd tid hos den enskilde",
          .note = {},
          .article = "hemtjänst",
          .period = month.period(),
          .priced = {.key = {.arende = ArendeId::parse("BO-017").value(),
                             .bosattningskommun = KommunCode::parse("9902").value(),
                             .month = month,
                             .component = "hemtjänst",
                             .selectors = "zon=tätort",
                             .lagrum = "2 a kap. 7 § SoL (2001:453)",
                             .tariff_version = "9902@2024-01-01",
                             .price = Money::parse(sold.price).value(),
                             .per = sold.per,
                             .unit = sold.unit,
                             .percent = sold.percent},
                     .quantity = sold.quantity,
                     .amount = Money::parse(sold.amount).value(),
                     .visits = 3,
                     .tariff_digest = {}},
          .properties = {{"Lagrum", "2 a kap. 7 § SoL (2001:453)"}, {"Ersättningsnivå", "9902@2024-01-01"}, {"Zon", "tätort"}}};
}

inline Invoice invoice(std::string number, std::vector<InvoiceLine> lines) {
  return {.kind = DocumentKind::invoice,
          .number = std::move(number),
          .issue_day = day("2024-08-05"),
          .due_day = day("2024-09-04"),
          .note = "Avser verkställighet av beslut som Provstads kommun har fattat.",
          .buyer_reference = "7400-IKE",
          .seller = party("9901", "Exempelö kommun"),
          .buyer = party("9902", "Provstads kommun"),
          .period = Month::parse("2024-07").value().period(),
          .preceding = std::nullopt,
          .lines = std::move(lines),
          .attachments = {},
          .payment_reference = "20240000115",
          .payment_terms = "30 dagar netto",
          .vat = VatCategory::exempt,
          .vat_reason = "Social omsorg är undantagen från skatteplikt, 10 kap. 14 § mervärdesskattelagen (2023:200)"};
}

}  // namespace hemvist::sample
