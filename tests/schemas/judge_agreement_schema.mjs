// judge_agreement_schema.mjs HEMVIST ROOT SCRATCH: the JSON Schema for agreements and their reader must give every agreement the same verdict.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import yaml from "js-yaml";

const [hemvist, root, scratch] = process.argv.slice(2);
const read = (path) => readFileSync(join(root, path), "utf8");
const schema = JSON.parse(read("schemas/avtal.schema.json"));
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
ajv.addSchema(JSON.parse(read("schemas/ersattningsniva.schema.json")));
const validate = ajv.compile(schema);

const agreement = `motpart: "9902"
beteckning: SN 2025/114
rubrik: Hemtjänst på öarna
gäller_från: 2025-05-01
gäller_till: 2025-12-31
källa: {text: Avtal, hämtad: 2025-04-20}
faktureras: kvartal
merkostnader:
  - {id: båtresa, benämning: Båtresa tur och retur, per: tillfälle, kr: 350}
avbokning:
  - {id: sent, insats: [service], händelse: [sent_återbud, bom], mängd: schablontid, schablon: {städ: 60}, andel: 50, per: timme, priser: [{kr: 400}]}
  - {id: avböjt, insats: [städ], händelse: [avböjt], mängd: planerad_tid, minst: 15, bemanning: ingår, delad: full, per: timme, priser: [{zon: tätort, kr: 90}, {zon: landsbygd, okänt: true}]}
`;

// What is changed in the agreement above, and whether it is still one. "loader refuses": what takes comparing one value with another.
const changes = [
  ["the agreement as it stands", "", "", true],
  ["without end", "2025-12-31", "tills vidare", true],
  ["an end in other words", "2025-12-31", "vidare", false],
  ["no end", "gäller_till: 2025-12-31\n", "", false],
  ["an end before the beginning", "gäller_till: 2025-12-31", "gäller_till: 2025-04-30", "loader refuses"],
  ["no first day", "gäller_från: 2025-05-01\n", "", false],
  ["no counterpart", 'motpart: "9902"\n', "", false],
  ["a counterpart as a number", '"9902"', "9902", false],
  ["no reference", "beteckning: SN 2025/114\n", "", false],
  ["a reference that is too long", "SN 2025/114", "B".repeat(81), false],
  ["no title", "rubrik: Hemtjänst på öarna\n", "", true],
  ["a key that is none", "rubrik:", "rubik:", false],
  ["a source without text", "{text: Avtal, ", "{", false],
  ["no source", "källa: {text: Avtal, hämtad: 2025-04-20}\n", "", true],
  ["every half-year", "kvartal", "halvår", true],
  ["every week", "kvartal", "vecka", false],
  ["no extra costs", /merkostnader:[^]*?(?=avbokning)/, "", true],
  ["an empty list of extra costs", /merkostnader:[^]*?(?=avbokning)/, "merkostnader: []\n", false],
  ["an extra cost without name", "benämning: Båtresa tur och retur, ", "", true],
  ["an extra cost without price", ", kr: 350", "", false],
  ["an extra cost of nothing", "kr: 350", "kr: 0", false],
  ["an extra cost of öre", "kr: 350", 'kr: "350,50"', true],
  ["an extra cost by the hour", "per: tillfälle", "per: timme", false],
  ["an extra cost by the piece", "per: tillfälle", "per: styck", true],
  ["a key of an extra cost that is none", "benämning:", "namn:", false],
  ["an id twice", "id: sent", "id: båtresa", "loader refuses"],
  ["no cancelled visits", /avbokning:[^]*/, "", true],
  ["no händelse", "händelse: [avböjt], ", "", false],
  ["what was performed", "händelse: [avböjt]", "händelse: [utfört]", false],
  ["absence", "händelse: [avböjt]", "händelse: [frånvaro_oplanerad]", false],
  ["days", "mängd: planerad_tid, minst: 15, bemanning: ingår, delad: full, per: timme", "mängd: dagar, per: dag", false],
  ["granted time", "mängd: planerad_tid, minst: 15, bemanning: ingår, delad: full", "mängd: beviljad_tid", false],
  ["occasions", "mängd: planerad_tid, minst: 15, bemanning: ingår, delad: full, per: timme", "mängd: tillfällen, per: besök", true],
  ["hours by the visit", "delad: full, per: timme", "delad: full, per: besök", false],
  ["a cap", "minst: 15", "tak: {av: beviljad_tid}", false],
  ["a supplement", "minst: 15", "tillägg: true", false],
  ["a declared price", /priser: \[\{zon.*\]/, "deklarerad: {kr: 4, per: timme, underlag: a, intygad_av: b, datum: 2025-01-01}", false],
  ["a dygnsdel", "{zon: tätort, kr", "{dygnsdel: dag, kr", false],
  ["a percent", "{zon: tätort, kr: 90}", "{procent_av: sent, procent: 50}", false],
  ["not paid", "kr: 90", "ersätts_inte: true", true],
  ["two prices of one visit", "{zon: tätort, kr: 90}", "{kr: 90}", "loader refuses"],
];

let passed = 0;
let failed = 0;
function tell(holds, sentence) {
  if (holds) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED: ${sentence}`);
  }
}

mkdirSync(scratch, { recursive: true });
const empty = join(scratch, "tomt.db");
rmSync(empty, { force: true });
execFileSync(hemvist, ["init", empty, "--kommun", "0885"]);
function judge(name, text, wanted) {
  const [store, path] = [join(scratch, "lager.db"), join(scratch, "avtal.yaml")];
  copyFileSync(empty, store);
  writeFileSync(path, text);
  let reader = true;
  try {
    execFileSync(hemvist, ["import", "avtal", path, "--db", store, "--json"], { encoding: "utf8" });
  } catch (refused) {
    reader = false;
  }
  const editor = validate(yaml.load(text, { schema: yaml.CORE_SCHEMA }));
  const [readerWanted, editorWanted] = wanted === "loader refuses" ? [false, true] : [wanted, wanted];
  tell(reader === readerWanted && editor === editorWanted, `${name}: wanted ${wanted}, reader ${reader}, schema ${editor}`);
}
for (const [name, from, to, wanted] of changes) {
  const changed = from === "" ? agreement : agreement.replace(from, to);
  if (from !== "" && changed === agreement) throw new Error(`nothing to change: ${name}`);
  judge(name, changed, wanted);
}
judge("the template", read("rules/avtal/_mall.yaml"), true);

// An editor shows what every key means.
function describe(part, place) {
  if (Array.isArray(part)) return part.forEach((item, i) => describe(item, `${place}[${i}]`));
  if (part === null || typeof part !== "object") return;
  for (const [key, value] of Object.entries(part.properties ?? {})) tell((value.title && value.description) || value.$ref?.startsWith("#"), `${place}.${key} has no title or description`);
  if ("const" in part) tell(part.title && part.description, `${place}: ${part.const} has no title or description`);
  for (const [key, value] of Object.entries(part)) if (key !== "not") describe(value, `${place}/${key}`);
}
describe(schema, "");

console.log(`checks: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
