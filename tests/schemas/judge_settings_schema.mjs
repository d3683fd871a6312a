// judge_settings_schema.mjs HEMVIST ROOT SCRATCH: the JSON Schema for inställningar.yaml and its reader must give every file the same verdict.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import yaml from "js-yaml";

const [hemvist, root, scratch] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(join(root, "schemas/installningar.schema.json"), "utf8"));
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
const settings = readFileSync(join(root, "tests/adapters/yaml/test_read_office_settings.cpp"), "utf8").match(/R"\(([\s\S]*?)\)"/)[1];

// What is changed in the settings above, and whether they are still settings.
const changes = [
  ["the settings as they stand", "", "", true],
  ["an amount as a number", '"499,50"', "500", true],
  ["an amount with a point", '"499,50"', '"499.50"', true],
  ["an amount of nothing", '"499,50"', "0", true],
  ["a million", '"499,50"', "1000000", true],
  ["more than a million", '"499,50"', "1000001", false],
  ["an amount below nothing", '"499,50"', "-1", false],
  ["an amount in words", '"499,50"', "litet", false],
  ["an amount of three decimals", '"499,50"', '"499,505"', false],
  ["one invoice a kommun", "faktura_per: ärende", "faktura_per: bosättningskommun", true],
  ["an invoice per something else", "faktura_per: ärende", "faktura_per: månad", false],
  ["no days to pay", "_dagar: 45", "_dagar: 0", false],
  ["a year to pay", "_dagar: 45", "_dagar: 365", true],
  ["more than a year to pay", "_dagar: 45", "_dagar: 366", false],
  ["no interest", "dröjsmålsränta: ja", "dröjsmålsränta: nej", true],
  ["interest as true", "dröjsmålsränta: ja", "dröjsmålsränta: true", true],
  ["interest as a number", "dröjsmålsränta: ja", "dröjsmålsränta: 8", false],
  ["the last day of February", "senast_dag: 10", "senast_dag: 28", true],
  ["the day after it", "senast_dag: 10", "senast_dag: 29", false],
  ["a series of two days", "serie_dagar: 7", "serie_dagar: 2", true],
  ["a series of one day", "serie_dagar: 7", "serie_dagar: 1", false],
  ["no warning", "månader_dagar: 14", "månader_dagar: 0", true],
  ["a warning before the stay", "månader_dagar: 14", "månader_dagar: 181", false],
  ["a deadline that is none", "fordran_inom_dagar: 90", "fordran_inom_dagar: 0", false],
  ["an objection in words", "invändning_inom_dagar: 30", "invändning_inom_dagar: snart", false],
  ["a key that is none", "fordran_inom_dagar", "fordran_inom", false],
  ["no accounts", /kontering:[^]*/, "", true],
  ["accounts alone", /  serie:[^]*/, '  kundfordran: "1510"\n  intäkt: "3610"\n', true],
  ["no account of revenue", '  intäkt: "36101"\n', "", false],
  ["an account without quotes", '"36101"', "36101", false],
  ["an account of two digits", '"36101"', '"36"', false],
  ["a series of digits", "serie: HT", "serie: 7", true],
  ["a series with a blank", "serie: HT", "serie: H T", false],
  ["a dimension that is reserved", "dimension: 22", "dimension: 15", false],
  ["a dimension that is none", "dimension: 22", "dimension: 0", false],
  ["an object without quotes", 'objekt: "7400"', "objekt: 7400", false],
  ["an object with a quotation mark", 'objekt: "7400"', "objekt: '7\"4'", false],
  ["a dimension without a name", "benämning: Ansvar, ", "", false],
  ["a key of a dimension that is none", "benämning: Ansvar", "benämning: Ansvar, kod: 1", false],
  ["no objects in a list of them", /  objekt:\n[^]*/, "  objekt: []\n", false],
  ["an object in the dimension of motpart", "dimension: 20", "dimension: 22", "loader refuses"],
];

let passed = 0;
let failed = 0;
function judge(name, text, wanted) {
  const path = join(scratch, "inställningar.yaml");
  writeFileSync(path, text);
  let report;
  try {
    report = execFileSync(hemvist, ["inställningar", path, "--json"], { encoding: "utf8" });
  } catch (refused) {
    report = refused.stdout;
  }
  const loader = JSON.parse(report).accepted;
  const editor = validate(yaml.load(text, { schema: yaml.CORE_SCHEMA }));
  const [loaderWanted, editorWanted] = wanted === "loader refuses" ? [false, true] : [wanted, wanted];
  if (loader === loaderWanted && editor === editorWanted) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED: ${name}: wanted ${wanted}, loader ${loader}, schema ${editor}`);
  }
}

mkdirSync(scratch, { recursive: true });
for (const [name, from, to, wanted] of changes) {
  const changed = from === "" ? settings : settings.replace(from, to);
  if (from !== "" && changed === settings) throw new Error(`nothing to change: ${name}`);
  judge(name, changed, wanted);
}

// An editor shows what every key means.
const undescribed = [];
function describe(part, place) {
  for (const [key, value] of Object.entries(part.properties ?? {})) {
    if (!value.title || !value.description) undescribed.push(`${place}.${key}`);
    describe(value, `${place}.${key}`);
  }
  if ("const" in part && (!part.title || !part.description)) undescribed.push(`${place}: ${part.const}`);
  for (const one of part.oneOf ?? []) describe(one, place);
}
describe(schema, "");
for (const [name, part] of Object.entries(schema.$defs)) describe(part, name);
if (undescribed.length === 0) {
  passed += 1;
} else {
  failed += 1;
  console.log(`FAILED: without title or description: ${undescribed.join("; ")}`);
}
console.log(`checks: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
