#include "engine/pricing/unpriced.hpp"

#include <array>

namespace hemvist {
namespace {

struct Entry {
  std::string_view code;
  std::string_view advice;
};

constexpr std::array<Entry, unpriced_reason_count> entries{{
    {"hål", "Ersättningsnivån har inget pris för fallet. Fråga bosättningskommunen vad den ersätter."},
    {"okänt", "Bosättningskommunen har inte publicerat priset för fallet. Begär uppgiften av bosättningskommunen."},
    {"nivå_saknas", "Ingen ersättningsnivå är känd för dagen. Begär bosättningskommunens ersättningsnivå och läs in den."},
    {"zon_saknas", "Priset beror på zon, och ärendet anger ingen. Fråga bosättningskommunen vilken zon som gäller och för in den i beslutet."},
    {"okänd_zon", "Zonen finns inte i bosättningskommunens ersättningsnivå. Rätta zonen i beslutet eller besöket."},
    {"utförare_okänd", "Priset beror på utförare, och nivån säger inte vilken som gäller för en annan kommun. Fråga bosättningskommunen och för in svaret i beslutet."},
    {"gräns_okänd", "Besöket går över en gräns mellan dygnsdelar, och nivån säger inte om det ska delas. Fråga bosättningskommunen."},
    {"bemanning_okänd", "Två utförare var på besöket, och nivån säger inte om båda ersätts. Fråga bosättningskommunen."},
    {"delad_okänd", "Besöket delades av flera, och nivån säger inte hur tiden räknas. Fråga bosättningskommunen."},
    {"tak_okänt", "Dagarna kostar mer än en hel månad, och nivån säger inte om månadspriset är ett tak. Fråga bosättningskommunen."},
    {"lagrum_saknas", "Ingen bestämmelse om ersättning mellan kommuner gällde den dagen. Kontrollera datumet."},
    {"planerad_tid_saknas", "Priset går efter planerad tid, och besöket har ingen. För in planerad start och slut i besöket."},
    {"beviljat_saknas", "Priset går efter beviljad tid, och beslutet säger inte hur mycket tid som är beviljad. Fråga bosättningskommunen och för in svaret i beslutet."},
    {"avgift_saknas", "Bosättningskommunen ersätter med den enskildes egen avgift, och avgiften är inte känd. Begär uppgiften av bosättningskommunen."},
    {"besök_krävs", "Månadssumman räcker inte: nivån räknar efter klockslag, antal eller varje besök för sig. Läs in besöken, eller antalet om det saknas."},
    {"orsak_saknas", "Priset beror på varför personen var borta, och det är inte känt. För in orsaken, sjukhus eller dödsfall, i frånvaron."},
    {"merkostnad_saknas_i_avtal", "Avtalet med bosättningskommunen har ingen merkostnad med det namnet. Rätta slaget eller läs in avtalet med merkostnaden."},
}};

}  // namespace

std::string_view code_text(UnpricedReason reason) { return entries[static_cast<std::size_t>(reason)].code; }
std::string_view advice(UnpricedReason reason) { return entries[static_cast<std::size_t>(reason)].advice; }

}  // namespace hemvist
