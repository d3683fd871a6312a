#pragma once
// The rule file of a kommun's ersättningsnivå as it was read.
#include <string>

#include "engine/values/digest.hpp"
#include "engine/values/kommun_code.hpp"

namespace hemvist {

struct StoredTariff {
  KommunCode kommun;
  std::string file_name;
  std::string bytes;
  Digest digest;
};

}  // namespace hemvist
