#pragma once
// A place in a rule file being read: typed values by key, where every fault is noted with line, column and key path.
//
//   FaultList faults{file_name};
//   const YamlCursor root{tree, faults};
//   root.only_keys({"namn", "sedan", "regler"});
//   const auto name = root.required("namn").as_text();    // nullopt: the fault is noted
//   const auto since = root.optional("sedan").as_day();   // nullopt: left out, or the fault is noted
//   for (const auto& rule : root.required("regler").items()) …
//   if (faults.refuses()) return tl::make_unexpected(faults.in_order());
//
// A cursor to what is missing is absent: it gives nullopt and empty lists and notes nothing more.
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "adapters/yaml/fault_list.hpp"
#include "adapters/yaml/quoted_text.hpp"
#include "adapters/yaml/yaml_tree.hpp"
#include "engine/values/money.hpp"
#include "engine/values/month.hpp"
#include "engine/values/rational.hpp"

namespace hemvist {

using WordList = std::vector<std::string_view>;

class YamlCursor {
public:
  // Both must outlive the cursor.
  YamlCursor(const YamlNode& root, FaultList& faults) : YamlCursor{&root, &faults, "", root.place} {}

  // ---- by key; a cursor that is no mapping notes fel_slag ----
  // `not_yet`: keys that the language has and this reader refuses as not understood.
  void only_keys(std::initializer_list<std::string_view> known, std::initializer_list<std::string_view> not_yet = {}) const;
  YamlCursor required(std::string_view key) const;
  YamlCursor optional(std::string_view key) const;
  bool has(std::string_view key) const;
  // Every key with its value, in the order of the file.
  std::vector<std::pair<std::string, YamlCursor>> entries() const;

  // ---- a list, never empty ----
  std::vector<YamlCursor> items() const;

  // ---- a scalar ----
  std::optional<std::string> as_text() const;
  // Text that must stand in quotes, as YAML would read it as a number.
  std::optional<std::string> as_quoted_text() const;
  std::optional<Day> as_day() const;
  // Read from the text, with decimal comma or point; "at most two decimals".
  std::optional<Money> as_money() const;
  std::optional<int> as_whole_number(int least, int most) const;
  // Not negative, at most six decimals, with comma or point.
  std::optional<Rational> as_decimal() const;
  // More than 0 and at most `most`.
  std::optional<Rational> as_decimal_over_zero(int most) const;
  // ja, nej, true, false
  std::optional<bool> as_yes_no() const;
  // Whether it is there; it can only say true or ja.
  bool is_stated() const;

  // The position in `allowed` of the word, with or without å ä ö; `not_yet`: words refused as not understood.
  std::optional<std::size_t> as_word_of(const WordList& allowed, const WordList& not_yet = {}) const;
  // as_word<BorderRule>({{"dela", BorderRule::divide}, …})
  template <class Word>
  std::optional<Word> as_word(std::initializer_list<std::pair<std::string_view, Word>> words, const WordList& not_yet = {}) const {
    WordList allowed;
    for (const auto& word : words) allowed.push_back(word.first);
    const auto found = as_word_of(allowed, not_yet);
    return found ? std::optional{(words.begin() + *found)->second} : std::nullopt;
  }
  // as_one_of({Per::timme, Per::dag}): for words that have a text() of their own.
  template <class Word>
  std::optional<Word> as_one_of(std::initializer_list<Word> words, const WordList& not_yet = {}) const {
    WordList allowed;
    for (const auto& word : words) allowed.push_back(text(word));
    const auto found = as_word_of(allowed, not_yet);
    return found ? std::optional{*(words.begin() + *found)} : std::nullopt;
  }

  // ---- where it is, and what else is wrong there ----
  bool is_present() const { return node_ != nullptr; }
  bool is_scalar() const { return node_ != nullptr && node_->kind == YamlNode::Kind::scalar; }
  bool is_empty_list() const { return node_ != nullptr && node_->kind == YamlNode::Kind::sequence && node_->items.empty(); }
  SourcePlace place() const { return place_; }
  const std::string& key_path() const { return key_path_; }
  void note(RuleFaultCode code, std::string message) const;
  // Notes passar_inte when it is there.
  void must_be_absent(std::string sentence) const;

private:
  YamlCursor(const YamlNode* node, FaultList* faults, std::string key_path, SourcePlace place)
      : node_{node}, faults_{faults}, key_path_{std::move(key_path)}, place_{place} {}
  bool is_kind(YamlNode::Kind kind, std::string_view expected) const;
  const YamlNode* value_of(std::string_view key) const;
  std::string path_to(std::string_view key) const;

  const YamlNode* node_;
  FaultList* faults_;
  std::string key_path_;
  SourcePlace place_;
};

// "1,41" or "1.41" → 141/100: not negative, at most nine digits and six decimals.
std::optional<Rational> parse_rule_decimal(std::string_view text);

}  // namespace hemvist
