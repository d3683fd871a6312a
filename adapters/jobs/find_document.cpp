#include "adapters/jobs/find_document.hpp"

#include <algorithm>
#include <charconv>

namespace hemvist {
namespace {

std::optional<int> ordinal(std::string_view text) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} && end == text.data() + text.size() && number > 0 ? std::optional{number} : std::nullopt;
}

}  // namespace

std::optional<FoundDocument> find_document(const Store& store, std::string_view named) {
  if (auto run = store.run_of_document(named)) {
    const auto place = std::find(run->numbers.begin(), run->numbers.end(), named) - run->numbers.begin();
    return FoundDocument{std::move(*run), static_cast<std::size_t>(place)};
  }
  const auto slash = named.find('/');
  const auto colon = named.find(':');
  if (slash == std::string_view::npos || colon == std::string_view::npos || colon < slash) return std::nullopt;
  const auto month = Month::parse(named.substr(0, slash));
  const auto sequence = ordinal(named.substr(slash + 1, colon - slash - 1));
  const auto place = ordinal(named.substr(colon + 1));
  if (!month || !sequence || !place) return std::nullopt;
  auto run = store.run(*month, *sequence);
  if (!run || static_cast<std::size_t>(*place) > run->draft.documents.size()) return std::nullopt;
  return FoundDocument{std::move(*run), static_cast<std::size_t>(*place) - 1};
}

}  // namespace hemvist
