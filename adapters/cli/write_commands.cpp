#include <fmt/format.h>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/write_letters.hpp"

namespace hemvist {
namespace {

int show(const CommonArguments& common, const tl::expected<WrittenLetter, LetterRefusal>& written) {
  if (!written) {
    fmt::print(stderr, "{}\n", sentence(written.error()));
    return some_rejected;
  }
  const auto& letter = written->letter;
  if (common.json)
    fmt::print("{}", to_indented_text(boost::json::object{{"fil", written->path.string()},
                                                          {"till", letter.recipient.kommun.text()},
                                                          {"rubrik", letter.subject},
                                                          {"rader", letter.table.rows.size()}}));
  else
    fmt::print("{} till {}\n  Fil: {}\n", letter.subject, letter.recipient.legal_name, written->path.string());
  return all_well;
}

}  // namespace

int write_level_request_command(const CommonArguments& common, const std::string& kommun, const std::filesystem::path& folder) {
  const auto rules = standing_rules(rule_files(common.rules));
  const auto store = Store::open(common.store);
  const auto code = KommunCode::parse(kommun);
  const auto party = code ? party_of(store, rules, *code, common.today) : std::nullopt;
  if (!party) throw UsageFault{"Det finns ingen kommun med koden " + kommun + ". Ange fyra siffror, till exempel 1980."};
  return show(common, write_level_request(store, rules, *party, folder, common.today));
}

int write_cover_letter_command(const CommonArguments& common, const std::string& number, const std::filesystem::path& underlag,
                               const std::filesystem::path& folder) {
  const auto rules = standing_rules(rule_files(common.rules));
  return show(common, write_cover_letter(Store::open(common.store), rules, number, underlag, folder, common.today));
}

}  // namespace hemvist
