#include "adapters/cli/define_commands.hpp"
#include "engine/receivables/document_event.hpp"

namespace hemvist {
namespace {

using Words = std::shared_ptr<RegisterArguments>;
using Command = int (*)(const CommonArguments&, const RegisterArguments&);

CLI::App* define(CLI::App& group, ChosenCommand& chosen, const Words& words, const std::string& name, const std::string& does, Command command) {
  auto* defined = define_store_command(group, chosen, name, does);
  defined->add_option("--dag", words->day, "Dagen då det hände, ÅÅÅÅ-MM-DD (annars i dag)")->type_name("DAG");
  defined->callback([&chosen, words, command] { chosen.run = [words, command](const auto& common) { return command(common, *words); }; });
  return defined;
}

void take_number(CLI::App* command, const Words& words) {
  command->add_option("NUMMER", words->subject, "Fakturans nummer, till exempel 2025-00001")->type_name("")->required();
}

CLI::Option* take_amount(CLI::App* command, const Words& words, const std::string& name, const std::string& does) {
  return command->add_option(name, words->amount, does)->type_name("KR")->required();
}

void take_row(CLI::App* command, const Words& words) {
  command->add_option("--rad", words->row, "Raden på fakturan, från 1 (annars hela fakturan)")->type_name("RAD");
}

void take_reference(CLI::App* command, const Words& words, const std::string& does) {
  command->add_option("--referens", words->reference, does)->type_name("ORD");
}

void take_sentence(CLI::App* command, const Words& words) {
  command->add_option("--text", words->sentence, "Vad motparten säger. Aldrig namn eller personnummer")->type_name("ORD");
}

std::string reasons() {
  std::string all;
  for (int i = 0; i < dispute_reason_count; ++i) all += (i > 0 ? ", " : "") + std::string{text(static_cast<DisputeReason>(i))};
  return all;
}

void define_approval(CLI::App& group, ChosenCommand& chosen) {
  const auto words = std::make_shared<RegisterArguments>();
  auto* command = define(group, chosen, words, "godkännande", "Bosättningskommunen har godkänt tid eller tillfällen utöver det beviljade", register_approval_command);
  command->alias("godkannande");
  command->add_option("ÄRENDE", words->subject, "Ärendets beteckning")->type_name("")->required();
  command->add_option("--insats", words->insats, "Insatsen i beslutet")->type_name("INSATS")->required();
  command->add_option("--månad,--month", words->month, "Månaden, ÅÅÅÅ-MM")->type_name("MÅNAD")->required();
  auto* minutes = command->add_option("--minuter", words->minutes, "Godkända minuter utöver det beviljade; 0 tar tillbaka")->type_name("ANTAL");
  command->add_option("--tillfällen", words->occasions, "Godkända tillfällen utöver det beviljade; 0 tar tillbaka")->type_name("ANTAL")->excludes(minutes);
  take_reference(command, words, "Var godkännandet går att läsa: diarienummer, brev");
  command->get_option("--referens")->required();
}

void define_events(CLI::App& group, ChosenCommand& chosen) {
  auto words = std::make_shared<RegisterArguments>();
  auto* sent = define(group, chosen, words, "skickad", "Fakturan eller kreditnotan är skickad", register_sent_command);
  take_number(sent, words);
  take_reference(sent, words, "Hur: kanal eller meddelandets id");

  words = std::make_shared<RegisterArguments>();
  auto* response = define(group, chosen, words, "svar", "Köparen har svarat på fakturan", register_response_command);
  take_number(response, words);
  response->add_option("--kod", words->code, "AB mottagen, IP under behandling, UQ stoppad, CA godkänd med villkor, RE avvisad, AP godkänd, PD betalning på väg")
      ->type_name("KOD")
      ->required();
  take_reference(response, words, "Svarets beteckning eller diarienummer");
  take_sentence(response, words);

  words = std::make_shared<RegisterArguments>();
  auto* dispute = define(group, chosen, words, "bestridande", "Köparen bestrider en rad eller hela fakturan; resten ska ändå betalas", register_dispute_command);
  take_number(dispute, words);
  take_row(dispute, words);
  take_amount(dispute, words, "--belopp", "Så mycket som bestrids");
  dispute->add_option("--skäl", words->reason, "Ett av: " + reasons())->type_name("SKÄL")->required();
  take_reference(dispute, words, "Skrivelsens beteckning eller diarienummer");
  take_sentence(dispute, words);

  words = std::make_shared<RegisterArguments>();
  auto* closed = define(group, chosen, words, "tvist", "Ett bestridande är avgjort", register_dispute_end_command);
  take_number(closed, words);
  take_row(closed, words);
  take_amount(closed, words, "--medgivet", "Så mycket som köparen hade rätt i och som ska krediteras; 0: allt ska betalas");
  take_reference(closed, words, "Var avgörandet går att läsa");
  take_sentence(closed, words);

  words = std::make_shared<RegisterArguments>();
  auto* reminder = define(group, chosen, words, "påminnelse", "Påminn om det obestridda som är obetalt efter förfallodagen", register_reminder_command);
  reminder->alias("paminnelse");
  take_number(reminder, words);
  reminder->add_option("--out,--ut", words->folder, "Mappen som påminnelsen skrivs i")->type_name("MAPP");

  words = std::make_shared<RegisterArguments>();
  auto* interest = define(group, chosen, words, "ränta", "Ta ut dröjsmålsränta till och med dagen, om fakturan säger att ränta tas ut", register_interest_command);
  interest->alias("ranta");
  take_number(interest, words);
}

void define_payments(CLI::App& group, ChosenCommand& chosen) {
  auto words = std::make_shared<RegisterArguments>();
  auto* payment = define(group, chosen, words, "betalning", "En faktura är betald, helt eller delvis", register_payment_command);
  take_number(payment, words);
  take_amount(payment, words, "--belopp", "Så mycket som har betalats");
  take_reference(payment, words, "Bankens eller betalarens beteckning");
  payment->add_flag("--åter", words->takes_back, "Pengarna har gått tillbaka till köparen");

  words = std::make_shared<RegisterArguments>();
  auto* placing = define(group, chosen, words, "placering", "Placera en betalning på en faktura, eller ta bort den därifrån", register_placing_command);
  placing->add_option("BETALNING", words->subject, "Betalningens nummer i hemvist fakturor")->type_name("")->required();
  placing->add_option("NUMMER", words->document, "Fakturans nummer")->type_name("")->required();
  take_amount(placing, words, "--belopp", "Så mycket av betalningen");
  placing->add_flag("--ta-bort", words->takes_back, "Ta bort så mycket av betalningen från fakturan");
}

}  // namespace

void define_register_commands(CLI::App& app, ChosenCommand& chosen) {
  auto* group = define_group(app, "register", "Registrera godkännanden och vad som händer med det som är fakturerat");
  group->require_subcommand(1);
  define_approval(*group, chosen);
  define_events(*group, chosen);
  define_payments(*group, chosen);
}

}  // namespace hemvist
