#include "engine/values/row_code.hpp"

#include <array>

namespace hemvist {
namespace {

struct Entry {
  std::string_view code;
  std::string_view advice;
};

constexpr std::array<Entry, row_code_count> entries{{
    {"trasig_rad", "Raden går inte att dela upp i kolumner. Kontrollera citattecken och antalet avgränsare och läs in raden på nytt."},
    {"saknat_värde", "Kolumnen måste ha ett värde. Fyll i det och läs in raden på nytt."},
    {"fel_ärende", "Ärendets beteckning får ha högst 32 tecken: bokstäver, siffror, bindestreck, understreck, snedstreck och punkt. Rätta beteckningen."},
    {"ärende_är_personnummer", "Ärendets beteckning ser ut som ett personnummer. Välj en beteckning som inte pekar ut någon person."},
    {"fel_personnummer", "Numret är inte ett giltigt personnummer eller samordningsnummer. Kontrollera siffrorna mot beslutet."},
    {"person_saknas", "Varken personnummer eller person är ifyllt. Ange det ena."},
    {"okänd_kommun", "Kommunkoden fanns inte den dagen. Ange bosättningskommunens fyrsiffriga kod."},
    {"egen_kommun", "Bosättningskommunen är den egna kommunen. Egna invånare faktureras inte; ta bort raden."},
    {"fel_lagrum", "Lagrum ska vara SoL, LSS eller HSL. Rätta värdet."},
    {"fel_skäl", "Skäl ska vara ålder, funktionsnedsättning eller sjukdom. Rätta värdet."},
    {"fel_datum", "Datum skrivs ÅÅÅÅ-MM-DD och dagen måste finnas. Rätta datumet."},
    {"fel_period", "Periodens sista dag ligger före den första. Rätta datumen."},
    {"vistelse_utanför_beslut", "Vistelsen måste rymmas i beslutets period. Rätta datumen eller begär ett nytt beslut."},
    {"okänd_insats", "Insatsen finns inte i listan över insatser. Använd någon av koderna eller lägg till namnet i importprofilen."},
    {"fel_tal", "Värdet är inte ett giltigt tal för kolumnen. Skriv talet med siffror, med decimalkomma om det behövs."},
    {"fel_enhet", "Omfattningen ska anges i minuter, timmar eller tillfällen per dag, vecka, månad eller beslut. Rätta enheten eller perioden."},
    {"fel_utförare", "Utförare ska vara egen_regi eller privat, eller lämnas tom. Rätta värdet."},
    {"fel_ja_nej", "Värdet ska vara ja eller nej. Rätta värdet."},
    {"annan_kommun_i_ärendet", "Ärendet finns redan med en annan bosättningskommun. Kontrollera ärendets beteckning."},
    {"annan_person_i_ärendet", "Ärendet finns redan för en annan person. Kontrollera ärendets beteckning och personens nummer."},
    {"okänt_ärende", "Det finns inget beslut för ärendet. Läs in beslutet först eller rätta ärendets beteckning."},
    {"fel_besöksid", "Besökets beteckning får ha högst 64 tecken, utan blanksteg, och får inte vara ett personnummer. Rätta beteckningen."},
    {"fel_tid", "Tid skrivs ÅÅÅÅ-MM-DD TT:MM, till exempel 2025-07-03 08:15. Rätta tiden."},
    {"tid_finns_inte", "Klockslaget finns inte: klockan ställdes fram till sommartid den natten. Rätta tiden."},
    {"tid_kommer_två_gånger", "Klockslaget finns två gånger: klockan ställdes tillbaka den natten. Lägg till +02:00 för den första eller +01:00 för den andra."},
    {"slut_före_start", "Besökets slut måste ligga efter dess start. Rätta tiderna."},
    {"längre_än_ett_dygn", "Ett besök får vara högst 24 timmar. Rätta tiderna eller dela besöket."},
    {"i_framtiden", "Tiden ligger efter dagens datum. Läs in raden när tiden har passerat, eller rätta datumet."},
    {"fel_status", "Status ska vara utfört, avböjt, bom, sent_återbud, frånvaro_planerad, frånvaro_oplanerad, akut eller borttaget. Rätta värdet."},
    {"fel_kvittens", "Kvittens ska vara elektronisk, manuell eller justerad, eller lämnas tom. Rätta värdet."},
    {"krock", "Samma besök och version, eller samma uppgift tidigare i filen, finns redan med annat innehåll. Höj versionen om besöket har rättats, eller behåll bara den rad som gäller."},
    {"för_lång_text", "Texten är för lång för kolumnen. Korta den."},
    {"fel_månad", "Månad skrivs ÅÅÅÅ-MM, till exempel 2025-07. Rätta månaden."},
    {"personnummer_i_text", "Texten innehåller ett personnummer. Ta bort det: ingen ska kunna pekas ut här."},
    {"okänt_beslut", "Det beslut som återkallas finns inte: inget beslut i ärendet har samma insats och samma första dag. Rätta raden så att den är som beslutet lästes in."},
    {"fel_merkostnad", "Merkostnadens beteckning får ha högst 64 tecken, utan blanksteg, och får inte vara ett personnummer. Rätta beteckningen."},
}};

const Entry& entry(RowCode code) { return entries[static_cast<std::size_t>(code)]; }

}  // namespace

std::string_view code_text(RowCode code) { return entry(code).code; }

std::string_view advice(RowCode code) { return entry(code).advice; }

std::string sentence(const RowFinding& finding) {
  std::string written;
  if (!finding.column.empty()) written += "Kolumn " + finding.column;
  if (!finding.detail.empty()) written += (written.empty() ? "" : ", ") + finding.detail;
  if (!written.empty()) written += ": ";
  return written + std::string{entry(finding.code).advice};
}

}  // namespace hemvist
