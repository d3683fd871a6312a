#pragma once
// What two kommuner have agreed beside the ersättningsnivå (R9): extra costs, other rules for cancelled visits, how often is invoiced.
#include <string>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

enum class Cadence { manad, kvartal, halvar };

// A cost beside the insats that the bosättningskommun has agreed to pay.
struct ExtraCostItem {
  std::string id;    // as the records call it: "båtresa"
  std::string name;  // on the line: "Båtresa tur och retur"
  Per per = Per::tillfalle;  // tillfalle or styck
  Money price;
  SourcePlace place;
};

struct Agreement {
  KommunCode counterpart;   // the bosättningskommun
  std::string reference;    // of the document: "SN 2025/114"
  std::string title;        // what it is called; may be empty
  Period valid;
  std::vector<ExtraCostItem> extra_costs{};
  // For the events that they name, in place of what the level says of those insatser: other rules for cancelled visits.
  std::vector<Component> components{};
  Cadence cadence = Cadence::manad;
  Digest digest{};
};

// What stands for the version of an ersättningsnivå on a line that rests on an agreement: "avtal SN 2025/114@2025-05-01".
std::string version_name(const Agreement& agreement);
// What stands for the lagrum there: "avtal SN 2025/114".
std::string ground_of(const Agreement& agreement);
std::string_view text(Cadence cadence);

}  // namespace hemvist
