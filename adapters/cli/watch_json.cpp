#include "adapters/cli/watch_json.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

json::value text_or_null(const std::string& text) { return text.empty() ? json::value(nullptr) : json::value(text); }

}  // namespace

json::array watch_array(const std::vector<Watch>& watches, Day today) {
  json::array told;
  for (const auto& [code, day, subject, sentence] : watches)
    told.push_back({{"code", text(code)},
                    {"dag", to_text(day)},
                    {"dagar_kvar", (day - today).count()},
                    {"bosättningskommun", subject.bosattningskommun ? json::value(subject.bosattningskommun->text()) : json::value(nullptr)},
                    {"ärende", text_or_null(subject.arende)},
                    {"dokument", text_or_null(subject.document)},
                    {"sentence", sentence}});
  return told;
}

json::object watches_json(const std::vector<Watch>& watches, KommunCode vistelsekommun, Day today) {
  return {{"vistelsekommun", vistelsekommun.text()}, {"idag", to_text(today)}, {"bevakningar", watch_array(watches, today)}};
}

}  // namespace hemvist
