#pragma once
// A level of an invented kommun with the forms that few price lists have, each of them once.
#include <string>

namespace hemvist {

inline const std::string sample_language = R"(kommun: "9901"
namn: Exempelby
versioner:
  - gäller_från: 2024-01-01
    källa: {text: "Prislista 2024"}
    status: preliminär
    dygnsdelar:
      - {namn: natt, när: ["alla 22:00-07:00"]}
      - {namn: dag, när: ["alla 07:00-22:00"]}
    besök_över_gräns: dela
    zon_utanför_kommunen: anges
    annan_kommun_räknas_som: egen_regi
    avgifter:
      - {namn: middag, kr: "62,50"}
      - {namn: frukost, okänt: true}
    komponenter:
      - id: omvårdnad
        insats: [omvårdnad]
        mängd: planerad_tid
        avrunda: {steg: 15, sätt: uppåt, per: dag}
        minst: 15
        tak: {av: beviljad_tid, per: vecka, faktor: "1,1"}
        per: timme
        priser:
          - {dygnsdel: dag, kr: 480}
          - {dygnsdel: natt, kr: 520}
      - id: avböjd
        insats: [omvårdnad]
        händelse: [avböjt]
        mängd: planerad_tid
        andel: 50
        per: timme
        priser:
          - {procent_av: omvårdnad, procent: 100}
      - id: service
        insats: [service]
        mängd: beviljad_minus_frånvaro
        frånvaro: {varsel_dagar: 5, betalas_högst_dagar: 4}
        avrunda: {steg: 10, sätt: närmaste, per: månad}
        per: timme
        priser:
          - {kr: 400}
      - id: frånvaro
        insats: [omvårdnad]
        händelse: [frånvaro_planerad, frånvaro_oplanerad]
        mängd: beviljad_tid
        andel_per_frånvarodag:
          - {dag: 1, procent: 75}
          - {dag: 2-5, procent: "12,5"}
          - {dag: 7–, procent: 0}
        per: timme
        priser:
          - {kr: 464}
      - id: boendestöd
        insats: [boendestöd]
        mängd: nivå
        mått: beviljad
        per: månad
        påbörjad: ja
        nivåer:
          - {till_timmar: 9, kr: 3000}
          - {till_timmar: "20,5", okänt: true}
          - {ersätts_inte: true}
      - id: avlösning
        insats: [avlösning]
        mängd: nivå
        mått: utförd
        per: månad
        priser:
          - {zon: tätort, nivåer: [{till_timmar: 9, kr: 4000}, {kr: 9900}]}
          - {zon: landsbygd, okänt: true}
      - id: nattillägg
        insats: [natthjälp]
        mängd: planerad_tid
        tillägg: true
        per: timme
        priser:
          - {dygnsdel: natt, procent_av: [omvårdnad, service], procent: "12,5"}
      - id: ny_kund
        insats: [omvårdnad]
        engång: {vid: ny_kund, timmar: "1,5", pris_enligt: omvårdnad, dygnsdel: dag}
      - id: uppsättning
        insats: [larminstallation]
        engång: {vid: installation, kr: 357}
      - id: nedtagning
        insats: [trygghetslarm]
        engång: {vid: avslut}
        priser:
          - {zon: tätort, kr: 100}
          - {zon: landsbygd, kr: 120}
      - id: middag
        insats: [matdistribution]
        mängd: tillfällen
        per: styck
        avgift: middag
      - id: utryckning
        insats: [larmutryckning]
        mängd: tillfällen
        per: tillfälle
        priser:
          - {avgift: frukost, procent: 106}
      - id: ledsagning
        insats: [ledsagning]
        mängd: utförd_tid
        deklarerad: {kr: 498, per: timme, underlag: bokslut 2024, intygad_av: ekonomichefen, datum: 2024-02-01}
)";

}  // namespace hemvist
