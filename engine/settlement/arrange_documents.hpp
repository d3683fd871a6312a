#pragma once
// Which documents of a draft leave now, one to a bosättningskommun or one to an ärende, and which wait for a later run.
#include <map>

#include "engine/rules/agreement.hpp"
#include "engine/rules/office_settings.hpp"
#include "engine/settlement/settlement_draft.hpp"

namespace hemvist {

enum class WaitReason { minsta_belopp, avtalad_takt };
inline constexpr int wait_reason_count = 2;

// All that waits of one bosättningskommun: its invoices and credit notes together, so that a price never parts from what it replaces.
struct WaitingDocuments {
  KommunCode bosattningskommun;
  WaitReason reason;
  Money invoiced;
  Money credited;
};

struct ArrangedDraft {
  SettlementDraft draft;
  std::vector<WaitingDocuments> waiting;  // in order of kommun
};

// avtalad_takt: an agreement of a quarter or half year goes on after the month, and the month does not end one.
// minsta_belopp: invoices and credit notes together, without their sign, come to less than the settings ask for.
ArrangedDraft arrange_documents(SettlementDraft draft, const OfficeSettings& settings, const std::map<KommunCode, std::vector<Agreement>>& agreements);

std::string_view code_text(WaitReason reason);  // "minsta_belopp", "avtalad_takt"
std::string_view advice(WaitReason reason);

}  // namespace hemvist
