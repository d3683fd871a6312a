// Levels for the judge: one as most kommuner have it, and one that uses every form of the language, each changed at one place at a time.
export const level = `kommun: "9901"
namn: Provstad
versioner:
  - gäller_från: 2024-01-01
    källa: {text: Påhittad, hämtad: 2026-11-21}
    status: fastställd
    dygnsdelar:
      - {namn: natt, när: ["alla 22:00-07:00"]}
      - {namn: dag, när: ["alla 07:00-22:00"]}
    besök_över_gräns: dela
    zon_utanför_kommunen: anges
    annan_kommun_räknas_som: egen_regi
    komponenter:
      - id: hemtjänst
        insats: [omvårdnad, service]
        mängd: utförd_tid
        avrunda: {steg: 15, sätt: uppåt, per: besök}
        minst: 15
        bemanning: ingår
        delad: dela
        per: timme
        priser:
          - {zon: tätort, dygnsdel: dag, kr: 507}
          - {zon: landsbygd, dygnsdel: dag, kr: "769,50"}
          - {dygnsdel: natt, okänt: true}
      - id: städ_avböjd
        insats: [städ]
        händelse: [avböjt]
        mängd: schablontid
        schablon: {städ: 96}
        andel: 75
        per: timme
        priser:
          - {kr: 382}
      - id: larm
        insats: [trygghetslarm]
        mängd: dagar
        per: dag
        priser:
          - {kr: 23, hel_månad: 684, tak_hel_månad: okänt}
      - id: mat
        insats: [matdistribution]
        mängd: tillfällen
        per: styck
        priser:
          - {ersätts_inte: true}
`;

// What is changed in the level above, and whether it is still one.
export const changes = [
  ["the level as it stands", "", "", true],
  ["a price of no decimals", "507}", "480}", true],
  ["a price in quotes with a comma", "kr: 507", 'kr: "480,5"', true],
  ["months, started ones counting whole", "mängd: dagar\n        per: dag\n        priser:\n          - {kr: 23, hel_månad: 684, tak_hel_månad: okänt}",
   "mängd: månader\n        per: månad\n        priser:\n          - {kr: 185, påbörjad: ja}", true],
  ["kommun as a number", 'kommun: "9901"', "kommun: 9901", false],
  ["kommun of three digits", 'kommun: "9901"', 'kommun: "990"', false],
  ["no namn", "namn: Provstad\n", "", false],
  ["no källa", "    källa: {text: Påhittad, hämtad: 2026-11-21}\n", "", false],
  ["a källa without text", "{text: Påhittad, hämtad", "{hämtad", false],
  ["an unknown key of the file", "namn: Provstad", "namn: Provstad\nlän: X", false],
  ["an unknown key of a version", "    status: fastställd", "    status: fastställd\n    giltig: ja", false],
  ["an unknown key of a component", "        minst: 15", "        minst: 15\n        högst: 60", false],
  ["an unknown key of a price", "{kr: 382}", "{kr: 382, moms: 6}", false],
  ["a day that is none", "2024-01-01", "2024-13-01", false],
  ["a misspelt rule for borders", "besök_över_gräns: dela", "besök_över_gräns: delas", false],
  ["a level that is preliminary", "status: fastställd", "status: preliminär", true],
  ["an insats that is none", "[omvårdnad, service]", "[omvårdnad, sevice]", false],
  ["an event that is none", "[avböjt]", "[avbokat]", false],
  ["planned time", "mängd: utförd_tid", "mängd: planerad_tid", true],
  ["a level without brackets", "mängd: utförd_tid", "mängd: nivå", false],
  ["a cap", "        minst: 15", "        minst: 15\n        tak: {av: beviljad_tid, per: månad}", true],
  ["a supplement", "        minst: 15", "        tillägg: true", false],
  ["hours by the day", "mängd: utförd_tid", "mängd: dagar", false],
  ["days by the hour", "        mängd: dagar\n        per: dag", "        mängd: dagar\n        per: timme", false],
  ["a schablon of a part of an insats", "schablon: {städ: 96}", "schablon: {städ_1rok: \"1,41 h\"}", true],
  ["a schablon of no insats", "schablon: {städ: 96}", "schablon: {stad1rok: 96}", false],
  ["schablontid without its minutes", "        schablon: {städ: 96}\n", "", false],
  ["minutes without schablontid", "        minst: 15", "        minst: 15\n        schablon: {städ: 96}", false],
  ["rounding of occasions", "        mängd: tillfällen", "        mängd: tillfällen\n        avrunda: {steg: 15, sätt: uppåt, per: besök}", false],
  ["rounding without a step", "{steg: 15, sätt: uppåt, per: besök}", "{sätt: uppåt, per: besök}", false],
  ["a price that is two things", "{kr: 382}", "{kr: 382, okänt: true}", false],
  ["a price that is nothing", "{kr: 382}", "{zon: tätort}", false],
  ["a price of nothing", "{kr: 382}", "{kr: 0}", false],
  ["a price of nothing in quotes", "{kr: 382}", '{kr: "0,00"}', false],
  ["a negative price", "{kr: 382}", "{kr: -382}", false],
  ["a price in words", "{kr: 382}", "{kr: dyrt}", false],
  ["three decimals", "{kr: 382}", '{kr: "382,123"}', false],
  ["a whole month for hours", "{kr: 382}", "{kr: 382, hel_månad: 700}", false],
  ["a started month for days", "{kr: 23, hel_månad: 684, tak_hel_månad: okänt}", "{kr: 23, påbörjad: ja}", false],
  ["a share above the whole", "andel: 75", "andel: 175", false],
  ["no prices", "        priser:\n          - {ersätts_inte: true}\n", "", false],
  ["no components", level.slice(level.indexOf("    komponenter")), "", false],
  ["staff that is no rule", "bemanning: ingår", "bemanning: dubbel", false],
];

