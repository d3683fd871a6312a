#pragma once
// The store cannot be used: a sentence for people and SQLite's code; after a fatal one the store is closed.
#include <stdexcept>
#include <string>

namespace hemvist {

class StoreError : public std::runtime_error {
public:
  explicit StoreError(const std::string& sentence, int code = 0, bool is_fatal = false)
      : std::runtime_error(sentence), code_{code}, is_fatal_{is_fatal} {}
  int code() const { return code_; }
  bool is_fatal() const { return is_fatal_; }

private:
  int code_;
  bool is_fatal_;
};

}  // namespace hemvist
