#pragma once
// Finds the persons that a store knows in any text, however their numbers are written and their names are spelled.
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/invoicing/known_identities.hpp"

namespace hemvist {

enum class IdentityKind { number, name };

// Where something stands and what form it has, never the thing itself.
struct IdentityLeak {
  std::string field;  // "rad 3: benämning", "bilaga 1: innehåll"; empty from a search of one text
  int text_line = 1;
  std::string mask;   // "******-****"; of a name "****"
  IdentityKind kind = IdentityKind::number;
};

// What the known are looked for by. Made once for many texts.
class IdentitySearch {
public:
  explicit IdentitySearch(const KnownIdentities& known);

  // Every known number of ten or twelve digits, each digit next to the one before it or parted from it by one mark or blank; every known name as
  // whole words, in upper or lower case, with or without the dots and rings of å ä ö. A SHA-256 sum in hexadecimal is not searched.
  std::vector<IdentityLeak> find(std::string_view text) const;

private:
  void find_numbers(std::string_view text, std::vector<IdentityLeak>& leaks) const;
  void find_names(std::string_view text, std::vector<IdentityLeak>& leaks) const;

  std::set<std::string, std::less<>> numbers_;  // twelve digits, and the last ten
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> names_;  // by their first word
};

// The same text with blanks in place of every SHA-256 sum: one in some thousand holds ten digits that look like a person.
std::string without_digests(std::string_view text);

}  // namespace hemvist