// What is changed in tests/adapters/yaml/sample_language.hpp. "loader refuses": what a JSON Schema cannot say, as it would take comparing one value with another.
export const languageChanges = [
  ["the language as it stands", "", "", true],
  ["a cap that says nothing more", "{av: beviljad_tid, per: vecka, faktor: \"1,1\"}", "{av: beviljad_tid}", true],
  ["a scale of one bracket", "[{till_timmar: 9, kr: 4000}, {kr: 9900}]", "[{kr: 9900}]", true],
  ["a scale of begun months in a row", "{kr: 9900}]}", "{kr: 9900}], påbörjad: ja}", true],
  ["absence by visits", "händelse: [frånvaro_planerad, frånvaro_oplanerad]\n        mängd: beviljad_tid", "händelse: [frånvaro_oplanerad]\n        mängd: utförd_tid", true],
  ["a fee once", "installation, kr: 357}", "installation}\n        avgift: middag", true],
  ["a level that is fastställd", "status: preliminär", "status: fastställd", true],
  ["a status that is none", "status: preliminär", "status: utkast", false],
  ["a level declared beside others", "    status: preliminär\n", "    deklarerad: {kr: 498, per: styck, bemanning: ingår, delad: dela, underlag: bokslutet, intygad_av: chefen, datum: 2024-02-01}\n", "loader refuses"],
  ["a level declared by the day", "    status: preliminär\n", "    deklarerad: {kr: 498, per: dag, bemanning: ingår, underlag: bokslut, intygad_av: chefen, datum: 2024-02-01}\n", false],
  ["a level declared without its evidence", "    status: preliminär\n", "    deklarerad: {kr: 498, per: timme}\n", false],
  ["a level declared with a price list of its own", "    status: preliminär\n", "    deklarerad: {kr: 498, per: timme, priser: [{kr: 5}], underlag: bokslut, intygad_av: chefen, datum: 2024-02-01}\n", false],
  ["storhelger of the calendar", "    status: preliminär\n", "    storhelg: [Påsk, Pingst]\n", true],
  ["a storhelg of its own", "    status: preliminär\n", "    storhelg: [Jul, {namn: Maj, från: {dag: Valborgsmässoafton, kl: \"18:00\"}, till: {dagen_efter: Första maj, kl: \"07:00\"}}]\n", true],
  ["one till the vardag after", "    status: preliminär\n", "    storhelg: [{namn: Jul, från: {dag: Julafton, kl: \"00:00\"}, till: {vardag_efter: Annandag jul, kl: \"07:00\"}}]\n", true],
  ["no storhelg at all", "    status: preliminär\n", "    storhelg: []\n", false],
  ["a storhelg that is no list", "    status: preliminär\n", "    storhelg: Påsk\n", false],
  ["a date for a storhelg", "    status: preliminär\n", "    storhelg: [\"12-24\"]\n", false],
  ["a storhelg twice", "    status: preliminär\n", "    storhelg: [Jul, Jul]\n", "loader refuses"],
  ["a storhelg that ends before it begins", "    status: preliminär\n", "    storhelg: [{namn: Jul, från: {dag: Juldagen, kl: \"18:00\"}, till: {dagen_efter: Julafton, kl: \"07:00\"}}]\n", "loader refuses"],
  ["a storhelg that ends on two days", "    status: preliminär\n", "    storhelg: [{namn: Jul, från: {dag: Juldagen, kl: \"18:00\"}, till: {dagen_efter: Juldagen, vardag_efter: Juldagen, kl: \"07:00\"}}]\n", false],
  ["a storhelg that never ends", "    status: preliminär\n", "    storhelg: [{namn: Jul, från: {dag: Juldagen, kl: \"18:00\"}}]\n", false],
  ["no such day", "    status: preliminär\n", "    storhelg: [{namn: Jul, från: {dag: Lillejul, kl: \"18:00\"}, till: {dagen_efter: Juldagen, kl: \"07:00\"}}]\n", false],
  ["no such time", "    status: preliminär\n", "    storhelg: [{namn: Jul, från: {dag: Juldagen, kl: \"24:00\"}, till: {dagen_efter: Juldagen, kl: \"07:00\"}}]\n", false],
  ["what the calendar says of it besides", "    status: preliminär\n", "    storhelg: [{namn: Jul, standard: ja, från: {dag: Juldagen, kl: \"18:00\"}, till: {dagen_efter: Juldagen, kl: \"07:00\"}}]\n", false],
  ["helgdagar of its own", "    status: preliminär\n", "    helgdag: [Juldagen]\n", false],
  // how much is counted
  ["no such quantity", "mängd: beviljad_tid", "mängd: beviljad", false],
  ["frånvaro is for one quantity only", "mängd: beviljad_minus_frånvaro", "mängd: utförd_tid", false],
  ["absence without its days", "        frånvaro: {varsel_dagar: 5, betalas_högst_dagar: 4}\n", "", false],
  ["no days of notice", "varsel_dagar: 5, ", "", false],
  ["not how many days are paid", ", betalas_högst_dagar: 4", "", false],
  ["less than none", "varsel_dagar: 5", "varsel_dagar: -1", false],
  ["more than a year", "varsel_dagar: 5", "varsel_dagar: 367", false],
  ["a misspelt key, and so none", "varsel_dagar: 5", "varseldagar: 5", false],
  ["a level of hours of what?", "        mått: beviljad\n", "", false],
  ["not a word of the list", "mått: beviljad", "mått: beviljat", false],
  ["a measure where no level is", "minst: 15", "mått: utförd", false],
  ["occasions by the hour", "per: styck\n        avgift", "per: timme\n        avgift", false],
  ["a level by the day", "mått: utförd\n        per: månad", "mått: utförd\n        per: dag", false],
  ["granted time has no staff", "mängd: beviljad_tid\n", "mängd: beviljad_tid\n        bemanning: ingår\n", false],
  ["nor has a level", "mått: utförd", "mått: utförd\n        delad: full", false],
  // rounding, least visits, caps
  ["granted time is not of a day", "sätt: närmaste, per: månad", "sätt: närmaste, per: dag", false],
  ["nor of a visit", "sätt: närmaste, per: månad", "sätt: närmaste, per: besök", false],
  ["nor has it a least visit", "mängd: beviljad_tid\n", "mängd: beviljad_tid\n        minst: 15\n", false],
  ["a level is not rounded", "mått: utförd", "mått: utförd\n        avrunda: {steg: 1, sätt: uppåt, per: månad}", false],
  ["a supplement has the time of the base", "tillägg: true", "tillägg: true\n        avrunda: {steg: 15, sätt: uppåt, per: besök}", false],
  ["and its least visit", "tillägg: true", "tillägg: true\n        minst: 15", false],
  ["a cap is of the granted", "av: beviljad_tid, ", "av: utförd_tid, ", false],
  ["by the week or the month", "per: vecka", "per: dag", false],
  ["nothing may be performed", "faktor: \"1,1\"", "faktor: 0", false],
  ["no cap at all", "faktor: \"1,1\"", "faktor: \"10,1\"", false],
  ["not a key of a cap", "tak: {av", "tak: {över: 3, av", false],
  ["true or not there", "tillägg: true", "tillägg: nej", false],
  // absence
  ["what is performed is another component, and the shares are of absence", "[frånvaro_planerad, frånvaro_oplanerad]", "[utfört, frånvaro_planerad]", false],
  ["granted time is not declined", "[frånvaro_planerad, frånvaro_oplanerad]", "[avböjt]", false],
  ["it is less the absence already", "mängd: beviljad_minus_frånvaro", "händelse: [frånvaro_planerad]\n        mängd: beviljad_minus_frånvaro", false],
  ["a level is of what is performed", "mått: utförd", "mått: utförd\n        händelse: [bom]", false],
  ["days are counted from 1", "dag: 1,", "dag: 0,", false],
  ["no day", "dag: 1,", "dag: ett,", false],
  ["backwards", "dag: 2-5", "dag: 5-2", "loader refuses"],
  ["day 1 twice", "dag: 2-5", "dag: 1-5", "loader refuses"],
  ["day 3 twice", "dag: 7–", "dag: 3-", "loader refuses"],
  ["day 7 twice", "dag: 2-5", "dag: 2-", "loader refuses"],
  ["more than all", "procent: 75", "procent: 101", false],
  ["no share", ", procent: 75", "", false],
  ["no day", "dag: 1, ", "", false],
  ["a share is not an amount", "dag: 1,", "dag: 1, kr: 5,", false],
  ["two shares", "mängd: beviljad_tid\n", "mängd: beviljad_tid\n        andel: 50\n", false],
  ["which absences are paid", "mängd: beviljad_tid\n", "mängd: beviljad_tid\n        orsak: [sjukhus, dödsfall]\n", true],
  ["a reason that is none", "mängd: beviljad_tid\n", "mängd: beviljad_tid\n        orsak: [semester]\n", false],
  ["a reason for what was declined", "andel: 50", "orsak: [sjukhus]", false],
  ["shares of absence of what was declined; and no other share", "andel: 50", "andel_per_frånvarodag: [{dag: 1, procent: 75}]", false],
  // levels
  ["a scale that does not rise", "till_timmar: 9, kr: 3000", "till_timmar: 21, kr: 3000", "loader refuses"],
  ["two brackets that end together", "till_timmar: 9, kr: 3000", "till_timmar: 20.5, kr: 3000", "loader refuses"],
  ["nothing over the last hours", "- {ersätts_inte: true}", "- {till_timmar: 100, ersätts_inte: true}", false],
  ["a first bracket that takes all hours: the next two never hold", "till_timmar: 9, kr: 3000", "kr: 3000", false],
  ["a scale without brackets", "nivåer: [{till_timmar: 9, kr: 4000}, {kr: 9900}]", "nivåer: []", false],
  ["the last stands first", "{till_timmar: 9, kr: 4000}, {kr: 9900}", "{kr: 4000}, {till_timmar: 9, kr: 9900}", "loader refuses"],
  ["a bracket of no hours", "till_timmar: 9, kr: 3000", "till_timmar: 0, kr: 3000", false],
  ["no number", "till_timmar: 9, kr: 3000", "till_timmar: nio, kr: 3000", false],
  ["more hours than any month", "till_timmar: 9, kr: 3000", "till_timmar: 10001, kr: 3000", false],
  ["no price", "till_timmar: 9, kr: 3000", "till_timmar: 9", false],
  ["two prices", "till_timmar: 9, kr: 3000", "till_timmar: 9, kr: 3000, okänt: true", false],
  ["a price of nothing", "till_timmar: 9, kr: 3000", "till_timmar: 9, kr: 0", false],
  ["a misspelt key, and so a bracket without end", "till_timmar: 9, kr: 3000", "till_timme: 9, kr: 3000", false],
  ["a level has brackets", "nivåer: [{till_timmar: 9, kr: 4000}, {kr: 9900}]", "kr: 4000", false],
  ["nor is it a percent", "nivåer: [{till_timmar: 9, kr: 4000}, {kr: 9900}]", "procent_av: boendestöd, procent: 50", false],
  ["a level is of all insatser together", "{zon: tätort, nivåer", "{zon: tätort, insats: avlösning, nivåer", false],
  ["and of all times", "{zon: tätort, nivåer", "{dygnsdel: dag, nivåer", false],
  ["brackets of granted hours", "{kr: 464}", "{nivåer: [{kr: 464}]}", false],
  ["a level without a scale", "        påbörjad: ja\n        nivåer:\n          - {till_timmar: 9, kr: 3000}\n          - {till_timmar: \"20,5\", okänt: true}\n          - {ersätts_inte: true}\n", "", false],
  ["a scale on a component of another kind", "        priser:\n          - {kr: 464}", "        nivåer: [{kr: 464}]", false],
  ["a level by a fee", "        påbörjad: ja\n", "        påbörjad: ja\n        avgift: middag\n", false],
  ["hours are not begun months", "minst: 15", "påbörjad: ja", false],
  ["a level is no supplement", "mått: utförd", "mått: utförd\n        tillägg: true", false],
  ["on the component only beside its own scale", "mått: utförd", "mått: utförd\n        påbörjad: ja", false],
  // what is paid once
  ["no occasion", "vid: ny_kund, ", "", false],
  ["a misspelt word", "vid: ny_kund", "vid: nykund", false],
  ["no hours", "timmar: \"1,5\"", "timmar: 0", false],
  ["a price without hours", "timmar: \"1,5\", ", "", false],
  ["hours without a price", ", pris_enligt: omvårdnad", "", false],
  ["its own price", "pris_enligt: omvårdnad", "pris_enligt: ny_kund", "loader refuses"],
  ["a dygnsdel that the version has not", "dygnsdel: dag}\n      - id: uppsättning", "dygnsdel: kväll}\n      - id: uppsättning", "loader refuses"],
  ["two prices", "installation, kr: 357", "installation, kr: 357, timmar: 4, pris_enligt: omvårdnad", false],
  ["no price", "installation, kr: 357", "installation", false],
  ["a price of nothing", "installation, kr: 357", "installation, kr: 0", false],
  ["what is paid once is not counted", "installation, kr: 357}", "installation, kr: 357}\n        mängd: tillfällen", false],
  ["nor anything else that counting has", "installation, kr: 357}", "installation, kr: 357}\n        per: tillfälle\n        händelse: [utfört]\n        tillägg: true\n        andel: 50", false],
  ["a second price", "installation, kr: 357}", "installation, kr: 357}\n        priser: [{kr: 5}]", false],
  ["it has no clock time", "{zon: tätort, kr: 100}", "{dygnsdel: dag, kr: 100}", false],
  ["nor hours of a month", "{zon: tätort, kr: 100}", "{nivåer: [{kr: 100}]}", false],
  ["nor is it paid by the day", "{zon: tätort, kr: 100}", "{hel_månad: 5, kr: 100}", false],
  ["not a word but keys", "engång: {vid: avslut}", "engång: avslut", false],
  // fees
  ["a name twice", "namn: frukost", "namn: middag", "loader refuses"],
  ["a fee of nothing", "kr: \"62,50\"", "kr: 0", false],
  ["no amount", ", kr: \"62,50\"", "", false],
  ["two amounts", "kr: \"62,50\"", "kr: \"62,50\", okänt: true", false],
  ["no name", "namn: frukost, ", "", false],
  ["not a key of a fee", "namn: frukost", "namn: frukost, per: dag", false],
  ["one name", "avgift: middag", "avgift: [middag]", false],
  ["a second price", "        avgift: middag", "        avgift: middag\n        priser: [{kr: 5}]", false],
  ["no price", "        avgift: middag\n", "", false],
  ["no part of it", "procent: 106", "procent: 0", false],
  ["more than ten times", "procent: 106", "procent: 1001", false],
  ["percent of an amount", "avgift: frukost, procent: 106", "kr: 5, procent: 106", false],
  ["two values", "avgift: frukost, procent: 106", "avgift: frukost, kr: 5", false],
  // percent
  ["a percent of no size", ", procent: 100", "", false],
  ["a percent of nothing", "procent_av: omvårdnad, procent: 100", "procent: 100", false],
  ["of itself", "procent_av: omvårdnad, procent: 100", "procent_av: avböjd, procent: 100", "loader refuses"],
  ["a list is for supplements", "procent_av: omvårdnad, procent: 100", "procent_av: [omvårdnad], procent: 100", false],
  ["one twice", "[omvårdnad, service], procent", "[omvårdnad, omvårdnad], procent", false],
  ["an empty list", "[omvårdnad, service], procent", "[], procent", false],
  ["no list", "[omvårdnad, service], procent", "{id: service}, procent", false],
  ["more than ten times", "procent: \"12,5\"}\n      - id: ny_kund", "procent: \"1000,5\"}\n      - id: ny_kund", false],
  ["two values", "procent: 100", "procent: 100, kr: 5", false],
  ["an hour by the month", "procent_av: omvårdnad, procent: 100", "procent_av: omvårdnad, procent: 100, hel_månad: 5", false],
  // declared prices
  ["no price", "kr: 498, ", "", false],
  ["no unit", "per: timme, underlag", "underlag", false],
  ["no evidence", "underlag: bokslut 2024, ", "", false],
  ["nobody who certifies it", "intygad_av: ekonomichefen, ", "", false],
  ["no day", ", datum: 2024-02-01", "", false],
  ["an hour by the day", "per: timme, underlag", "per: dag, underlag", false],
  ["said twice, alike", "mängd: utförd_tid\n        deklarerad", "mängd: utförd_tid\n        per: timme\n        deklarerad", true],
  ["an hour by the visit", "per: timme, underlag", "per: besök, underlag", false],
  ["two units", "mängd: utförd_tid\n        deklarerad: {kr: 498, per: timme", "mängd: tillfällen\n        per: besök\n        deklarerad: {kr: 498, per: styck", false],
  ["staff stands on the component", "deklarerad: {kr: 498,", "deklarerad: {kr: 498, bemanning: ingår,", false],
  ["a second price", "        deklarerad: {", "        priser: [{kr: 5}]\n        deklarerad: {", false],
  ["no day", "datum: 2024-02-01", "datum: 1 februari", false],
];
