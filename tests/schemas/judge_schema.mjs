// judge_schema.mjs HEMVIST ROOT SCRATCH: the JSON Schema for editors and the loader must give every level the same verdict.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import yaml from "js-yaml";

const [hemvist, root, scratch] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(join(root, "schemas/ersattningsniva.schema.json"), "utf8"));
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const validate = ajv.compile(schema);

const level = `kommun: "9901"
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
const changes = [
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
  ["a level that is preliminary", "status: fastställd", "status: preliminär", false],
  ["an insats that is none", "[omvårdnad, service]", "[omvårdnad, sevice]", false],
  ["an event that is none", "[avböjt]", "[avbokat]", false],
  ["a quantity that is not understood yet", "mängd: utförd_tid", "mängd: planerad_tid", false],
  ["a bracket of levels", "mängd: utförd_tid", "mängd: nivå", false],
  ["a cap", "        minst: 15", "        minst: 15\n        tak: {av: beviljad_tid, per: månad}", false],
  ["a supplement", "        minst: 15", "        minst: 15\n        tillägg: true", false],
  ["hours by the day", "mängd: utförd_tid", "mängd: dagar", false],
  ["days by the hour", "        mängd: dagar\n        per: dag", "        mängd: dagar\n        per: timme", false],
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

let passed = 0;
let failed = 0;
function judge(name, text, wanted) {
  const path = join(scratch, "level.yaml");
  writeFileSync(path, text);
  let report;
  try {
    report = execFileSync(hemvist, ["rules", "check", path, "--json"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  } catch (refused) {
    report = refused.stdout;
  }
  const loader = JSON.parse(report).files[0].accepted;
  const editor = validate(yaml.load(text, { schema: yaml.CORE_SCHEMA }));
  if (loader === wanted && editor === wanted) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED: ${name}: wanted ${wanted}, loader ${loader}, schema ${editor}`);
  }
}

mkdirSync(scratch, { recursive: true });
for (const [name, from, to, wanted] of changes) {
  if (from !== "" && !level.includes(from)) throw new Error(`nothing to change: ${name}`);
  judge(name, from === "" ? level : level.replace(from, to), wanted);
}
for (const folder of ["rules/ersattning", "examples/first_month/ersattning"])
  for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith(".yaml") && !name.endsWith(".test.yaml")))
    judge(file, readFileSync(join(root, folder, file), "utf8"), true);

// What settle writes keeps to its own schema, and its reasons are published.
const settleSchema = JSON.parse(readFileSync(join(root, "schemas/settle.schema.json"), "utf8"));
const settled = JSON.parse(readFileSync(join(root, "examples/first_month/expected/avrakning.json"), "utf8"));
const codes = JSON.parse(readFileSync(join(root, "schemas/reason_codes.json"), "utf8"));
const validateSettled = ajv.compile(settleSchema);
const known = [
  ["held", "hålls_inne"],
  ["oprissat", "oprissat"],
  ["ej_ersättningsgillt", "ersätts_aldrig"],
].every(([list, group]) => settled[list].every((entry) => entry.reason in codes[group]));
if (validateSettled(settled) && known) {
  passed += 1;
} else {
  failed += 1;
  console.log(`FAILED: settle --json and its schema: ${ajv.errorsText(validateSettled.errors)}, reasons known: ${known}`);
}

console.log(`checks: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
