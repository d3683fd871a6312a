#pragma once
// Finds personnummer, samordningsnummer and known names where none may stand: nothing but a person-level underlag carries an identity (R10).
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/invoicing/identity_search.hpp"
#include "engine/invoicing/invoice.hpp"

namespace hemvist {

// A text that is to leave, and what it is called to the one who must mend it. The text must outlive the look.
struct NamedText {
  std::string field;  // "verifikation 12: text", "brev: stycke 3"
  std::string_view text;
};

// Every ten or twelve digits that no other digit adjoins, with or without a hyphen, plus, dash or blank before the last four,
// whose date and check digit hold (twelve: centuries 18–20; ten: in any of them). A SHA-256 sum in hexadecimal is not searched.
std::vector<IdentityLeak> find_identity(std::string_view text);

// What looks like an identity, and what is one that the store knows: of each kind once for a line of a text.
std::vector<IdentityLeak> identity_leaks(std::span<const NamedText> texts, const KnownIdentities& known);

// The leaks of every free text, property and text attachment. Not searched, since their digits are of another kind:
// document numbers, organisation numbers, endpoints, accounts, OCR, telephone; nor an attachment that is no text.
std::vector<IdentityLeak> identity_leaks(const Invoice& invoice, const KnownIdentities& known = {});

// "Fakturan till Granbacka innehåller … (rad 1: benämning). Rätta …": where it stands and what to do, never what it is.
std::string leak_sentence(std::string_view document, const IdentityLeak& leak);

}  // namespace hemvist
