#include "adapters/cli/component_text.hpp"

#include "engine/pricing/explain_words.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

// A word of the language as a person writes it: "utförd_tid" → "utförd tid".
std::string plain(std::string_view word) {
  std::string written{word};
  for (auto& letter : written)
    if (letter == '_') letter = ' ';
  return written;
}

std::string standard_text(const StandardTime& standard) {
  std::string written;
  for (const auto& [insats, minutes] : standard.minutes)
    written += (written.empty() ? "" : ", ") + std::string{text(insats)} + " " + number_text(minutes) + " minuter";
  return written;
}

struct QuantityWords {
  const QuantityForm& form;

  std::string operator()(const StandardTime& standard) const { return "schablontid per besök: " + standard_text(standard); }
  std::string operator()(const GrantedLessAbsence& less) const {
    return "beviljad tid utan frånvaro (anmäld minst " + std::to_string(less.notice_days) + " dagar före betalas inte, annars högst " +
           std::to_string(less.most_paid_days) + " dagar)";
  }
  std::string operator()(const MonthlyLevel& level) const { return "nivå efter " + std::string{text(level.measure)} + " tid i månaden"; }
  std::string operator()(const auto&) const { return plain(text(form)); }
};

std::string share_days_text(const AbsenceDayShare& share) {
  auto days = std::to_string(share.first_day);
  if (!share.last_day) days += " och framåt";
  else if (*share.last_day != share.first_day) days += "–" + std::to_string(*share.last_day);
  return "dag " + days + " " + number_text(share.percent) + " %";
}

}  // namespace

std::string counting_text(const Component& component) {
  auto written = std::visit(QuantityWords{component.quantity}, component.quantity);
  if (component.rounding)
    written += ", avrundas " + std::string{text(component.rounding->way)} + " till " + std::to_string(component.rounding->step_minutes) +
               " minuter per " + std::string{text(component.rounding->scope)};
  if (component.minimum_minutes) written += ", minst " + std::to_string(*component.minimum_minutes) + " minuter";
  return written;
}

std::vector<std::string> terms_of(const Component& component) {
  std::vector<std::string> terms;
  if (component.cap)
    terms.push_back("tak " + number_text(component.cap->factor) + " × beviljad tid per " + std::string{text(component.cap->per)});
  if (!component.absence_shares.empty()) {
    std::string days;
    for (const auto& share : component.absence_shares) days += (days.empty() ? "" : ", ") + share_days_text(share);
    terms.push_back("frånvaro: " + days);
  }
  if (!component.absence_reasons.empty()) {
    std::string reasons;
    for (const auto reason : component.absence_reasons) reasons += (reasons.empty() ? "" : ", ") + std::string{text(reason)};
    terms.push_back("bara vid " + reasons);
  }
  if (const auto& declared = component.declaration)
    terms.push_back("deklarerad: " + declared->basis + ", intygad av " + declared->certified_by + " " + to_text(declared->day));
  return terms;
}

std::string one_time_text(const OneTime& one_time) {
  auto written = plain(text(one_time.occasion));
  if (!one_time.hours) return written;
  written += ": " + number_text(*one_time.hours) + " timmar efter priset i " + one_time.price_by;
  if (one_time.daypart) written += ", dygnsdel " + *one_time.daypart;
  return written;
}

std::string_view role_word(ComponentRole role) {
  switch (role) {
    case ComponentRole::base: return "grundpris";
    case ComponentRole::supplement: return "tillägg";
    case ComponentRole::one_time: return "engång";
  }
  return "";
}

}  // namespace hemvist
