#include "adapters/sqlite/party_table.hpp"

#include <tuple>

#include "adapters/sqlite/store_error.hpp"

namespace hemvist {
namespace {

auto content(const Party& p) {
  return std::tuple{p.kommun, p.organisation_number.digits(), p.legal_name, p.unit_name, p.endpoint.scheme, p.endpoint.id, p.street,
                    p.postal_zone, p.city, p.contact_name, p.telephone, p.email, p.buyer_reference,
                    p.account ? std::optional{p.account->kind} : std::nullopt, p.account ? std::optional{p.account->digits} : std::nullopt};
}

}  // namespace

RowVerdict add_party_row(Connection& connection, JournalEntry& entry, const Party& party) {
  const auto told = content(party);
  const auto latest = latest_party(connection, party.kommun);
  if (latest && content(*latest) == told) return RowVerdict::oforandrad;
  std::apply([&](const auto&... values) { FactInsert{connection, entry, Fact::party}.row({SqlValue(values)...}); }, told);
  return latest ? RowVerdict::ny_version : RowVerdict::ny;
}

std::optional<Party> latest_party(Connection& connection, KommunCode kommun) {
  Statement row{connection, "SELECT " + std::string{table_of(Fact::party).columns} + " FROM party WHERE kommun=? ORDER BY entry DESC LIMIT 1"};
  if (!row.find({kommun})) return std::nullopt;
  const auto code = row.kommun();
  const auto organisation_number = OrganisationNumber::parse(row.text());
  if (!organisation_number) throw StoreError("Lagret är skadat: ett organisationsnummer är ogiltigt.", 0, true);
  Party party{.kommun = code, .organisation_number = *organisation_number, .legal_name = {}, .unit_name = {}, .endpoint = {},
              .street = {}, .postal_zone = {}, .city = {}, .contact_name = {}, .telephone = {}, .email = {}, .buyer_reference = {},
              .account = {}};
  for (auto* field : {&party.legal_name, &party.unit_name, &party.endpoint.scheme, &party.endpoint.id, &party.street, &party.postal_zone,
                      &party.city, &party.contact_name, &party.telephone, &party.email, &party.buyer_reference})
    *field = row.text();
  if (const auto kind = row.maybe_word<AccountKind>()) party.account = PaymentAccount{*kind, std::string{row.text()}};
  return party;
}

}  // namespace hemvist
