#pragma once
// The document that a person names: by its number, or of a run by its place.
#include "adapters/sqlite/store.hpp"

namespace hemvist {

struct FoundDocument {
  StoredRun run;
  std::size_t place;  // index in run.draft.documents

  const DraftDocument& draft() const { return run.draft.documents[place]; }
  bool is_issued() const { return !run.numbers.empty(); }
  // "2025-00001"; of a draft "2025-07/1:2"
  std::string number() const { return is_issued() ? run.numbers[place] : run.name() + ":" + std::to_string(place + 1); }
};

std::optional<FoundDocument> find_document(const Store& store, std::string_view named);

}  // namespace hemvist
