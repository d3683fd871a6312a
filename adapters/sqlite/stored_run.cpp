#include "adapters/sqlite/stored_run.hpp"

namespace hemvist {
namespace {

constexpr std::string_view thrown_away = "Avräkningen är kastad. Gör ett nytt utkast.";

}  // namespace

std::string_view text(RunState state) {
  switch (state) {
    case RunState::draft: return "draft";
    case RunState::attested: return "attested";
    case RunState::issued: return "issued";
    case RunState::superseded: return "superseded";
    case RunState::discarded: return "discarded";
  }
  return {};
}

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
    case IssueRefusal::not_attested: return "Avräkningen är inte attesterad. Låt en annan än den som gjorde den attestera med hemvist attest.";
    case IssueRefusal::discarded: return thrown_away;
  }
  return {};
}

std::string_view sentence(AttestRefusal refusal) {
  switch (refusal) {
    case AttestRefusal::unknown_run: return sentence(IssueRefusal::unknown_run);
    case AttestRefusal::nothing_to_issue: return sentence(IssueRefusal::nothing_to_issue);
    case AttestRefusal::already_issued: return sentence(IssueRefusal::already_issued);
    case AttestRefusal::superseded: return sentence(IssueRefusal::superseded);
    case AttestRefusal::discarded: return thrown_away;
    case AttestRefusal::already_attested: return "Avräkningen är redan attesterad.";
    case AttestRefusal::same_user:
      return "Den som gjorde avräkningen får inte attestera den. Låt någon annan göra det, eller ange --ensam om ni bara är en: det antecknas i journalen.";
  }
  return {};
}

std::string_view sentence(DiscardRefusal refusal) {
  switch (refusal) {
    case DiscardRefusal::unknown_run: return sentence(IssueRefusal::unknown_run);
    case DiscardRefusal::already_issued: return "Avräkningen är utställd och kan inte kastas. Rätta uppgifterna: nästa avräkning krediterar skillnaden.";
    case DiscardRefusal::discarded: return "Avräkningen är redan kastad.";
  }
  return {};
}

}  // namespace hemvist
