#pragma once
// The words of the command line: each noun defines its commands, and each command says what it runs when it is chosen.
#include <CLI/CLI.hpp>

#include <functional>
#include <string>

#include "adapters/cli/commands.hpp"

namespace hemvist {

// Filled when the line is read. It must outlive the reading.
struct ChosenCommand {
  CommonArguments common;
  std::string today;  // empty: the clock's
  std::function<int(const CommonArguments&)> run;
};

// Help and the sentences on faults in Swedish, for `app` and all that is defined in it afterwards.
void speak_swedish(CLI::App& app);

// A command that only has commands of its own.
CLI::App* define_group(CLI::App& of, const std::string& name, const std::string& does);
// A command with what every command takes; with the store when it needs one.
CLI::App* define_command(CLI::App& of, ChosenCommand& chosen, const std::string& name, const std::string& does);
CLI::App* define_store_command(CLI::App& of, ChosenCommand& chosen, const std::string& name, const std::string& does);

void define_record_commands(CLI::App& app, ChosenCommand& chosen);
void define_rule_commands(CLI::App& app, ChosenCommand& chosen);
void define_settlement_commands(CLI::App& app, ChosenCommand& chosen);
void define_underlag_commands(CLI::App& app, ChosenCommand& chosen);
void define_register_commands(CLI::App& app, ChosenCommand& chosen);
void define_invoices_command(CLI::App& app, ChosenCommand& chosen);
void define_agreement_command(CLI::App& app, ChosenCommand& chosen);
void define_explain_command(CLI::App& app, ChosenCommand& chosen);
void define_coverage_command(CLI::App& app, ChosenCommand& chosen);
void define_settings_command(CLI::App& app, ChosenCommand& chosen);
// `hemvist write`, made the first time it is asked for.
CLI::App* write_group(CLI::App& app);
void define_write_commands(CLI::App& app, ChosenCommand& chosen);

}  // namespace hemvist
