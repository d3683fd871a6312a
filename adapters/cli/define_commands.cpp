#include "adapters/cli/define_commands.hpp"

#include <algorithm>

namespace hemvist {
namespace {

// The library's English, told in Swedish by its kind of fault.
std::string what_is_wrong(const CLI::Error& error) {
  const std::string english = error.what();
  const auto subject = english.substr(0, english.find(' '));
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    return subject == "A" ? "ett kommando saknas." : subject + " måste anges.";
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    return "det finns inget som heter" + english.substr(english.find(':') + 1) + ".";
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return "värdet till " + subject.substr(0, subject.find(':')) + " saknas.";
  return english + ".";
}

// "hemvist rules check", as far as the line was understood.
std::string understood(const CLI::App* app) {
  auto name = app->get_name();
  for (auto inner = app->get_subcommands(); !inner.empty(); inner = inner.front()->get_subcommands()) name += " " + inner.front()->get_name();
  return name;
}

// The library counts bytes, and å ä ö have two.
class SwedishColumns : public CLI::Formatter {
public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    return row(make_option_name(option, is_positional) + make_option_opts(option), make_option_desc(option));
  }
  std::string make_subcommand(const CLI::App* command) const override { return row(command->get_display_name(true), command->get_description()); }

private:
  std::string row(const std::string& name, const std::string& does) const {
    const auto extra = std::count_if(name.begin(), name.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
    std::stringstream written;
    CLI::detail::format_help(written, name, does, column_width_ + static_cast<std::size_t>(extra));
    return written.str();
  }
};

}  // namespace

void speak_swedish(CLI::App& app) {
  app.option_defaults()->group("Flaggor");
  auto formatter = std::make_shared<SwedishColumns>();
  const std::pair<const char*, const char*> labels[]{
      {"Usage", "Användning"}, {"OPTIONS", "FLAGGOR"}, {"Options", "Flaggor"}, {"Positionals", "Anges"},
      {"SUBCOMMAND", "KOMMANDO"}, {"SUBCOMMANDS", "KOMMANDON"}, {"Subcommands", "Kommandon"}, {"REQUIRED", "(krävs)"}};
  for (const auto& [english, swedish] : labels) formatter->label(english, swedish);
  formatter->column_width(32);
  app.formatter(formatter);
  app.set_help_flag("-h,--help", "Visa den här hjälpen")->group("Flaggor");
  app.failure_message([](const CLI::App* whole, const CLI::Error& error) {
    return "Kommandot går inte att förstå: " + what_is_wrong(error) + " Se hjälpen med " + understood(whole) + " --help.\n";
  });
}

CLI::App* define_group(CLI::App& of, const std::string& name, const std::string& does) {
  auto* group = of.add_subcommand(name, does)->group("Kommandon");
  group->set_help_flag("-h,--help", "Visa den här hjälpen")->group("Flaggor");
  return group;
}

CLI::App* define_command(CLI::App& of, ChosenCommand& chosen, const std::string& name, const std::string& does) {
  auto* command = define_group(of, name, does);
  command->add_flag("--json", chosen.common.json, "Skriv svaret som JSON");
  command->add_option("--idag", chosen.today, "Dagens datum, ÅÅÅÅ-MM-DD (annars datorns)")->type_name("DAG");
  command->add_option("--regler", chosen.common.rules, "Mapp med regler i stället för dem som följer med programmet")->type_name("MAPP");
  command->add_option("--användare", chosen.common.user, "Den som gör detta (annars inloggad användare)")->type_name("NAMN");
  return command;
}

CLI::App* define_store_command(CLI::App& of, ChosenCommand& chosen, const std::string& name, const std::string& does) {
  auto* command = define_command(of, chosen, name, does);
  command->add_option("--db", chosen.common.store, "Kommunens lager (en fil)")->type_name("FIL")->required();
  return command;
}

}  // namespace hemvist
