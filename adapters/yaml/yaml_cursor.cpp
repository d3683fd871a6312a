#include "adapters/yaml/yaml_cursor.hpp"

#include <algorithm>
#include <array>

#include "engine/values/folded_text.hpp"
#include "engine/values/nearest_word.hpp"

namespace hemvist {
namespace {

std::string_view kind_text(YamlNode::Kind kind) {
  switch (kind) {
    case YamlNode::Kind::scalar: return "ett enkelt värde";
    case YamlNode::Kind::sequence: return "en lista";
    case YamlNode::Kind::mapping: return "en samling nycklar";
    case YamlNode::Kind::null: return "inget värde";
  }
  return "";
}

bool contains(const WordList& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

std::string did_you_mean(std::string_view written, const WordList& words) {
  const auto nearest = nearest_word(written, words);
  return nearest ? " Menade du " + std::string{*nearest} + "?" : "";
}

constexpr std::string_view not_understood =
    " förstås ännu inte av programmet. Filen avvisas hellre än att den delen hoppas över.";

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<Rational> parse_rule_decimal(std::string_view text) {
  const auto mark = text.find_first_of(".,");
  const auto whole = text.substr(0, mark);
  const auto decimals = mark == std::string_view::npos ? std::string_view{} : text.substr(mark + 1);
  if (!all_digits(whole) || whole.size() > 9) return std::nullopt;
  if (mark != std::string_view::npos && (!all_digits(decimals) || decimals.size() > 6)) return std::nullopt;
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  for (const char digit : whole) numerator = numerator * 10 + (digit - '0');
  for (const char digit : decimals) {
    numerator = numerator * 10 + (digit - '0');
    denominator *= 10;
  }
  return Rational{numerator, denominator};
}

void YamlCursor::note(RuleFaultCode code, std::string message) const { faults_->add(code, place_, key_path_, std::move(message)); }

void YamlCursor::must_be_absent(std::string sentence) const {
  if (is_present()) note(RuleFaultCode::passar_inte, std::move(sentence));
}

bool YamlCursor::is_kind(YamlNode::Kind kind, std::string_view expected) const {
  if (node_ == nullptr) return false;
  if (node_->kind == kind) return true;
  const auto found = node_->kind == YamlNode::Kind::scalar ? quoted(node_->text) : std::string{kind_text(node_->kind)};
  note(RuleFaultCode::fel_slag, "Här står " + found + ", men här ska stå " + std::string{expected} + ".");
  return false;
}

const YamlNode* YamlCursor::value_of(std::string_view key) const {
  if (!is_kind(YamlNode::Kind::mapping, kind_text(YamlNode::Kind::mapping))) return nullptr;
  for (const auto& entry : node_->entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

std::string YamlCursor::path_to(std::string_view key) const { return key_path_ + (key_path_.empty() ? "" : ".") + shortened(key); }

bool YamlCursor::only_keys(std::initializer_list<std::string_view> known, std::initializer_list<std::string_view> not_yet) const {
  if (!is_kind(YamlNode::Kind::mapping, kind_text(YamlNode::Kind::mapping))) return false;
  bool has_others = false;
  for (const auto& entry : node_->entries) {
    if (contains(known, entry.key)) continue;
    has_others = true;
    if (faults_->is_full()) return false;
    if (contains(not_yet, entry.key))
      faults_->add(RuleFaultCode::inte_stott, entry.place, path_to(entry.key), "Nyckeln " + entry.key + std::string{not_understood});
    else if (all_digits(entry.key))
      faults_->add(RuleFaultCode::okand_nyckel, entry.place, path_to(entry.key),
                   "Här står " + quoted(entry.key) + " för sig. Är det decimalerna i ett belopp: sätt beloppet inom citattecken, som \"414,80\".");
    else
      faults_->add(RuleFaultCode::okand_nyckel, entry.place, path_to(entry.key),
                   "Nyckeln " + quoted(entry.key) + " finns inte här." + did_you_mean(entry.key, known) + " Här kan stå " +
                       listed(known) + ".");
  }
  return !has_others;
}

YamlCursor YamlCursor::required(std::string_view key) const {
  const auto* value = value_of(key);
  if (value == nullptr && node_ != nullptr && node_->kind == YamlNode::Kind::mapping)
    faults_->add(RuleFaultCode::nyckel_saknas, place_, path_to(key), "Nyckeln " + std::string{key} + " saknas.");
  return {value, faults_, path_to(key), value == nullptr ? place_ : value->place};
}

YamlCursor YamlCursor::optional(std::string_view key) const {
  const auto* value = value_of(key);
  return {value, faults_, path_to(key), value == nullptr ? place_ : value->place};
}

bool YamlCursor::has(std::string_view key) const { return optional(key).is_present(); }

std::vector<std::pair<std::string, YamlCursor>> YamlCursor::entries() const {
  std::vector<std::pair<std::string, YamlCursor>> list;
  if (!is_kind(YamlNode::Kind::mapping, kind_text(YamlNode::Kind::mapping))) return list;
  for (const auto& entry : node_->entries)
    list.emplace_back(entry.key, YamlCursor{&entry.value, faults_, path_to(entry.key), entry.place});
  return list;
}

std::vector<YamlCursor> YamlCursor::items() const {
  std::vector<YamlCursor> list;
  if (!is_kind(YamlNode::Kind::sequence, "en lista, [a, b] eller rader som börjar med bindestreck")) return list;
  if (node_->items.empty()) note(RuleFaultCode::fel_varde, "Listan är tom. Ta bort nyckeln eller skriv minst en post.");
  for (std::size_t i = 0; i < node_->items.size(); ++i)
    list.push_back({&node_->items[i], faults_, key_path_ + "[" + std::to_string(i) + "]", node_->items[i].place});
  return list;
}

std::optional<std::string> YamlCursor::as_text() const {
  if (!is_kind(YamlNode::Kind::scalar, "en text")) return std::nullopt;
  if (node_->text.find_first_not_of(" \t\r\n") == std::string::npos) {
    note(RuleFaultCode::fel_varde, "Texten är tom.");
    return std::nullopt;
  }
  return node_->text;
}

std::optional<std::string> YamlCursor::as_quoted_text() const {
  auto written = as_text();
  if (!written || node_->quoted) return written;
  note(RuleFaultCode::fel_slag, "Skriv värdet inom citattecken: \"" + shortened(*written) + "\". Utan dem läses det som ett tal.");
  return std::nullopt;
}

std::optional<Day> YamlCursor::as_day() const {
  if (!is_kind(YamlNode::Kind::scalar, "en dag, som 2025-07-01")) return std::nullopt;
  const auto day = parse_day(node_->text);
  if (!day) note(RuleFaultCode::fel_varde, quoted(node_->text) + " är ingen dag som finns. Skriv den som 2025-07-01.");
  return day;
}

std::optional<Money> YamlCursor::as_money() const {
  if (!is_kind(YamlNode::Kind::scalar, "ett belopp i kronor, som 507 eller \"414,80\"")) return std::nullopt;
  const auto amount = Money::parse(node_->text);
  if (!amount)
    note(RuleFaultCode::fel_varde, quoted(node_->text) + " är inget belopp. Skriv kronor med högst två decimaler, utan tecken och mellanrum, som 507 eller \"414,80\".");
  return amount;
}

std::optional<int> YamlCursor::as_whole_number(int least, int most) const {
  const auto range = "ett heltal från " + std::to_string(least) + " till " + std::to_string(most);
  if (!is_kind(YamlNode::Kind::scalar, range)) return std::nullopt;
  const bool is_negative = node_->text.starts_with('-');
  const auto digits = std::string_view{node_->text}.substr(is_negative || node_->text.starts_with('+') ? 1 : 0);
  if (all_digits(digits) && digits.size() <= 9) {
    const int size = std::stoi(std::string{digits});
    const int number = is_negative ? -size : size;
    if (number >= least && number <= most) return number;
  }
  note(RuleFaultCode::fel_varde, "Här står " + quoted(node_->text) + ", men här ska stå " + range + ".");
  return std::nullopt;
}

std::optional<Rational> YamlCursor::as_decimal() const {
  if (!is_kind(YamlNode::Kind::scalar, "ett tal, som 75 eller \"2,5\"")) return std::nullopt;
  const auto number = parse_rule_decimal(node_->text);
  if (!number) note(RuleFaultCode::fel_varde, quoted(node_->text) + " är inget tal som kan stå här. Skriv det utan tecken och med högst sex decimaler, som 75 eller \"2,5\".");
  return number;
}

std::optional<Rational> YamlCursor::as_decimal_over_zero(int most) const {
  const auto number = as_decimal();
  if (!number || (!number->is_zero() && *number <= Rational{most})) return number;
  note(RuleFaultCode::fel_varde, "Här står " + quoted(node_->text) + ", men här ska stå ett tal över 0 och högst " + std::to_string(most) + ".");
  return std::nullopt;
}

bool YamlCursor::is_stated() const {
  if (as_yes_no() == false) note(RuleFaultCode::fel_varde, "Här kan bara stå true eller ja. Ta bort nyckeln om den inte gäller.");
  return is_present();
}

std::optional<bool> YamlCursor::as_yes_no() const { return as_word<bool>({{"ja", true}, {"nej", false}, {"true", true}, {"false", false}}); }

std::optional<std::size_t> YamlCursor::as_word_of(const WordList& allowed, const WordList& not_yet) const {
  if (!is_kind(YamlNode::Kind::scalar, "ett av orden " + listed(allowed))) return std::nullopt;
  const auto plain = folded(node_->text);
  for (std::size_t i = 0; i < allowed.size(); ++i)
    if (folded(allowed[i]) == plain) return i;
  for (const auto word : not_yet)
    if (folded(word) == plain) {
      note(RuleFaultCode::inte_stott, std::string{word} + std::string{not_understood});
      return std::nullopt;
    }
  note(RuleFaultCode::fel_varde,
       quoted(node_->text) + " är inget av de ord som kan stå här." + did_you_mean(node_->text, allowed) + " Välj " + listed(allowed) + ".");
  return std::nullopt;
}

}  // namespace hemvist
