#pragma once
// Where the journal and the rows it vouches for no longer agree.
#include <cstdint>
#include <string>

namespace hemvist {

struct JournalFault {
  std::int64_t entry;  // the first entry that does not hold
  std::string sentence;
};

struct JournalHead {
  std::int64_t entry = 0;
  std::string hash_hex;
};

}  // namespace hemvist
