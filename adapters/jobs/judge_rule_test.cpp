#include "adapters/jobs/judge_rule_test.hpp"

#include <algorithm>
#include <map>

#include "engine/settlement/settle.hpp"

namespace hemvist {
namespace {

using Differences = std::vector<RuleTestDifference>;

std::optional<std::string> word_of(const LineWords& words, const std::string& key) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.first == key; });
  return found == words.end() ? std::nullopt : std::optional{found->second};
}

std::size_t agreeing_keys(const ExpectedLine& expected, const LineWords& line) {
  return static_cast<std::size_t>(std::count_if(expected.words.begin(), expected.words.end(),
                                                [&](const auto& pair) { return word_of(line, pair.first) == pair.second; }));
}

bool agrees(const ExpectedLine& expected, const LineWords& line) { return agreeing_keys(expected, line) == expected.words.size(); }

std::string text_of(const LineWords& words) {
  std::string written;
  for (const auto& [key, value] : words) {
    if ((key == "procent" && value == "100") || key == "nivå" || key == "lagrum") continue;
    written += (written.empty() ? "" : ", ") + key + " " + value;
  }
  return written;
}

// Gives each expected line one that came, so that as many as possible agree: a row with few keys does not take the line of another.
class LinePairs {
public:
  LinePairs(const std::vector<ExpectedLine>& expected, const std::vector<LineWords>& lines)
      : expected_{expected}, lines_{lines}, line_of_(expected.size()), row_of_(lines.size()) {
    for (std::size_t row = 0; row < expected.size(); ++row) {
      std::vector<bool> tried(lines.size());
      find_line(row, tried);
    }
  }

  const std::optional<std::size_t>& line_of(std::size_t row) const { return line_of_[row]; }

  // The line that nobody has and that is most like the row; none when none agrees in anything.
  std::optional<std::size_t> take_nearest(std::size_t row) {
    std::optional<std::size_t> nearest;
    std::size_t most = 0;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      if (row_of_[line]) continue;
      const auto agreeing = agreeing_keys(expected_[row], lines_[line]);
      if (agreeing > most) {
        most = agreeing;
        nearest = line;
      }
    }
    if (nearest) row_of_[*nearest] = row;
    return nearest;
  }

  bool is_taken(std::size_t line) const { return row_of_[line].has_value(); }

private:
  bool find_line(std::size_t row, std::vector<bool>& tried) {
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      if (tried[line] || !agrees(expected_[row], lines_[line])) continue;
      tried[line] = true;
      if (row_of_[line] && !find_line(*row_of_[line], tried)) continue;
      row_of_[line] = row;
      line_of_[row] = line;
      return true;
    }
    return false;
  }

  const std::vector<ExpectedLine>& expected_;
  const std::vector<LineWords>& lines_;
  std::vector<std::optional<std::size_t>> line_of_;
  std::vector<std::optional<std::size_t>> row_of_;
};

std::string unlike_text(const ExpectedLine& expected, const LineWords& line) {
  std::string written;
  for (const auto& [key, value] : expected.words) {
    const auto came = word_of(line, key);
    if (came == value) continue;
    written += (written.empty() ? "" : ", ") + key + " ska vara " + value + " men " + (came ? "blir " + *came : "raden har ingen sådan nyckel");
  }
  return written;
}

void compare_lines(const RuleTest& test, const std::vector<LineWords>& lines, Differences& differences) {
  const auto& expected = *test.lines;
  LinePairs pairs{expected, lines};
  for (std::size_t row = 0; row < expected.size(); ++row) {
    if (pairs.line_of(row)) continue;
    if (const auto nearest = pairs.take_nearest(row))
      differences.push_back({expected[row].place, "rader: " + unlike_text(expected[row], lines[*nearest]) + ". Raden som kom: " + text_of(lines[*nearest]) + "."});
    else
      differences.push_back({expected[row].place, "rader: raden kom inte ut: " + text_of(expected[row].words) + "."});
  }
  for (std::size_t line = 0; line < lines.size(); ++line)
    if (!pairs.is_taken(line)) differences.push_back({test.lines_place, "rader: en rad kom som inte väntades: " + text_of(lines[line]) + "."});
}

void compare_total(const RuleTest& test, Money total, const std::vector<LineWords>& lines, Differences& differences) {
  if (!test.total || *test.total == total) return;
  auto message = "summa ska vara " + to_swedish_text(*test.total) + " kr men blir " + to_swedish_text(total) + " kr.";
  if (lines.empty()) message += " Inga rader kom.";
  for (const auto& line : lines) message += " Rad: " + text_of(line) + ".";
  differences.push_back({test.total_place, std::move(message)});
}

// Nothing is said of any amount: nothing may come.
void expect_no_lines(const RuleTest& test, const std::vector<LineWords>& lines, Differences& differences) {
  for (const auto& line : lines)
    differences.push_back({test.place, "inget belopp väntades (varken summa eller rader står i provet), men det här kom: " + text_of(line) + "."});
}

template <class Listed>
std::string text_of_listed(const Listed& listed, const std::string& detail) {
  return std::string{code_text(listed.reason)} + " för " + std::string{text(listed.insats)} + " " + listed.month.text() +
         (listed.visit.empty() ? "" : ", besök " + listed.visit) + (detail.empty() ? "" : " (" + detail + ")");
}

// `detail`: what more is known of one that was listed.
template <class Reason, class Listed, class Detail>
void compare_reasons(const RuleTest& test, const std::string& key, const ExpectedReasons<Reason>& expected, const std::vector<Listed>& came, Detail detail,
                     Differences& differences) {
  std::map<Reason, std::string> first;
  for (const auto& listed : came) first.try_emplace(listed.reason, text_of_listed(listed, detail(listed)));
  const auto place = expected.place.line > 0 ? expected.place : test.place;
  for (const auto& [reason, told] : first)
    if (!expected.reasons.contains(reason)) differences.push_back({place, key + ": väntades inte: " + told + "."});
  for (const auto reason : expected.reasons)
    if (!first.contains(reason)) differences.push_back({place, key + ": " + std::string{code_text(reason)} + " väntades, men inget fick den orsaken."});
}

}  // namespace

std::vector<RuleTestDifference> judge_rule_test(const RuleTest& test, const PricedCase& priced) {
  std::vector<LineWords> lines;
  Money total;
  for (const auto& line : claimed_lines(priced)) {
    lines.push_back(line_words(line));
    total += line.amount;
  }
  Differences differences;
  compare_total(test, total, lines, differences);
  if (test.lines) compare_lines(test, lines, differences);
  else if (!test.total) expect_no_lines(test, lines, differences);
  compare_reasons(test, "oprissat", test.unpriced, priced.unpriced, [](const Unpriced& unpriced) { return unpriced.detail; }, differences);
  compare_reasons(test, "hålls", test.held, priced.held,
                  [](const Held& held) { return held.minutes.is_zero() ? std::string{} : number_words(held.minutes) + " minuter"; }, differences);
  compare_reasons(test, "ersätts_inte", test.not_reimbursable, priced.not_reimbursable, [](const NotReimbursable&) { return std::string{}; }, differences);
  std::stable_sort(differences.begin(), differences.end(), [](const RuleTestDifference& a, const RuleTestDifference& b) {
    return a.place.line < b.place.line;
  });
  return differences;
}

}  // namespace hemvist
