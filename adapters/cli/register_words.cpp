#include "adapters/cli/register_words.hpp"

#include <fmt/format.h>

#include <charconv>

#include "adapters/cli/invoice_list_json.hpp"
#include "adapters/cli/invoice_list_text.hpp"
#include "adapters/cli/json_text.hpp"

namespace hemvist {

Money amount_of(const std::string& word, const std::string& option) {
  const auto amount = Money::parse(word);
  if (!amount) throw UsageFault{option + " ska vara ett belopp i kronor, till exempel 1140,75."};
  return *amount;
}

int count_of(const std::string& word, const std::string& option) {
  int count = -1;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
  if (error != std::errc{} || end != word.data() + word.size() || count < 0 || count > 1'000'000) throw UsageFault{option + " ska vara ett heltal, till exempel 30."};
  return count;
}

Day day_of(const std::string& word, Day today) {
  if (word.empty()) return today;
  const auto day = parse_day(word);
  if (!day) throw UsageFault{"--dag ska vara ett datum som finns, ÅÅÅÅ-MM-DD."};
  return *day;
}

int tell_refusal(const CommonArguments& common, std::string_view subject, std::string_view code, std::string_view advice) {
  if (common.json)
    fmt::print("{}", to_indented_text(boost::json::object{{"subject", subject}, {"outcome", "avvisad"}, {"code", code}, {"sentence", advice}}));
  else
    fmt::print(stderr, "{}: registrerades inte ({}). {}\n", subject, code, advice);
  return some_rejected;
}

int tell_done(const CommonArguments& common, const StandingDocument& standing, bool was_new, const std::string& sentence, boost::json::object more) {
  if (common.json) {
    boost::json::object object{{"subject", standing.document.number},
                               {"outcome", was_new ? "ny" : "oförändrad"},
                               {"sentence", sentence},
                               {"document", to_json(standing, common.today)}};
    for (const auto& [key, value] : more) object[key] = value;
    fmt::print("{}", to_indented_text(object));
  } else {
    fmt::print("{}{}\n  {}\n", sentence, was_new ? "" : " (oförändrad: det var redan registrerat)", state_sentence(standing, common.today));
  }
  return all_well;
}

}  // namespace hemvist
