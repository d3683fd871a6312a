#include "engine/letters/letter_guard.hpp"
#include "engine/letters/request_for_level.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"
#include "tests/engine/letters/sample_law.hpp"

using namespace hemvist;

namespace {

Unpriced unpriced(UnpricedReason reason, Insats insats, std::string_view month, std::string detail, std::string_view arende = "BO-017") {
  return {ArendeId::parse(arende).value(), "006-1", insats, Month::parse(month).value(), reason, std::move(detail)};
}

std::optional<Letter> asked(const std::vector<Unpriced>& entries) {
  auto sender = sample::party("9901", "Exempelö kommun");
  sender.contact_name = "Ekonomiservice";
  sender.email = "ekonomi@exempelo.example";
  return request_for_level(sender, sample::party("9902", "Provstads kommun"), sample::day("2025-09-05"), entries, sample::letter_law());
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a kommun without a level is asked for it: month by month what waits, and what a level must say") {
  const auto letter = asked({unpriced(UnpricedReason::niva_saknas, Insats::tillsyn, "2025-07", "dag=2025-07-03"),
                             unpriced(UnpricedReason::niva_saknas, Insats::tillsyn, "2025-07", "dag=2025-07-04"),
                             unpriced(UnpricedReason::niva_saknas, Insats::personlig_omvardnad, "2025-08", "kommun=9902")});
  REQUIRE(letter);
  CHECK(letter->subject == "Begäran om ersättningsnivå");
  CHECK(letter->recipient.legal_name == "Provstads kommun");
  REQUIRE(letter->table.rows.size() == 2);
  CHECK(letter->table.rows[0] == std::vector<std::string>{"2025-07", "tillsyn", "er ersättningsnivå", "2"});
  CHECK(letter->table.rows[1] == std::vector<std::string>{"2025-08", "personlig omvårdnad", "er ersättningsnivå", "1"});
  CHECK(letter->points.size() == 5);
  const auto text = sample::all_text(*letter);
  for (const auto* part : {"29 kap. 6 § SoL (2025:400)", "zon", "avrundas", "är borta", "Från och med vilken dag", "Svara till Ekonomiservice (ekonomi@exempelo.example)"}) {
    INFO(part);
    CHECK(has(text, part));
  }
  CHECK_FALSE(has(text, "2 a kap."));
  CHECK_FALSE(has(text, "006-1"));
  CHECK(identity_leaks(*letter).empty());
}

TEST_CASE("months on both sides of the new act name both provisions") {
  const auto letter = asked({unpriced(UnpricedReason::niva_saknas, Insats::tillsyn, "2025-06", ""), unpriced(UnpricedReason::niva_saknas, Insats::tillsyn, "2025-07", "")});
  REQUIRE(letter);
  CHECK(has(letter->paragraphs[1], "insatser, 2 a kap. 7 § SoL (2001:453) och 29 kap. 6 § SoL (2025:400). Det"));
}

TEST_CASE("each reason that the bosättningskommun can answer is a question of its own") {
  struct Row {
    UnpricedReason reason;
    const char* detail;
    const char* question;
    const char* why;
  };
  const Row rows[] = {
      {UnpricedReason::hal, "zon=landsbygd, dygnsdel=natt", "om ni ersätter, och i så fall med hur mycket: zon landsbygd, dygnsdel natt", "the cell without a price is named"},
      {UnpricedReason::okant, "zon=tätort", "priset för zon tätort", "the level says okänt"},
      {UnpricedReason::zon_saknas, "", "vilken zon som gäller i ärende BO-017", "each ärende has its own"},
      {UnpricedReason::utforare_okand, "", "om priset för egen regi eller för privat utförare gäller för en annan kommun", "a setting of the level"},
      {UnpricedReason::grans_okand, "start=2025-07-03 21:50", "om ett besök som går över en gräns mellan dygnsdelar delas vid gränsen", "the time of the visit is not told"},
      {UnpricedReason::bemanning_okand, "komponent=hemtjänst", "om båda ersätts när två utförare är på besöket", "a setting of the level"},
      {UnpricedReason::delad_okand, "", "hur tiden räknas när flera delar på besöket", "a setting of the level"},
      {UnpricedReason::tak_okant, "", "om priset för en hel månad är ett tak", "a setting of the level"},
      {UnpricedReason::beviljat_saknas, "", "hur mycket tid som är beviljad i ärende BO-017", "each ärende has its own"},
      {UnpricedReason::avgift_saknas, "", "den avgift som ni ersätter med i ärende BO-017", "each ärende has its own"},
  };
  for (const auto& row : rows) {
    INFO(row.question << ": " << row.why);
    const auto letter = asked({unpriced(row.reason, Insats::tillsyn, "2025-07", row.detail)});
    REQUIRE(letter);
    CHECK(letter->table.rows[0][2] == row.question);
    CHECK(letter->points.empty());  // the level itself is known
  }
}

TEST_CASE("the ärenden of one question are listed together") {
  const auto letter = asked({unpriced(UnpricedReason::zon_saknas, Insats::tillsyn, "2025-07", "", "BO-019"), unpriced(UnpricedReason::zon_saknas, Insats::tillsyn, "2025-07", "", "BO-017"),
                             unpriced(UnpricedReason::zon_saknas, Insats::tillsyn, "2025-07", "", "BO-018"), unpriced(UnpricedReason::zon_saknas, Insats::tillsyn, "2025-07", "", "BO-018")});
  REQUIRE(letter);
  REQUIRE(letter->table.rows.size() == 1);
  CHECK(letter->table.rows[0] == std::vector<std::string>{"2025-07", "tillsyn", "vilken zon som gäller i ärende BO-017, BO-018 och BO-019", "4"});
}

TEST_CASE("what our own records lack is not asked of another kommun") {
  for (const auto reason : {UnpricedReason::okand_zon, UnpricedReason::lagrum_saknas, UnpricedReason::planerad_tid_saknas, UnpricedReason::besok_kravs, UnpricedReason::orsak_saknas})
    CHECK_FALSE(asked({unpriced(reason, Insats::tillsyn, "2025-07", "")}));
  CHECK_FALSE(asked({}));
}
