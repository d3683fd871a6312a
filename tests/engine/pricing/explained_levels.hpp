#pragma once
// The ersättningsnivåer that the explanations in the tests are of: published figures for real kommuner, invented ones for 9901.
#include <string>

namespace hemvist {

// Spec examples 1 and 2: only the day rates and the larm are published; whether a month caps the days is not.
inline const std::string vasteras_level = R"(kommun: "1980"
namn: Västerås
versioner:
  - gäller_från: 2024-01-01
    gäller_till: 2024-12-31
    källa: {text: "Ersättning för hemtjänst i annan kommun", hämtad: 2026-11-21}
    kontrollerad: 2026-11-21
    status: fastställd
    dygnsdelar:
      - {namn: natt, när: ["alla 22:00-07:00"]}
      - {namn: dag, när: ["alla 07:00-22:00"]}
    besök_över_gräns: okänt
    zon_utanför_kommunen: anges
    annan_kommun_räknas_som: egen_regi
    komponenter:
      - id: hemtjänst
        insats: [omvårdnad, service]
        mängd: utförd_tid
        bemanning: ingår
        per: timme
        priser:
          - {zon: tätort, dygnsdel: dag, kr: 507}
          - {zon: landsbygd, dygnsdel: dag, kr: 769}
          - {dygnsdel: natt, okänt: true}
      - id: larm
        insats: [trygghetslarm]
        mängd: dagar
        per: dag
        priser:
          - {kr: 23, hel_månad: 684, tak_hel_månad: okänt}
)";

// Spec example 4.
inline const std::string goteborg_level = R"(kommun: "1480"
namn: Göteborg
versioner:
  - gäller_från: 2021-01-01
    gäller_till: 2021-03-31
    källa: {text: "Ersättning och fakturering hemtjänst", hämtad: 2026-11-21}
    kontrollerad: 2026-11-21
    status: fastställd
    komponenter:
      - {id: hemtjänst, insats: [omvårdnad, service], mängd: utförd_tid, per: timme, priser: [{kr: 486}]}
  - gäller_från: 2021-04-01
    gäller_till: 2021-12-31
    källa: {text: "Ersättning och fakturering hemtjänst", hämtad: 2026-11-21}
    kontrollerad: 2026-11-21
    status: fastställd
    komponenter:
      - {id: hemtjänst, insats: [omvårdnad, service], mängd: utförd_tid, per: timme, priser: [{kr: 530}]}
)";

// Spec examples 5 and 6; `border` is besök_över_gräns, which Stockholm has not published.
inline std::string stockholm_level(const std::string& border) {
  return R"(kommun: "0180"
namn: Stockholm
versioner:
  - gäller_från: 2024-01-01
    gäller_till: 2024-12-31
    källa: {text: "Stockholms stads leverantörssida", hämtad: 2026-11-21}
    kontrollerad: 2026-11-21
    status: fastställd
    dygnsdelar:
      - {namn: storhelg, när: [storhelg]}
      - {namn: helg_natt, när: ["fre 22:00 - lör 07:00", "lör 22:00 - sön 07:00", "sön 22:00 - mån 07:00"]}
      - {namn: helg_dag, när: ["fre 19:00 - mån 07:00"]}
      - {namn: natt, när: ["alla 22:00-07:00"]}
      - {namn: kväll, när: ["alla 19:00-22:00"]}
      - {namn: dag, när: ["alla 07:00-19:00"]}
    besök_över_gräns: )" + border + R"(
    annan_kommun_räknas_som: okänt
    komponenter:
      - id: hemtjänst
        insats: [omvårdnad]
        mängd: utförd_tid
        per: timme
        priser:
          - {dygnsdel: dag, utförare: egen_regi, kr: 485}
          - {dygnsdel: dag, utförare: privat, kr: 516}
          - {dygnsdel: kväll, utförare: egen_regi, kr: 485}
          - {dygnsdel: kväll, utförare: privat, kr: 516}
      - id: hemtjänst_natt
        insats: [omvårdnad]
        mängd: tillfällen
        per: tillfälle
        priser:
          - {dygnsdel: natt, utförare: egen_regi, kr: 245}
          - {dygnsdel: natt, utförare: privat, kr: 260}
      - id: ledsagning
        insats: [ledsagning]
        mängd: utförd_tid
        per: timme
        priser:
          - {dygnsdel: helg_natt, utförare: egen_regi, kr: 487}
          - {dygnsdel: helg_dag, utförare: egen_regi, kr: 487}
)";
}

inline const std::string invented_level = R"(kommun: "9901"
namn: Exempelby
versioner:
  - gäller_från: 2024-01-01
    beslut: {organ: omsorgsnämnden, datum: 2023-11-20, diarienummer: "12/23"}
    källa: {text: "Påhittad prislista", hämtad: 2026-11-21}
    status: fastställd
    zon_utanför_kommunen: landsbygd
    annan_kommun_räknas_som: privat
    komponenter:
      - id: omsorg
        insats: [omvårdnad]
        mängd: utförd_tid
        avrunda: {steg: 15, sätt: uppåt, per: dag}
        bemanning: per_person
        delad: dela
        per: timme
        priser:
          - {zon: tätort, kr: 400}
          - {zon: landsbygd, utförare: egen_regi, kr: 440}
          - {zon: landsbygd, utförare: privat, kr: 450}
      - id: ledsagning
        insats: [ledsagning]
        mängd: utförd_tid
        avrunda: {steg: 30, sätt: närmaste, per: besök}
        minst: 60
        per: timme
        priser: [{kr: 300}]
      - id: avböjd_service
        insats: [service]
        händelse: [avböjt]
        mängd: schablontid
        schablon: {städ: 96}
        andel: 75
        per: timme
        priser: [{kr: 382}]
      - id: mat
        insats: [matdistribution]
        mängd: tillfällen
        per: styck
        priser: [{kr: 42}]
      - id: larm
        insats: [trygghetslarm]
        mängd: dagar
        per: dag
        priser: [{kr: 23, hel_månad: 684, tak_hel_månad: ja}]
      - id: boendestöd
        insats: [boendestöd]
        mängd: månader
        per: månad
        priser: [{kr: 310}]
      - id: promenad
        insats: [promenad]
        mängd: utförd_tid
        per: timme
        priser: [{ersätts_inte: true}]
)";

}  // namespace hemvist
