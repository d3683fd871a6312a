#include "engine/invoicing/identity_guard.hpp"

#include <algorithm>
#include <array>

#include "engine/values/luhn.hpp"
#include "engine/values/person_id.hpp"

namespace hemvist {
namespace {

constexpr std::string_view digit_set = "0123456789";
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

// Every free text of an invoice under the name of its field.
class FieldWalk {
public:
  void look(const std::string& field, std::string_view text) { texts_.push_back({field, text}); }

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

  std::vector<NamedText> texts() && { return std::move(texts_); }

private:
  std::vector<NamedText> texts_;
};

std::vector<NamedText> texts_of(const Invoice& invoice) {
  FieldWalk walk;
  walk.look("meddelande", invoice.note);
  walk.look("beställarreferens", invoice.buyer_reference);
  walk.look("betalningsvillkor", invoice.payment_terms);
  walk.look("skäl för momsfrihet", invoice.vat_reason);
  walk.look("säljare", invoice.seller);
  walk.look("köpare", invoice.buyer);
  for (const auto& line : invoice.lines) walk.look(line);
  for (std::size_t i = 0; i < invoice.attachments.size(); ++i) walk.look(i + 1, invoice.attachments[i]);
  return std::move(walk).texts();
}

// What a person does about it depends on where the text comes from.
std::string_view remedy(std::string_view field) {
  if (field.starts_with("säljare") || field.starts_with("köpare") || field == "beställarreferens")
    return "Rätta uppgiften i filen med parter och läs in den igen.";
  if (field.ends_with(": ärende") || field.ends_with(": beskrivning") || field.ends_with(": innehåll"))
    return "Ett ärendes beteckning får inte vara ett personnummer eller ett namn: ge ärendet en annan beteckning i filerna och läs in dem igen.";
  if (field.ends_with(": benämning") || field.ends_with(": artikel") || field.find(": egenskapens") != std::string_view::npos)
    return "Rätta komponenten i ersättningsnivåns fil och läs in den igen.";
  return "Ta bort uppgiften där texten kommer ifrån.";
}

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

std::vector<IdentityLeak> identity_leaks(std::span<const NamedText> texts, const KnownIdentities& known) {
  const IdentitySearch search{known};
  std::vector<IdentityLeak> leaks;
  for (const auto& [field, text] : texts) {
    auto found = find_identity(text);
    for (auto& leak : search.find(text)) {
      const bool is_told = std::any_of(found.begin(), found.end(), [&](const IdentityLeak& f) { return f.kind == leak.kind && f.text_line == leak.text_line; });
      if (!is_told) found.push_back(std::move(leak));
    }
    for (auto& leak : found) {
      leak.field = field;
      leaks.push_back(std::move(leak));
    }
  }
  return leaks;
}

std::vector<IdentityLeak> identity_leaks(const Invoice& invoice, const KnownIdentities& known) {
  const auto texts = texts_of(invoice);
  return identity_leaks(texts, known);
}

std::string leak_sentence(std::string_view document, const IdentityLeak& leak) {
  std::string sentence{document};
  sentence += leak.kind == IdentityKind::number ? " innehåller något som ser ut som ett personnummer (" : " innehåller namnet på en person i lagret (";
  sentence += leak.field;
  if (leak.text_line > 1) sentence += ", textrad " + std::to_string(leak.text_line);
  return sentence + "). " + std::string{remedy(leak.field)};
}

}  // namespace hemvist
