#include "adapters/yaml/read_accounts.hpp"

#include <algorithm>

namespace hemvist {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t most_code_length = 20;

// Codes are written as they stand, in any encoding.
bool is_code(std::string_view text) {
  const auto is_plain = [](char c) { return digits.find(c) != std::string_view::npos || letters.find(c) != std::string_view::npos || c == '-' || c == '_' || c == '.'; };
  return text.size() <= most_code_length && std::all_of(text.begin(), text.end(), is_plain);
}

std::string as_account(const YamlCursor& at) {
  const auto written = at.as_quoted_text();
  if (!written) return "";
  if (written->size() < 3 || written->size() > 12 || written->find_first_not_of(digits) != std::string::npos)
    at.note(RuleFaultCode::fel_varde, quoted(*written) + " är inget konto. Skriv 3–12 siffror inom citattecken, till exempel \"1510\".");
  return *written;
}

std::string as_code(const YamlCursor& at, const std::optional<std::string>& written) {
  if (written && !is_code(*written))
    at.note(RuleFaultCode::fel_varde, quoted(*written) + " kan inte stå här. Skriv högst 20 tecken: siffror, bokstäverna a–z, bindestreck, punkt och understreck.");
  return written.value_or("");
}

std::string as_dimension(const YamlCursor& at) {
  const auto number = at.as_whole_number(1, 9999);
  if (number && *number > 10 && *number < 20)
    at.note(RuleFaultCode::fel_varde, "Dimensionerna 11–19 är reserverade i SIE. Välj 1–10, eller 20 och uppåt för en egen.");
  return number ? std::to_string(*number) : "";
}

BookkeepingObject read_object(const YamlCursor& at) {
  at.only_keys({"dimension", "benämning", "objekt", "namn"});
  const auto object = at.required("objekt");
  return {as_dimension(at.required("dimension")), at.required("benämning").as_text().value_or(""), as_code(object, object.as_quoted_text()),
          at.optional("namn").as_text().value_or("")};
}

}  // namespace

std::optional<BookkeepingAccounts> read_accounts(const YamlCursor& at) {
  if (!at.is_present()) return std::nullopt;
  at.only_keys({"serie", "kundfordran", "intäkt", "motpart", "objekt"});
  BookkeepingAccounts accounts;
  if (const auto series = at.optional("serie"); series.is_present()) accounts.series = as_code(series, series.as_text());
  accounts.receivable = as_account(at.required("kundfordran"));
  accounts.revenue = as_account(at.required("intäkt"));
  if (const auto counterpart = at.optional("motpart"); counterpart.is_present()) accounts.counterpart = read_object(counterpart);
  const auto objects = at.optional("objekt");
  if (!objects.is_present()) return accounts;
  for (const auto& item : objects.items()) {
    auto object = read_object(item);
    const auto is_same = [&](const BookkeepingObject& other) { return other.dimension == object.dimension; };
    if (!object.dimension.empty() && (object.dimension == accounts.counterpart.dimension || std::any_of(accounts.objects.begin(), accounts.objects.end(), is_same)))
      item.note(RuleFaultCode::dubbelt_id, "Dimension " + object.dimension + " är redan använd, av motpart eller tidigare i listan. En rad kan bara ha ett objekt i varje dimension.");
    accounts.objects.push_back(std::move(object));
  }
  return accounts;
}

}  // namespace hemvist
