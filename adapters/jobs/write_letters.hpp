#pragma once
// Writes the letters of an office: what a kommun is asked of its ersättningsnivå, and what goes with a fakturaunderlag.
#include <filesystem>
#include <optional>
#include <string>

#include <tl/expected.hpp>

#include "adapters/sqlite/store.hpp"
#include "engine/letters/letter.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

struct WrittenLetter {
  Letter letter;
  std::filesystem::path path;
};

enum class LetterRefusal { nothing_to_ask, unknown_document, not_an_invoice, no_underlag };
std::string_view sentence(LetterRefusal refusal);

// The PDF of a letter, after the guard (R10): throws IdentityInDocument when something in it looks like a personnummer.
std::string guarded_letter_pdf(const Letter& letter);

// As the store knows a kommun, else by its name alone; none for one that does not exist.
std::optional<Party> party_of(const Store& store, const RuleBook& standing, KommunCode kommun, Day day);

// Asks `kommun` for all that is not priced up to `day` and is for it to answer.
tl::expected<WrittenLetter, LetterRefusal> write_level_request(const Store& store, const RuleBook& standing, const Party& kommun,
                                                               const std::filesystem::path& folder, Day day);

// For the fakturaunderlag of an issued invoice: the file that `underlag` names, or else the one that was made at issue.
tl::expected<WrittenLetter, LetterRefusal> write_cover_letter(const Store& store, const RuleBook& standing, const std::string& number,
                                                              const std::filesystem::path& underlag, const std::filesystem::path& folder, Day day);

}  // namespace hemvist
