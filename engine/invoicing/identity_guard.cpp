#include "engine/invoicing/identity_guard.hpp"

#include <algorithm>
#include <array>

#include "engine/values/luhn.hpp"
#include "engine/values/person_id.hpp"

namespace hemvist {
namespace {

constexpr std::string_view digit_set = "0123456789";
constexpr std::string_view hex_set = "0123456789abcdefABCDEF";
constexpr std::size_t sha256_length = 64;
// Hyphen, plus, a blank, and the dashes that a word processor puts in their place: U+2010, U+2011, U+2013, U+2212.
constexpr std::array<std::string_view, 8> marks{"-", "+", " ", "\u00a0", "\u2010", "\u2011", "\u2013", "\u2212"};

std::size_t run_length(std::string_view text, std::size_t at, std::string_view set) {
  return std::min(text.find_first_not_of(set, at), text.size()) - at;
}

// Among Skatteverket's own samordningsnummer are days that no calendar has, such as 31 April.
bool is_samordningsnummer_of_no_day(std::string_view twelve) {
  const auto month = twelve.substr(4, 2);
  const auto day = twelve.substr(6, 2);
  return month <= "12" && day >= "60" && day <= "91" && luhn_holds(twelve.substr(2));
}

bool is_identity(std::string_view digits) {
  const auto holds = [](const std::string& twelve) {
    return PersonId::parse(twelve, Day{}).has_value() || is_samordningsnummer_of_no_day(twelve);
  };
  const std::array<std::string, 3> centuries{"18", "19", "20"};
  return std::any_of(centuries.begin(), centuries.end(), [&](const std::string& century) {
    return digits.size() == 10 ? holds(century + std::string{digits}) : digits.starts_with(century) && holds(std::string{digits});
  });
}

std::size_t mark_length(std::string_view rest) {
  for (const auto mark : marks)
    if (rest.starts_with(mark)) return mark.size();
  return 0;
}

// The sum of an underlag stands on the invoice, and one in some thousand holds ten digits that look like a person.
std::string without_digests(std::string_view text) {
  std::string searched{text};
  for (std::size_t at = searched.find_first_of(hex_set); at != std::string::npos;) {
    const auto length = run_length(searched, at, hex_set);
    if (length == sha256_length) searched.replace(at, length, length, ' ');
    at = searched.find_first_of(hex_set, at + length);
  }
  return searched;
}

class FieldWalk {
public:
  void look(const std::string& field, std::string_view text) {
    for (auto& leak : find_identity(text)) {
      leak.field = field;
      leaks_.push_back(std::move(leak));
    }
  }

  void look(const std::string& whose, const Party& party) {
    look(whose + ": namn", party.legal_name);
    look(whose + ": förvaltning", party.unit_name);
    look(whose + ": gata", party.street);
    look(whose + ": postnummer", party.postal_zone);
    look(whose + ": ort", party.city);
    look(whose + ": kontakt", party.contact_name);
    look(whose + ": e-post", party.email);
    look(whose + ": beställarreferens", party.buyer_reference);
  }

  void look(const InvoiceLine& line) {
    const auto row = "rad " + std::to_string(line.id);
    look(row + ": benämning", line.name);
    look(row + ": beskrivning", line.description);
    look(row + ": anmärkning", line.note);
    look(row + ": artikel", line.article);
    look(row + ": ärende", line.priced.key.arende.text());
    for (const auto& [name, value] : line.properties) {
      look(row + ": egenskapens namn", name);
      look(row + ": egenskapens värde", value);
    }
  }

  void look(std::size_t number, const Attachment& attachment) {
    const auto which = "bilaga " + std::to_string(number);
    look(which + ": beteckning", attachment.id);
    look(which + ": beskrivning", attachment.description);
    look(which + ": filnamn", attachment.file_name);
    if (attachment.mime.starts_with("text/")) look(which + ": innehåll", attachment.bytes);
  }

  std::vector<IdentityLeak> leaks() && { return std::move(leaks_); }

private:
  std::vector<IdentityLeak> leaks_;
};

}  // namespace

std::vector<IdentityLeak> find_identity(std::string_view text) {
  std::vector<IdentityLeak> leaks;
  const auto searched = without_digests(text);
  const std::string_view view = searched;
  for (auto at = view.find_first_of(digit_set); at != std::string_view::npos;) {
    const auto length = run_length(view, at, digit_set);
    const auto after = at + length;
    std::string digits{view.substr(at, length)};
    if (length == 6 || length == 8) {
      const auto last_four = after + mark_length(view.substr(after));
      if (last_four > after && run_length(view, last_four, digit_set) == 4) digits += view.substr(last_four, 4);
    }
    if ((digits.size() == 10 || digits.size() == 12) && is_identity(digits)) {
      const auto text_line = 1 + std::count(searched.begin(), searched.begin() + static_cast<std::ptrdiff_t>(at), '\n');
      leaks.push_back({"", static_cast<int>(text_line), std::string(digits.size() - 4, '*') + "-****"});
    }
    at = view.find_first_of(digit_set, after);
  }
  return leaks;
}

std::vector<IdentityLeak> identity_leaks(const Invoice& invoice) {
  FieldWalk walk;
  walk.look("meddelande", invoice.note);
  walk.look("beställarreferens", invoice.buyer_reference);
  walk.look("betalningsvillkor", invoice.payment_terms);
  walk.look("skäl för momsfrihet", invoice.vat_reason);
  walk.look("säljare", invoice.seller);
  walk.look("köpare", invoice.buyer);
  for (const auto& line : invoice.lines) walk.look(line);
  for (std::size_t i = 0; i < invoice.attachments.size(); ++i) walk.look(i + 1, invoice.attachments[i]);
  return std::move(walk).leaks();
}

}  // namespace hemvist
