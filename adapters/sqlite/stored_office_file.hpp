#pragma once
// A file in which the own office has written down how it works: settings, own cost, an agreement with another kommun.
#include <string>

#include "engine/values/digest.hpp"

namespace hemvist {

enum class OfficeFileKind { installningar, egenkostnad, avtal };

struct StoredOfficeFile {
  OfficeFileKind kind;
  std::string subject;    // avtal: "9902 SN 2025/114"; else empty
  std::string file_name;  // without folders
  std::string bytes;
  Digest digest;
};

}  // namespace hemvist
