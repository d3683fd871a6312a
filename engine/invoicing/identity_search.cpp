#include "engine/invoicing/identity_search.hpp"

#include <algorithm>
#include <array>

#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

constexpr std::string_view hex_set = "0123456789abcdefABCDEF";
constexpr std::size_t sha256_length = 64;
constexpr std::size_t least_letters = 4;
// What may stand between two digits of a number: hyphens and dashes, blanks, and what people write dates with.
constexpr std::array<std::string_view, 11> joints{"-", "+", " ", ".", "/", "_", "\u00a0", "\u2010", "\u2011", "\u2013", "\u2212"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U; }

std::size_t joint_length(std::string_view rest) {
  for (const auto joint : joints)
    if (rest.starts_with(joint) && rest.size() > joint.size() && is_digit(rest[joint.size()])) return joint.size();
  return 0;
}

struct Word {
  std::string text;
  int line;
};

// The words of a text without case, dots and rings; anything but letters and digits parts them.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::string word;
  int line = 1;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back({std::move(word), line});
    word.clear();
  };
  for (const char c : folded(text)) {
    if (is_letter(c) || is_digit(c)) {
      word += c;
      continue;
    }
    end_word();
    line += c == '\n';
  }
  end_word();
  return words;
}

std::size_t letters_of(const std::vector<Word>& words) {
  std::size_t letters = 0;
  for (const auto& word : words)
    for (const char c : word.text) letters += is_letter(c) && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return letters;
}

}  // namespace

std::string without_digests(std::string_view text) {
  std::string searched{text};
  for (std::size_t at = searched.find_first_of(hex_set); at != std::string::npos;) {
    const auto length = std::min(searched.find_first_not_of(hex_set, at), searched.size()) - at;
    if (length == sha256_length) searched.replace(at, length, length, ' ');
    at = searched.find_first_of(hex_set, at + length);
  }
  return searched;
}

IdentitySearch::IdentitySearch(const KnownIdentities& known) {
  for (const auto& person : known.persons) {
    numbers_.insert(person.reveal());
    numbers_.insert(person.reveal().substr(2));
  }
  for (const auto& name : known.names) {
    const auto words = words_of(name);
    if (letters_of(words) < least_letters) continue;
    std::vector<std::string> wanted;
    for (const auto& word : words) wanted.push_back(word.text);
    names_[wanted.front()].push_back(std::move(wanted));
  }
}

std::vector<IdentityLeak> IdentitySearch::find(std::string_view text) const {
  std::vector<IdentityLeak> leaks;
  if (!numbers_.empty()) find_numbers(without_digests(text), leaks);
  if (!names_.empty()) find_names(text, leaks);
  return leaks;
}

void IdentitySearch::find_numbers(std::string_view text, std::vector<IdentityLeak>& leaks) const {
  int line = 1;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      line += text[at++] == '\n';
      continue;
    }
    // All digits from here that at most a joint parts, and where a run of them begins.
    std::string digits;
    std::vector<std::size_t> runs;
    for (bool begins = true; at < text.size();) {
      if (is_digit(text[at])) {
        if (begins) runs.push_back(digits.size());
        begins = false;
        digits += text[at++];
        continue;
      }
      const auto joint = joint_length(text.substr(at));
      if (joint == 0) break;
      at += joint;
      begins = true;
    }
    runs.push_back(digits.size());
    // A number begins where a run begins and ends where one ends.
    for (std::size_t run = 0; run + 1 < runs.size(); ++run)
      for (const std::size_t length : {std::size_t{12}, std::size_t{10}}) {
        if (!std::binary_search(runs.begin(), runs.end(), runs[run] + length)) continue;
        if (numbers_.contains(std::string_view{digits}.substr(runs[run], length)))
          leaks.push_back({"", line, std::string(length - 4, '*') + "-****", IdentityKind::number});
      }
  }
}

void IdentitySearch::find_names(std::string_view text, std::vector<IdentityLeak>& leaks) const {
  const auto words = words_of(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto found = names_.find(words[at].text);
    if (found == names_.end()) continue;
    const bool is_named = std::any_of(found->second.begin(), found->second.end(), [&](const std::vector<std::string>& name) {
      return name.size() <= words.size() - at &&
             std::equal(name.begin(), name.end(), words.begin() + static_cast<std::ptrdiff_t>(at), [](const std::string& a, const Word& b) { return a == b.text; });
    });
    if (is_named) leaks.push_back({"", words[at].line, "****", IdentityKind::name});
  }
}

}  // namespace hemvist
