#pragma once
// Writes the letters of an office: what a kommun is asked of its ersättningsnivå, what goes with a fakturaunderlag, reminders. None leaves with
// an identity in it (R10): then IdentityInDocument is thrown.
#include <filesystem>
#include <optional>
#include <string>

#include <tl/expected.hpp>

#include "adapters/jobs/register_reminder.hpp"
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

// As the store knows a kommun, else by its name alone; none for one that does not exist.
std::optional<Party> party_of(const Store& store, const RuleBook& standing, KommunCode kommun, Day day);

// Asks `kommun` for all that is not priced up to `day` and is for it to answer.
tl::expected<WrittenLetter, LetterRefusal> write_level_request(const Store& store, const RuleBook& standing, const Party& kommun,
                                                               const std::filesystem::path& folder, Day day);

// For the fakturaunderlag of an issued invoice: the file that `underlag` names, or else the one that was made at issue.
tl::expected<WrittenLetter, LetterRefusal> write_cover_letter(const Store& store, const RuleBook& standing, const std::string& number,
                                                              const std::filesystem::path& underlag, const std::filesystem::path& folder, Day day);

// "paminnelse-2025-00001-2.pdf". Throws std::logic_error when nothing is left to pay.
WrittenLetter write_reminder(const Store& store, const Reminder& reminder, const LawBook& law, const std::filesystem::path& folder);

}  // namespace hemvist
