// judge_test_schema.mjs HEMVIST ROOT SCRATCH: the JSON Schema for tests of levels and their reader must give every test file the same verdict.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import yaml from "js-yaml";

const [hemvist, root, scratch] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(join(root, "schemas/prov.schema.json"), "utf8"));
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

const level = readFileSync(join(root, "rules/ersattning/0184-solna.yaml"), "utf8");
const tests = `tester:
  - namn: Allt
    varför: uträknat för hand
    månad: 2024-06
    beslut: {insats: omvårdnad, gäller_från: 2024-04-10, gäller_till: 2024-06-20, beviljat: 14, enhet: timmar, per: vecka, utförare: privat, lagrum: SoL}
    besök:
      - {insats: tillsyn, start: 2024-04-12 08:10, minuter: 20, dagar: 3, planerad_start: 2024-04-12 08:00, planerad_slut: 2024-04-12 08:30, status: utfört, antal: "1,5"}
    frånvaro: [{från: 2024-05-02, till: 2024-05-04, anmäld: 2024-05-01, orsak: sjukhus}]
    månadssummor: [{insats: städ, månad: 2024-04, minuter: 600, antal: 20}]
    summa: "1140,75"
    rader: [{komponent: omvårdnad, mängd: 60, pris: 464, belopp: 464}]
    oprissat: [okänt]
`;

// What is changed in the tests above, and whether they are still tests.
const changes = [
  ["the tests as they stand", "", "", true],
  ["a list of beslut", /beslut: (\{.*\})/, "beslut: [$1]", true],
  ["an end in place of a length", "minuter: 20,", "slut: 2024-04-12 08:30,", true],
  ["no name", "namn: Allt\n    varför", "varför", false],
  ["no reckoning", "    varför: uträknat för hand\n", "", false],
  ["a key that is none", "summa:", "suma:", false],
  ["a key of a visit that is none", "antal: \"1,5\"", "antl: 1", false],
  ["a key of a row that is none", "komponent:", "komponnent:", false],
  ["a month that is none", "månad: 2024-06", "månad: 2024-13", false],
  ["a time that is none", "start: 2024-04-12 08:10", "start: 2024-04-12 25:10", false],
  ["a length and an end", "minuter: 20,", "minuter: 20, slut: 2024-04-12 08:30,", false],
  ["neither length nor end", "minuter: 20, ", "", false],
  ["half of the planned time", "planerad_slut: 2024-04-12 08:30, ", "", false],
  ["granted of no unit", "enhet: timmar, ", "", false],
  ["an insats that is none", "insats: tillsyn", "insats: tilsyn", false],
  ["a total of nothing", "minuter: 600, antal: 20", "", false],
  ["an amount in words", '"1140,75"', "mycket", false],
  ["a reason that is none", "[okänt]", "[okänd]", false],
  ["nothing expected", /    summa:[^]*/, "", false],
  ["no tests", /  - namn[^]*/, "  []\n", false],
];

let passed = 0;
let failed = 0;
function judge(name, text, wanted) {
  const path = join(scratch, "prov.yaml");
  writeFileSync(path, level);
  writeFileSync(join(scratch, "prov.test.yaml"), text);
  let report;
  try {
    report = execFileSync(hemvist, ["rules", "check", path, "--json"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  } catch (refused) {
    report = refused.stdout;
  }
  const reader = JSON.parse(report).files[0].tests.faults.length === 0;
  const editor = validate(yaml.load(text, { schema: yaml.CORE_SCHEMA }));
  if (reader === wanted && editor === wanted) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED: ${name}: wanted ${wanted}, reader ${reader}, schema ${editor}`);
  }
}

mkdirSync(scratch, { recursive: true });
for (const [name, from, to, wanted] of changes) {
  const changed = from === "" ? tests : tests.replace(from, to);
  if (from !== "" && changed === tests) throw new Error(`nothing to change: ${name}`);
  judge(name, changed, wanted);
}
const folder = join(root, "rules/ersattning");
for (const file of readdirSync(folder).filter((name) => name.endsWith(".test.yaml"))) judge(file, readFileSync(join(folder, file), "utf8"), true);

// The reasons that a test may expect are those that are published.
const codes = JSON.parse(readFileSync(join(root, "schemas/reason_codes.json"), "utf8"));
for (const [key, group] of [["oprissat", "oprissat"], ["hålls", "hålls_inne"], ["ersätts_inte", "ersätts_aldrig"]]) {
  const named = schema.$defs.prov.properties[key].items.enum;
  if (JSON.stringify([...named].sort()) === JSON.stringify(Object.keys(codes[group]).sort())) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED: ${key}: the schema does not name the published reasons`);
  }
}
console.log(`checks: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
