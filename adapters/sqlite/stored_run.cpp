#include "adapters/sqlite/stored_run.hpp"

namespace hemvist {

std::string_view sentence(IssueRefusal refusal) {
  switch (refusal) {
    case IssueRefusal::unknown_run: return "Det finns ingen sådan avräkning. Kontrollera månad och löpnummer.";
    case IssueRefusal::nothing_to_issue: return "Avräkningen har inga dokument att ställa ut.";
    case IssueRefusal::already_issued: return "Avräkningen är redan utställd.";
    case IssueRefusal::superseded: return "Något annat har ställts ut sedan utkastet gjordes. Gör ett nytt utkast.";
    case IssueRefusal::facts_changed:
      return "Nya uppgifter har kommit in sedan utkastet gjordes. Gör ett nytt utkast, eller ställ ut det som det står med --som-det-står.";
    case IssueRefusal::preliminary_level:
      return "En ersättningsnivå i avräkningen är preliminär. Läs in den fastställda nivån och gör ett nytt utkast, eller gör ett utkast utan preliminära nivåer med settle --utan-preliminära.";
  }
  return {};
}

}  // namespace hemvist
