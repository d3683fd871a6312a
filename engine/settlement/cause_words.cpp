#include "engine/settlement/cause_words.hpp"

#include <algorithm>

namespace hemvist {
namespace {

std::string change_text(const Rational& change) {
  return change < Rational{0} ? "−" + to_decimal_text(Rational{0} - change) : "+" + to_decimal_text(change);
}

std::string figure_text(const PricedBy& by) { return by.version + " (" + to_swedish_text(by.price) + " kr)"; }

std::string level_text(const LineCause& cause) {
  if (cause.from && cause.to) return "från " + figure_text(*cause.from) + " till " + figure_text(*cause.to);
  if (cause.to) return "till " + figure_text(*cause.to);
  return cause.from ? "från " + figure_text(*cause.from) : "";
}

std::string of_insats(const LineCause& cause) { return cause.insats ? " om " + std::string{text(*cause.insats)} : ""; }

// After "därför att".
std::string because(const LineCause& cause, const std::string& after) {
  switch (cause.code) {
    case CauseCode::forsta_avrakningen: return "månaden avräknas för första gången";
    case CauseCode::sent_besok: return "besök " + cause.visit + " kom in " + after;
    case CauseCode::andrat_besok: return "besök " + cause.visit + " ändrades " + after;
    case CauseCode::borttaget_besok: return "besök " + cause.visit + " togs bort " + after;
    case CauseCode::andrat_beslut: return "ett beslut" + of_insats(cause) + " kom in eller ändrades " + after;
    case CauseCode::aterkallat_beslut: return "beslutet" + of_insats(cause) + " återkallades " + after;
    case CauseCode::begaran_har_kommit: return "begäran" + of_insats(cause) + " kom in " + after;
    case CauseCode::andrad_franvaro: return "frånvaron ändrades " + after;
    case CauseCode::andrad_manadssumma: return "månadssumman" + of_insats(cause) + " kom in eller ändrades " + after;
    case CauseCode::godkannande: return "godkännandet" + of_insats(cause) + " registrerades eller ändrades " + after;
    case CauseCode::niva_har_blivit_kand: return "priset blev känt " + after + ": " + level_text(cause);
    case CauseCode::andrad_niva: {
      const auto figures = level_text(cause);
      return "ersättningsnivån ändrades " + after + (figures.empty() ? "" : ": " + figures);
    }
    case CauseCode::andrat_avtal: return "avtalet ändrades " + after;
    case CauseCode::merkostnad: return "merkostnaden " + cause.visit + " kom in eller ändrades " + after;
    case CauseCode::stod_kvar: return "det inte kom med " + after + " och har stått kvar";
    case CauseCode::foljdandring:
      if (!cause.visit.empty()) return "det som ryms i det beviljade har flyttats till eller från besök " + cause.visit + " när annat ändrades " + after;
      return "annat ändrades " + after + " (beviljad tid eller avrundning)";
  }
  return {};
}

// What is said of a kind of cause on a credit note; kinds that say the same stand together.
std::string_view reason_of(CauseCode code) {
  switch (code) {
    case CauseCode::sent_besok:
    case CauseCode::andrat_besok:
    case CauseCode::borttaget_besok:
    case CauseCode::foljdandring: return "Besök har ändrats eller tagits bort efter faktureringen.";
    case CauseCode::andrat_beslut:
    case CauseCode::begaran_har_kommit: return "Beslut har ändrats efter faktureringen.";
    case CauseCode::aterkallat_beslut: return "Beslut har återkallats efter faktureringen.";
    case CauseCode::andrad_franvaro: return "Uppgifter om frånvaro har ändrats efter faktureringen.";
    case CauseCode::andrad_manadssumma: return "Månadssummor har ändrats efter faktureringen.";
    case CauseCode::godkannande: return "Godkännande av tid utöver det beviljade har ändrats efter faktureringen.";
    case CauseCode::niva_har_blivit_kand:
    case CauseCode::andrad_niva: return "Ersättningsnivån har ändrats efter faktureringen.";
    case CauseCode::andrat_avtal: return "Avtalet mellan kommunerna har ändrats efter faktureringen.";
    case CauseCode::merkostnad: return "Merkostnader har ändrats efter faktureringen.";
    case CauseCode::forsta_avrakningen:
    case CauseCode::stod_kvar: break;
  }
  return {};
}

}  // namespace

std::string cause_sentence(const LineCause& cause, LineUnit unit, std::string_view since) {
  const auto after = (cause.code == CauseCode::stod_kvar ? "i avräkningen " : "efter avräkningen ") + std::string{since};
  return change_text(cause.change) + " " + std::string{text(unit)} + ", därför att " + because(cause, after);
}

std::string credit_reason(std::span<const LineCause> causes) {
  std::vector<std::string_view> reasons;
  for (const auto& cause : causes) {
    const auto reason = cause.change < Rational{0} ? reason_of(cause.code) : std::string_view{};
    if (!reason.empty() && std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(reason);
  }
  std::string joined;
  for (const auto reason : reasons) joined += (joined.empty() ? "" : " ") + std::string{reason};
  return joined.empty() ? "Uppgifter har ändrats efter faktureringen." : joined;
}

}  // namespace hemvist
