#pragma once
// The bokföringsorder of a run: its documents as verifikationer, in a SIE 4 file and the same as CSV.
#include <span>

#include "adapters/sqlite/stored_run.hpp"
#include "engine/invoicing/invoice.hpp"
#include "engine/rules/office_settings.hpp"

namespace hemvist {

struct BookedRun {
  std::vector<OutFile> files;  // bokforing-2025-07-1.si and .csv, with the first document; none without accounts
  std::string warning;         // Swedish; empty: none
};

// `documents`: all of the run, in their order. `written`: the day of issue.
BookedRun book_run(const StoredRun& run, std::span<const Invoice> documents, const OfficeSettings& settings, const Party& seller, Day written);

}  // namespace hemvist
