#pragma once
// What two kommuner have agreed beside the ersättningsnivå (R9): extra costs, other rules for cancelled visits, how often is invoiced.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

enum class Cadence { manad, kvartal, halvar };

// A cost beside the insats that the bosättningskommun has agreed to pay.
struct ExtraCostItem {
  std::string id;    // as the records call it: "båtresa"
  std::string name;  // on the invoice: "Båtresa tur och retur"
  Per per = Per::tillfalle;  // tillfalle or styck
  Money price;
  SourcePlace place;
};

// The components as a version of their own, without dygnsdelar, that holds on every day: which visits they price is said by the agreement.
TariffVersion cancellation_rules(std::vector<Component> components);

struct Agreement {
  KommunCode counterpart;   // the bosättningskommun
  std::string reference;    // of the document: "SN 2025/114"
  std::string title;        // what it is called; may be empty
  Period valid;             // until open_end: tills vidare
  TariffSource source{};
  std::vector<ExtraCostItem> extra_costs{};
  // Components for cancelled visits, in place of what the level says of the händelser and insatser that they price.
  TariffVersion cancellations = cancellation_rules({});
  Cadence cadence = Cadence::manad;
  std::string file_name{};
  Digest digest{};
};

// Of an agreement without a last day.
inline constexpr Day open_end = Day{date::year{9999} / 12 / 31} + date::days{1};

// The agreement in force on `day`, or null.
const Agreement* agreement_on(std::span<const Agreement> agreements, Day day);
const ExtraCostItem* item_of(const Agreement& agreement, std::string_view id);

// What stands for the version of an ersättningsnivå on a line that rests on an agreement: "avtal SN 2025/114@2025-05-01".
std::string version_name(const Agreement& agreement);
// What stands for the lagrum there: "avtal SN 2025/114".
std::string ground_of(const Agreement& agreement);
// Whether a line with this lagrum rests on an agreement, and then its reference.
std::optional<std::string> agreement_reference(std::string_view ground);
// "2025-05-01–2025-12-31", "från 2025-05-01"
std::string valid_text(const Agreement& agreement);
std::string_view text(Cadence cadence);

}  // namespace hemvist
