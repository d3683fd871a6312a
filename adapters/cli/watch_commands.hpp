#pragma once
// What an office looks at to see that nothing is forgotten or lost: bevaka, ärenden and fsck.
#include "adapters/cli/define_commands.hpp"

namespace hemvist {

int watch_command(const CommonArguments& common);
// Only by kommun or ärende (R18); empty: all of them.
int cases_command(const CommonArguments& common, const std::string& kommun, const std::string& arende, bool only_current);
// Whether the journal still vouches for all that is in the store.
int fsck_command(const CommonArguments& common);

void define_watch_commands(CLI::App& app, ChosenCommand& chosen);

}  // namespace hemvist
