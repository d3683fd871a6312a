#include "engine/rules/agreement.hpp"

namespace hemvist {

std::string version_name(const Agreement& agreement) { return ground_of(agreement) + "@" + to_text(agreement.valid.from); }

std::string ground_of(const Agreement& agreement) { return "avtal " + agreement.reference; }

std::string_view text(Cadence cadence) {
  switch (cadence) {
    case Cadence::manad: return "månad";
    case Cadence::kvartal: return "kvartal";
    case Cadence::halvar: return "halvår";
  }
  return {};
}

}  // namespace hemvist
