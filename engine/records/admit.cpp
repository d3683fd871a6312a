#include "engine/records/admit.hpp"

#include <array>

namespace hemvist {
namespace {

struct Entry {
  std::string_view code;
  std::string_view advice;
};

constexpr std::array<Entry, held_reason_count> held_entries{{
    {"över_beviljat", "Utförd tid är mer än bosättningskommunen har beviljat i månaden. Begär godkännande av bosättningskommunen."},
    {"insats_ej_beviljad", "Beslutet omfattar inte insatsen. Begär godkännande eller ett nytt beslut av bosättningskommunen."},
    {"utanför_period", "Besöket ligger utanför beslutets period eller vistelsen. Begär godkännande eller ett nytt beslut av bosättningskommunen."},
    {"begäran_saknas", "Bosättningskommunen har inte begärt verkställighet. Utan begäran är insatsen inte ersättningsgill; skaffa begäran och registrera dess datum."},
    {"dubbelt_underlag", "För insatsen och månaden finns både besök och en månadssumma. Ta bort det som inte ska räknas: besöken, eller summan genom att läsa in den med 0."},
    {"preliminär_nivå", "Bosättningskommunens ersättningsnivå är preliminär. Faktureras när den är fastställd och inläst."},
}};

constexpr std::array<Entry, not_reimbursable_reason_count> never_entries{{
    {"akut", "Akut hjälp är vistelsekommunens eget ansvar och ersätts inte av bosättningskommunen."},
    {"hsl", "Hälso- och sjukvård, även delegerad, ersätts inte enligt socialtjänstlagens ersättningsnivå."},
    {"lss", "Insatser enligt LSS ersätts inte enligt socialtjänstlagens ersättningsnivå."},
    {"ersätts_inte", "Bosättningskommunens ersättningsnivå säger att fallet inte ersätts eller avrundar det till ingenting."},
    {"merkostnad_utan_avtal", "Merkostnader ersätts bara enligt ett avtal mellan kommunerna, och inget gäller den dagen. Finns det ett avtal: läs in det."},
}};

const Decision* closest_active(const Visit& visit, Day day, std::span<const Decision> decisions, bool& named) {
  const Decision* found = nullptr;
  auto found_closeness = Closeness::none;
  for (const auto& decision : decisions) {
    const auto how = closeness(decision.insats, visit.insats);
    if (how == Closeness::none) continue;
    named = true;
    if (how > found_closeness && decision.active().contains(day)) {
      found = &decision;
      found_closeness = how;
    }
  }
  return found;
}

Admission admit_on(const Visit& visit, Day day, std::span<const Decision> decisions) {
  if (visit.status == VisitStatus::akut) return NotReimbursableReason::akut;
  if (visit.insats == Insats::delegerad_hsl) return NotReimbursableReason::hsl;
  bool named = false;
  const auto* decision = closest_active(visit, day, decisions, named);
  if (decision == nullptr) return named ? HeldReason::utanfor_period : HeldReason::insats_ej_beviljad;
  if (const auto refused = refusal(*decision)) {
    if (const auto* held = std::get_if<HeldReason>(&*refused)) return *held;
    return std::get<NotReimbursableReason>(*refused);
  }
  return Admitted{decision};
}

}  // namespace

Admission admit(const Visit& visit, Day first_day, Day last_day, std::span<const Decision> decisions) {
  const auto at_start = admit_on(visit, first_day, decisions);
  if (first_day == last_day || !std::holds_alternative<Admitted>(at_start)) return at_start;
  const auto at_end = admit_on(visit, last_day, decisions);
  return std::holds_alternative<HeldReason>(at_end) ? at_end : at_start;
}

Admission admit(const MonthlyTotal& total, std::span<const Decision> decisions) {
  if (total.insats == Insats::delegerad_hsl) return NotReimbursableReason::hsl;
  const Decision* found = nullptr;
  auto found_closeness = Closeness::none;
  bool named = false;
  for (const auto& decision : decisions) {
    const auto how = closeness(decision.insats, total.insats);
    named |= how != Closeness::none;
    if (how <= found_closeness || intersection(decision.active(), total.month.period()).is_empty()) continue;
    found = &decision;
    found_closeness = how;
  }
  if (found == nullptr) return named ? HeldReason::utanfor_period : HeldReason::insats_ej_beviljad;
  if (const auto refused = refusal(*found)) {
    if (const auto* held = std::get_if<HeldReason>(&*refused)) return *held;
    return std::get<NotReimbursableReason>(*refused);
  }
  return Admitted{found};
}

Admission admit(const ExtraCost& cost, std::span<const Decision> decisions) {
  std::optional<std::variant<HeldReason, NotReimbursableReason>> refused;
  for (const auto& decision : decisions) {
    if (!decision.active().contains(cost.day)) continue;
    const auto why_not = refusal(decision);
    if (!why_not) return Admitted{&decision};
    // A begäran can still come.
    if (!refused || std::holds_alternative<HeldReason>(*why_not)) refused = why_not;
  }
  if (!refused) return HeldReason::utanfor_period;
  if (const auto* held = std::get_if<HeldReason>(&*refused)) return *held;
  return std::get<NotReimbursableReason>(*refused);
}

std::optional<std::variant<HeldReason, NotReimbursableReason>> refusal(const Decision& decision) {
  if (decision.lagrum == Lagrum::hsl || decision.insats == Insats::delegerad_hsl) return NotReimbursableReason::hsl;
  if (decision.lagrum == Lagrum::lss) return NotReimbursableReason::lss;
  if (!decision.requested) return HeldReason::begaran_saknas;
  return std::nullopt;
}

std::string_view code_text(HeldReason reason) { return held_entries[static_cast<std::size_t>(reason)].code; }
std::string_view advice(HeldReason reason) { return held_entries[static_cast<std::size_t>(reason)].advice; }
std::string_view code_text(NotReimbursableReason reason) { return never_entries[static_cast<std::size_t>(reason)].code; }
std::string_view advice(NotReimbursableReason reason) { return never_entries[static_cast<std::size_t>(reason)].advice; }

}  // namespace hemvist
