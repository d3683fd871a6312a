#pragma once
// A paragraph of law as dated data: code refers to it by its role, text comes from rules/law.
#include <optional>
#include <string>
#include <vector>

#include "engine/values/month.hpp"

namespace hemvist {

struct Provision {
  std::string role;         // "ersättning", "verkställighet", …
  std::string designation;  // "29 kap. 6 § SoL (2025:400)"
  std::string law;          // "socialtjänstlagen (2025:400)"
  Day valid_from;
  std::optional<Day> valid_end;  // the day after its last
  std::string wording;
  bool is_verbatim = false;  // quoted from the act or its bill, or a rendering in own words
  std::string source;
};

struct LawBook {
  std::vector<Provision> provisions;

  // The provision with `role` in force on `day`, or null.
  const Provision* in_force(std::string_view role, Day day) const {
    for (const auto& provision : provisions)
      if (provision.role == role && provision.valid_from <= day && (!provision.valid_end || day < *provision.valid_end))
        return &provision;
    return nullptr;
  }
};

}  // namespace hemvist
