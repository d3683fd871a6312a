#include "adapters/cli/settings_text.hpp"

#include <fmt/format.h>

#include "adapters/cli/text_columns.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

struct ShownSetting {
  std::string key;
  json::value value;
  std::string shown;
  bool is_default;
};

json::value number_or_null(const std::optional<int>& number) { return number ? json::value(*number) : json::value(nullptr); }
std::string number_or_none(const std::optional<int>& number) { return number ? std::to_string(*number) : "ingen frist"; }
const char* yes_or_no(bool is_so) { return is_so ? "ja" : "nej"; }
const char* word_of(DocumentPer per) { return per == DocumentPer::arende ? "ärende" : "bosättningskommun"; }

std::string text_of(const BookkeepingObject& of) {
  return fmt::format("{} {} {}{}", of.dimension, of.dimension_name, of.object, of.object_name.empty() ? "" : " (" + of.object_name + ")");
}

json::object json_of(const BookkeepingObject& of) {
  return {{"dimension", std::stoi(of.dimension)}, {"benämning", of.dimension_name}, {"objekt", of.object},
          {"namn", of.object_name.empty() ? json::value(nullptr) : json::value(of.object_name)}};
}

ShownSetting shown_accounts(const std::optional<BookkeepingAccounts>& accounts) {
  if (!accounts) return {"kontering", nullptr, "ingen: ingen bokföringsorder skrivs", true};
  const auto& a = *accounts;
  auto shown = fmt::format("serie {}, kundfordran {}, intäkt {}, {}", a.series, a.receivable, a.revenue, text_of(a.counterpart));
  json::array objects;
  for (const auto& object : a.objects) {
    shown += ", " + text_of(object);
    objects.push_back(json_of(object));
  }
  json::object value{{"serie", a.series}, {"kundfordran", a.receivable}, {"intäkt", a.revenue},
                     {"motpart", json_of(a.counterpart)}, {"objekt", std::move(objects)}};
  return {"kontering", std::move(value), std::move(shown), false};
}

std::vector<ShownSetting> shown(const OfficeSettings& s) {
  const OfficeSettings standard;
  const auto number = [](const char* key, int value, int usual) { return ShownSetting{key, value, std::to_string(value), value == usual}; };
  return {{"minsta_belopp", json::value(to_decimal_text(s.smallest_amount)), to_swedish_text(s.smallest_amount) + " kr", s.smallest_amount == standard.smallest_amount},
          {"faktura_per", json::value(word_of(s.document_per)), word_of(s.document_per), s.document_per == standard.document_per},
          number("betalningsvillkor_dagar", s.payment_days, standard.payment_days),
          {"dröjsmålsränta", s.late_interest, yes_or_no(s.late_interest), s.late_interest == standard.late_interest},
          number("underlag_senast_dag", s.underlag_day, standard.underlag_day),
          number("daglig_serie_dagar", s.series_days, standard.series_days),
          number("varna_före_sex_månader_dagar", s.stay_warning_days, standard.stay_warning_days),
          {"fordran_inom_dagar", number_or_null(s.claim_days), number_or_none(s.claim_days), s.claim_days == standard.claim_days},
          {"invändning_inom_dagar", number_or_null(s.objection_days), number_or_none(s.objection_days), s.objection_days == standard.objection_days},
          shown_accounts(s.accounts)};
}

}  // namespace

std::string to_text(const OfficeSettings& settings) {
  const auto list = shown(settings);
  std::size_t width = 0;
  for (const auto& setting : list) width = std::max(width, text_width(setting.key));
  std::string written;
  for (const auto& setting : list) written += "  " + left_in(setting.key, width) + "  " + setting.shown + (setting.is_default ? " (standard)" : "") + "\n";
  return written;
}

json::object to_json(const OfficeSettings& settings) {
  json::object object;
  for (auto& setting : shown(settings)) object[setting.key] = json::object{{"värde", std::move(setting.value)}, {"standard", setting.is_default}};
  return object;
}

}  // namespace hemvist
