#pragma once
// A sound ersättningsnivå of an invented kommun, and the way to break it at one place.
#include <stdexcept>
#include <string>
#include <string_view>

namespace hemvist {

inline const std::string sample_level = R"(kommun: "9901"
namn: Exempelby
versioner:
  - gäller_från: 2024-01-01
    gäller_till: 2024-12-31
    beslut: {organ: nämnden, datum: 2023-11-20, diarienummer: "12/23"}
    källa: {text: "Prislista 2024", hämtad: 2026-11-21}
    kontrollerad: 2026-11-21
    status: fastställd
    dygnsdelar:
      - {namn: natt, när: ["alla 22:00-07:00"]}
      - {namn: dag, när: ["alla 07:00-22:00"]}
    besök_över_gräns: dela
    zon_utanför_kommunen: landsbygd
    annan_kommun_räknas_som: privat
    komponenter:
      - id: hemtjänst
        insats: [omvårdnad]
        mängd: utförd_tid
        avrunda: {steg: 15, sätt: uppåt, per: besök}
        minst: 15
        bemanning: ingår
        delad: dela
        per: timme
        priser:
          - {zon: tätort, dygnsdel: dag, kr: 507}
          - {zon: tätort, dygnsdel: natt, kr: "600,50"}
          - {zon: landsbygd, okänt: true}
      - id: service
        insats: [service]
        händelse: [utfört, avböjt]
        mängd: schablontid
        schablon: {städ: 96, tvätt: "1,41 h"}
        andel: "62,5"
        per: timme
        priser:
          - {utförare: egen_regi, kr: 382}
          - {utförare: privat, kr: 392}
      - id: larm
        insats: [trygghetslarm]
        mängd: dagar
        per: dag
        priser:
          - {kr: 23, hel_månad: 684, tak_hel_månad: nej}
      - id: boende
        insats: [boendestöd]
        mängd: månader
        per: månad
        priser:
          - {kr: 1000, påbörjad: ja}
      - id: mat
        insats: [matdistribution, larmutryckning]
        mängd: tillfällen
        per: tillfälle
        priser:
          - {insats: matdistribution, kr: 42}
          - {insats: larmutryckning, ersätts_inte: true}
)";

inline std::string with(std::string text, std::string_view piece, std::string_view replacement) {
  const auto at = text.find(piece);
  if (at == std::string::npos || text.find(piece, at + 1) != std::string::npos) throw std::logic_error("not once in the sample: " + std::string{piece});
  return text.replace(at, piece.size(), replacement);
}

}  // namespace hemvist
