#include "engine/values/nearest_word.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

constexpr std::size_t longest_word = 60;

// Letters added, taken away or changed to make one of the other.
std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::string_view> nearest_word(std::string_view written, const std::vector<std::string_view>& words) {
  if (written.size() > longest_word) return std::nullopt;
  const auto plain = folded(written);
  std::optional<std::string_view> nearest;
  auto least = std::max<std::size_t>(1, plain.size() / 3) + 1;
  for (const auto word : words) {
    const auto distance = edit_distance(plain, folded(word));
    if (distance < least) {
      least = distance;
      nearest = word;
    }
  }
  return nearest;
}

}  // namespace hemvist
