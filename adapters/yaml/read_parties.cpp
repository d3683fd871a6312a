#include "adapters/yaml/read_parties.hpp"

#include <algorithm>

#include "adapters/yaml/kommun_words.hpp"
#include "engine/invoicing/payment_account.hpp"

namespace hemvist {
namespace {

void read_address(const YamlCursor& at, Party& party) {
  if (!at.is_present()) return;
  at.only_keys({"gata", "postnummer", "ort"});
  party.street = at.required("gata").as_text().value_or("");
  party.postal_zone = at.required("postnummer").as_text().value_or("");
  party.city = at.required("ort").as_text().value_or("");
}

void read_contact(const YamlCursor& at, Party& party) {
  if (!at.is_present()) return;
  at.only_keys({"namn", "telefon", "e-post"});
  party.contact_name = at.required("namn").as_text().value_or("");
  party.telephone = at.optional("telefon").as_text().value_or("");
  party.email = at.optional("e-post").as_text().value_or("");
}

void read_account(const YamlCursor& party_at, Party& party) {
  const auto bankgiro = party_at.optional("bankgiro");
  const auto plusgiro = party_at.optional("plusgiro");
  if (bankgiro.is_present() && plusgiro.is_present())
    plusgiro.note(RuleFaultCode::passar_inte, "Både bankgiro och plusgiro är angivna. Ange det konto som fakturan ska betalas till.");
  if (const auto number = bankgiro.as_text(); number && !(party.account = parse_bankgiro(*number)))
    bankgiro.note(RuleFaultCode::fel_varde, quoted(*number) + " är inget bankgironummer. Kontrollera siffrorna.");
  if (const auto number = plusgiro.as_text(); number && !(party.account = parse_plusgiro(*number)))
    plusgiro.note(RuleFaultCode::fel_varde, quoted(*number) + " är inget plusgironummer. Kontrollera siffrorna.");
}

bool is_gln(std::string_view digits) {
  if (digits.size() != 13 || digits.find_first_not_of("0123456789") != std::string_view::npos) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 13; ++i) sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
  return sum % 10 == 0;
}

std::optional<Party> read_party(const YamlCursor& at, const KommunRegister& kommuner, Day day) {
  at.only_keys({"kommun", "namn", "förvaltning", "adress", "kontakt", "bankgiro", "plusgiro", "beställarreferens", "gln"});
  const auto code = as_kommun_code(at.required("kommun"));
  if (!code) return std::nullopt;
  const auto kommun = kommuner.find(*code, day);
  if (!kommun) {
    at.required("kommun").note(RuleFaultCode::fel_varde, "Kommunen " + quoted(code->text()) + " finns inte. Kontrollera koden.");
    return std::nullopt;
  }
  auto party = default_party(*kommun);
  if (const auto name = at.optional("namn").as_text()) party.legal_name = *name;
  party.unit_name = at.optional("förvaltning").as_text().value_or("");
  read_address(at.optional("adress"), party);
  read_contact(at.optional("kontakt"), party);
  party.buyer_reference = at.optional("beställarreferens").as_text().value_or("");
  read_account(at, party);
  const auto gln = at.optional("gln");
  if (const auto number = gln.as_text()) {
    if (!is_gln(*number))
      gln.note(RuleFaultCode::fel_varde, quoted(*number) + " är inget GLN: tretton siffror med kontrollsiffra. Kontrollera siffrorna.");
    party.endpoint = {"0088", *number};
  }
  return party;
}

}  // namespace

Party default_party(const Kommun& kommun) {
  return {kommun.code, kommun.organisation_number, kommun.official_name, "", {"0007", kommun.organisation_number.digits()},
          "", "", "", "", "", "", "", std::nullopt};
}

tl::expected<std::vector<Party>, std::vector<RuleFault>> read_parties(std::string_view bytes, const std::string& file_name,
                                                                      const KommunRegister& kommuner, Day day) {
  const auto tree = parse_yaml(bytes, file_name);
  if (!tree) return tl::make_unexpected(tree.error());
  FaultList faults{file_name};
  const YamlCursor root{*tree, faults};
  root.only_keys({"parter"});
  std::vector<Party> parties;
  for (const auto& at : root.required("parter").items()) {
    auto party = read_party(at, kommuner, day);
    if (!party) continue;
    const bool is_repeated = std::any_of(parties.begin(), parties.end(), [&](const Party& other) { return other.kommun == party->kommun; });
    if (is_repeated) at.note(RuleFaultCode::dubbelt_id, "Kommunen " + quoted(party->kommun.text()) + " står redan i filen. Slå ihop uppgifterna.");
    parties.push_back(std::move(*party));
  }
  if (faults.refuses()) return tl::make_unexpected(faults.in_order());
  return parties;
}

}  // namespace hemvist
