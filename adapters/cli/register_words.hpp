#pragma once
// The words of what is registered by hand, read into values; and how a document is told of afterwards.
#include <boost/json.hpp>

#include <optional>
#include <string>

#include "adapters/cli/commands.hpp"
#include "adapters/jobs/list_invoices.hpp"

namespace hemvist {

// Each throws UsageFault when the word is none; `option` is how it is called.
Money amount_of(const std::string& word, const std::string& option);
int count_of(const std::string& word, const std::string& option);
Day day_of(const std::string& word, Day today);  // empty: today

// Tells that something was refused, in JSON or on the error stream; some_rejected.
int tell_refusal(const CommonArguments& common, std::string_view subject, std::string_view code, std::string_view advice);
// Tells what was done, with how the document stands now; all_well.
int tell_done(const CommonArguments& common, const StandingDocument& standing, bool was_new, const std::string& sentence, boost::json::object more = {});

}  // namespace hemvist
