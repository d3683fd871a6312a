#pragma once
// What stops an issue when identity stands where none may stand (R10).
#include <stdexcept>

namespace hemvist {

// A document may not leave (R10): it carries what looks like a personnummer. Nothing has been issued.
class IdentityInDocument : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

}  // namespace hemvist
