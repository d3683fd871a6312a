// judge_schema.mjs HEMVIST ROOT SCRATCH: the JSON Schema for editors and the loader must give every level the same verdict.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import yaml from "js-yaml";
import { level, changes, languageChanges } from "./levels_to_judge.mjs";

const [hemvist, root, scratch] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(join(root, "schemas/ersattningsniva.schema.json"), "utf8"));
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const validate = ajv.compile(schema);
const validateReport = ajv.compile(JSON.parse(readFileSync(join(root, "schemas/rules_check.schema.json"), "utf8")));

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
  const told = JSON.parse(report);
  if (!validateReport(told)) {
    failed += 1;
    console.log(`FAILED: ${name}: rules check --json and its schema: ${ajv.errorsText(validateReport.errors)}`);
  }
  const loader = told.files[0].accepted;
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
const language = readFileSync(join(root, "tests/adapters/yaml/sample_language.hpp"), "utf8").match(/R"\(([\s\S]*)\)"/)[1];
for (const [text, list] of [[level, changes], [language, languageChanges]])
  for (const [name, from, to, wanted] of list) {
    if (from !== "" && !text.includes(from)) throw new Error(`nothing to change: ${name}`);
    judge(name, from === "" ? text : text.replace(from, to), wanted);
  }
for (const folder of ["rules/ersattning", "examples/first_month/ersattning"])
  for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith(".yaml") && !name.endsWith(".test.yaml")))
    judge(file, readFileSync(join(root, folder, file), "utf8"), true);

// An editor shows what every key and every value of a list means; what only refuses is shown nowhere.
const conditions = new Set(["if", "then", "else", "allOf", "not", "contains", "dependentSchemas"]);
const undescribed = [];
const tell = (sentence) => undescribed.push(sentence);
function describe(part, place) {
  if (Array.isArray(part)) return part.forEach((item, i) => describe(item, `${place}[${i}]`));
  if (part === null || typeof part !== "object") return;
  for (const [key, value] of Object.entries(part.properties ?? {})) {
    const named = { ...(value.$ref && schema.$defs[value.$ref.replace("#/$defs/", "")]), ...value };
    if (!named.title || !named.description) tell(`${place}.${key} has no title or description`);
  }
  if ("enum" in part) tell(`${place}: each value is described by itself, as a const`);
  if ("const" in part && (!part.title || !part.description)) tell(`${place}: ${part.const} has no title or description`);
  for (const [key, value] of Object.entries(part))
    if (!conditions.has(key)) describe(value, `${place}/${key}`);
}
describe(schema, "");
if (undescribed.length === 0) {
  passed += 1;
} else {
  failed += 1;
  console.log(`FAILED: descriptions: ${undescribed.join("; ")}`);
}

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
