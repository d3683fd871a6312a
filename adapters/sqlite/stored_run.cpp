#include "adapters/sqlite/stored_run.hpp"

namespace hemvist {

std::string_view sentence(IssueRefusal refusal) {
  switch (refusal) {
    case IssueRefusal::unknown_run: return "Det finns ingen sådan körning. Kontrollera månad och löpnummer.";
    case IssueRefusal::nothing_to_issue: return "Körningen har inga dokument att utfärda.";
    case IssueRefusal::already_issued: return "Körningen är redan utfärdad.";
    case IssueRefusal::superseded: return "Något annat har utfärdats sedan utkastet gjordes. Gör ett nytt utkast.";
    case IssueRefusal::facts_changed:
      return "Nya uppgifter har kommit in sedan utkastet gjordes. Gör ett nytt utkast, eller utfärda det som det är.";
  }
  return {};
}

}  // namespace hemvist
