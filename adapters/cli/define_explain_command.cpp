#include "adapters/cli/define_commands.hpp"

namespace hemvist {

void define_explain_command(CLI::App& app, ChosenCommand& chosen) {
  struct Words {
    std::string subject;
    TrialArguments trial;
  };
  auto* explain = define_command(app, chosen, "explain", "Förklara en rad, ett besök eller ett tänkt besök, steg för steg, med lagrum och källor");
  const auto words = std::make_shared<Words>();
  explain->add_option("RAD_ELLER_BESÖK", words->subject, "En rad, till exempel 2025-07/1:1.2, eller ett besök ur lagret")->type_name("");
  explain->add_option("--db", chosen.common.store, "Kommunens lager (en fil). Krävs för en rad eller ett besök ur lagret")->type_name("FIL");
  auto& trial = words->trial;
  struct Asked {
    const char* name;
    std::string& word;
    const char* kind;
    const char* does;
  };
  for (const auto& asked : {Asked{"--kommun", trial.kommun, "KOD", "Tänkt besök: bosättningskommunens kod"},
                            Asked{"--insats", trial.insats, "INSATS", "Insatsen, till exempel städ"},
                            Asked{"--start", trial.start, "TID", "När det börjar, \"2024-07-06 21:30\""},
                            Asked{"--minuter", trial.minutes, "ANTAL", "Hur många minuter det tar"},
                            Asked{"--slut", trial.end, "TID", "När det slutar, i stället för --minuter"},
                            Asked{"--zon", trial.zone, "ZON", "Zonen i bosättningskommunens prislista"},
                            Asked{"--status,--händelse", trial.status, "ORD", "utfört (annars), avböjt, bom, sent_återbud, frånvaro_planerad eller frånvaro_oplanerad"},
                            Asked{"--utförare", trial.performer, "SPALT", "Spalten i prislistan: egen_regi, privat eller annan_kommun"},
                            Asked{"--utförd-av", trial.performed_by, "REGI", "Vem som utförde besöket: egen_regi eller privat"},
                            Asked{"--bemanning", trial.staff, "ANTAL", "Hur många ur personalen som var med"},
                            Asked{"--personer", trial.sharing, "ANTAL", "Hur många personer som delade besöket"},
                            Asked{"--antal", trial.count, "ANTAL", "Portioner eller utryckningar"},
                            Asked{"--planerad-start", trial.planned_start, "TID", "När det var planerat att börja"},
                            Asked{"--planerade-minuter", trial.planned_minutes, "ANTAL", "Hur långt det var planerat"},
                            Asked{"--beviljat", trial.granted, "MÄNGD", "Vad beslutet ger, \"840 minuter per vecka\""}})
    explain->add_option(asked.name, asked.word, asked.does)->type_name(asked.kind);
  explain->add_option("--nivå", trial.level, "Ersättningsnivån i filen, i stället för den som är känd")->type_name("FIL");
  explain->footer(
      "Ett tänkt besök behöver --kommun, --insats, --start och --minuter (eller --slut), och inget lager:\n"
      "  hemvist explain --kommun 1980 --insats städ --start \"2024-07-06 21:30\" --minuter 45 --zon tätort");
  explain->callback([&chosen, words] { chosen.run = [words](const auto& common) { return explain_command(common, words->subject, words->trial); }; });
}

}  // namespace hemvist
