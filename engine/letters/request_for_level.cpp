#include "engine/letters/request_for_level.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/letters/letter_words.hpp"

namespace hemvist {
namespace {

// What is asked of one insats and month.
struct Question {
  int cases = 0;
  std::set<std::string> arenden;  // of a question that each ärende has its own answer to
};
using Questions = std::map<std::tuple<Month, std::string, std::string>, Question>;

bool is_asked_per_arende(UnpricedReason reason) {
  return reason == UnpricedReason::zon_saknas || reason == UnpricedReason::beviljat_saknas || reason == UnpricedReason::avgift_saknas;
}

// The cell of a price as words: "zon=landsbygd, dygnsdel=natt" becomes "zon landsbygd, dygnsdel natt".
std::string cell_words(std::string cell) {
  std::replace(cell.begin(), cell.end(), '=', ' ');
  std::replace(cell.begin(), cell.end(), '_', ' ');
  return cell;
}

std::string question_text(const Unpriced& entry) {
  switch (entry.reason) {
    case UnpricedReason::niva_saknas: return "er ersättningsnivå";
    case UnpricedReason::hal: return "om ni ersätter, och i så fall med hur mycket: " + cell_words(entry.detail);
    case UnpricedReason::okant: return "priset för " + cell_words(entry.detail);
    case UnpricedReason::zon_saknas: return "vilken zon som gäller";
    case UnpricedReason::utforare_okand: return "om priset för egen regi eller för privat utförare gäller för en annan kommun";
    case UnpricedReason::grans_okand: return "om ett besök som går över en gräns mellan dygnsdelar delas vid gränsen";
    case UnpricedReason::bemanning_okand: return "om båda ersätts när två utförare är på besöket";
    case UnpricedReason::delad_okand: return "hur tiden räknas när flera delar på besöket";
    case UnpricedReason::tak_okant: return "om priset för en hel månad är ett tak";
    case UnpricedReason::beviljat_saknas: return "hur mycket tid som är beviljad";
    case UnpricedReason::avgift_saknas: return "den avgift som ni ersätter med";
    case UnpricedReason::okand_zon:
    case UnpricedReason::lagrum_saknas:
    case UnpricedReason::planerad_tid_saknas:
    case UnpricedReason::besok_kravs:
    case UnpricedReason::orsak_saknas:
    case UnpricedReason::merkostnad_saknas_i_avtal: return {};
  }
  return {};
}

Questions questions_of(std::span<const Unpriced> unpriced) {
  Questions questions;
  for (const auto& entry : unpriced) {
    if (!is_for_the_bosattningskommun(entry.reason)) continue;
    std::string insats{text(entry.insats)};
    std::replace(insats.begin(), insats.end(), '_', ' ');
    auto& question = questions[{entry.month, insats, question_text(entry)}];
    ++question.cases;
    if (is_asked_per_arende(entry.reason)) question.arenden.insert(entry.arende.text());
  }
  return questions;
}

LetterTable table_of(const Questions& questions) {
  LetterTable table{{"Månad", "Insats", "Vi behöver få veta", "Fall"}, {}, {false, false, false, true}, false};
  for (const auto& [key, question] : questions) {
    auto asked = std::get<2>(key);
    if (!question.arenden.empty()) asked += " i ärende " + listed({question.arenden.begin(), question.arenden.end()});
    table.rows.push_back({std::get<0>(key).text(), std::get<1>(key), asked, std::to_string(question.cases)});
  }
  return table;
}

// [lag: ersättning] the provisions of the months that wait: two when they lie on both sides of a new act.
std::string provisions_of(const Questions& questions, const LawBook& law) {
  std::vector<std::string> designations;
  for (const auto& entry : questions) {
    const auto* provision = law.in_force("ersättning", std::get<0>(entry.first).period().from);
    if (provision == nullptr || std::find(designations.begin(), designations.end(), provision->designation) != designations.end()) continue;
    designations.push_back(provision->designation);
  }
  return designations.empty() ? "" : ", " + listed(designations);
}

const std::vector<std::string>& points_of_a_level() {
  static const std::vector<std::string> points{
      "Vad ni ersätter för varje insats, och om det räknas per timme, besök, dag eller månad.",
      "Om priset beror på dygnsdel, helg, zon eller vem som utför insatsen, och i så fall var gränserna går.",
      "Hur tiden räknas: utförd, planerad eller beviljad tid, hur den avrundas, och hur besök med två utförare räknas.",
      "Vad ni ersätter när ett besök uteblir och när den enskilde är borta.",
      "Från och med vilken dag nivån gäller, och vilket beslut den vilar på."};
  return points;
}

}  // namespace

bool is_for_the_bosattningskommun(UnpricedReason reason) {
  switch (reason) {
    case UnpricedReason::hal:
    case UnpricedReason::okant:
    case UnpricedReason::niva_saknas:
    case UnpricedReason::zon_saknas:
    case UnpricedReason::utforare_okand:
    case UnpricedReason::grans_okand:
    case UnpricedReason::bemanning_okand:
    case UnpricedReason::delad_okand:
    case UnpricedReason::tak_okant:
    case UnpricedReason::beviljat_saknas:
    case UnpricedReason::avgift_saknas: return true;
    case UnpricedReason::okand_zon:
    case UnpricedReason::lagrum_saknas:
    case UnpricedReason::planerad_tid_saknas:
    case UnpricedReason::besok_kravs:
    case UnpricedReason::orsak_saknas:
    case UnpricedReason::merkostnad_saknas_i_avtal: return false;
  }
  return false;
}

std::optional<Letter> request_for_level(const Party& sender, const Party& recipient, Day day, std::span<const Unpriced> unpriced, const LawBook& law) {
  const auto questions = questions_of(unpriced);
  if (questions.empty()) return std::nullopt;
  Letter letter{sender, recipient, day, "Ersättningsnivå " + recipient.kommun.text(), "Begäran om ersättningsnivå", {}, table_of(questions), {}, {}, {}};
  letter.paragraphs = {
      "På er begäran verkställer vi beslut om hemtjänst för personer som är bosatta hos er och som vistas hos oss.",
      "Vistelsekommunen har rätt till ersättning för kostnaderna för verkställigheten, enligt den ersättningsnivå som bosättningskommunen själv "
      "tillämpar för motsvarande insatser" + provisions_of(questions, law) + ". Det som står i tabellen har vi utfört, men vi kan inte räkna ut vad ni ska betala."};
  const bool lacks_a_level = std::any_of(unpriced.begin(), unpriced.end(), [](const Unpriced& entry) { return entry.reason == UnpricedReason::niva_saknas; });
  if (lacks_a_level) {
    letter.points_heading = "Av er ersättningsnivå behöver vi kunna se:";
    letter.points = points_of_a_level();
  }
  letter.closing = {"Svara till " + contact_text(sender) + ". Bifoga gärna det dokument som nivån är beslutad i. Vi fakturerar inte det som står i tabellen "
                    "förrän vi har fått ert svar.",
                    "Det här brevet innehåller inga personuppgifter. Skriv inte heller några i svaret.", signature(sender)};
  return letter;
}

}  // namespace hemvist
