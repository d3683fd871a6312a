#include "engine/settlement/arrange_documents.hpp"

#include <algorithm>
#include <optional>

namespace hemvist {
namespace {

int months_of(Cadence cadence) {
  switch (cadence) {
    case Cadence::manad: return 1;
    case Cadence::kvartal: return 3;
    case Cadence::halvar: return 6;
  }
  return 1;
}

// Month::index counts from January of year 0: quarters and half years end where the next index is a multiple.
bool ends_period(Month month, Cadence cadence) { return (month.index() + 1) % months_of(cadence) == 0; }

bool waits_by_agreement(const std::vector<Agreement>& agreements, Month month) {
  const auto day_after = month.period().end;
  return std::any_of(agreements.begin(), agreements.end(), [&](const Agreement& agreement) {
    return agreement.valid.contains(day_after - date::days{1}) && agreement.valid.contains(day_after) && !ends_period(month, agreement.cadence);
  });
}

std::vector<DraftDocument> by_arende(DraftDocument document) {
  if (document.kind == DocumentKind::credit_note) return {std::move(document)};
  std::map<ArendeId, std::vector<PricedLine>> lines;
  for (auto& line : document.lines) lines[line.key.arende].push_back(std::move(line));
  std::vector<DraftDocument> documents;
  for (auto& [arende, of_arende] : lines) documents.push_back({document.kind, document.bosattningskommun, document.refers_to, std::move(of_arende)});
  return documents;
}

}  // namespace

ArrangedDraft arrange_documents(SettlementDraft draft, const OfficeSettings& settings, const std::map<KommunCode, std::vector<Agreement>>& agreements) {
  std::map<KommunCode, WaitingDocuments> sums;
  for (const auto& document : draft.documents) {
    auto& sum = sums.try_emplace(document.bosattningskommun, WaitingDocuments{document.bosattningskommun, WaitReason::minsta_belopp, {}, {}}).first->second;
    (document.kind == DocumentKind::invoice ? sum.invoiced : sum.credited) += document.total();
  }
  const auto reason_to_wait = [&](const WaitingDocuments& of) -> std::optional<WaitReason> {
    const auto found = agreements.find(of.bosattningskommun);
    if (found != agreements.end() && waits_by_agreement(found->second, draft.month)) return WaitReason::avtalad_takt;
    if (of.invoiced + of.credited < settings.smallest_amount) return WaitReason::minsta_belopp;
    return std::nullopt;
  };
  ArrangedDraft arranged{{draft.month, {}}, {}};
  for (auto& [kommun, sum] : sums) {
    if (const auto reason = reason_to_wait(sum)) {
      sum.reason = *reason;
      arranged.waiting.push_back(sum);
      continue;
    }
    for (auto& document : draft.documents) {
      if (document.bosattningskommun != kommun) continue;
      if (settings.document_per == DocumentPer::bosattningskommun) arranged.draft.documents.push_back(std::move(document));
      else
        for (auto& part : by_arende(std::move(document))) arranged.draft.documents.push_back(std::move(part));
    }
  }
  return arranged;
}

std::string_view code_text(WaitReason reason) {
  switch (reason) {
    case WaitReason::minsta_belopp: return "minsta_belopp";
    case WaitReason::avtalad_takt: return "avtalad_takt";
  }
  return {};
}

std::string_view advice(WaitReason reason) {
  switch (reason) {
    case WaitReason::minsta_belopp: return "Beloppet är under det minsta som faktureras. Det kommer med nästa gång summan räcker.";
    case WaitReason::avtalad_takt: return "Enligt avtalet faktureras inte varje månad. Det kommer med när kvartalet eller halvåret är slut.";
  }
  return {};
}

}  // namespace hemvist
