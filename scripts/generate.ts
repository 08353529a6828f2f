import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { phraseIndexOf } from "../server/src/core/guide/facts/facts";
import type { Guide } from "../server/src/core/guide/types";
import { guideJson } from "./generate-guide";
import { stringsOfClient } from "./generate-l10n";
import { rulesModule } from "./generate-rules";
import { typesOf } from "./generate-types";
import { validatorOf, validatorTypes } from "./generate-validator";
import { readSchema } from "./json-schema";

const root = join(import.meta.dirname, "..");
const generated = "server/src/core/generated";

/** Every generated file of the project, by its path, with what should be in it. */
export function generatedFiles(): Map<string, string> {
  const programme = readSchema(readFileSync(join(root, "schemas/programme.schema.json"), "utf8"));
  const guide = guideJson(root);
  return new Map([
    [`${generated}/specification.ts`, typesOf(programme, "Specification", "schemas/programme.schema.json")],
    ...validator("schemas/programme.schema.json", `${generated}/validate-programme`),
    ...validator("schemas/guide.schema.json", `${generated}/validate-guide`),
    ...validator("schemas/config.schema.json", `${generated}/validate-config`),
    [`${generated}/guide.json`, guide],
    [`${generated}/phrases.json`, `${JSON.stringify(phraseIndexOf(JSON.parse(guide) as Guide), undefined, 1)}\n`],
    [`${generated}/rules.ts`, rulesModule(root)],
    ["client/l10n/bundle.l10n.json", stringsOfClient(root)],
  ]);
}

function validator(schema: string, output: string): [string, string][] {
  const code = validatorOf(readSchema(readFileSync(join(root, schema), "utf8")), schema);
  return [
    [`${output}.js`, code],
    [`${output}.d.ts`, validatorTypes],
  ];
}

/** The references, made from the generated data: loaded only once that is fresh. */
async function referencePages(): Promise<Map<string, string>> {
  const { rulesPage, sourcesPage } = await import("./generate-docs");
  return new Map([
    ["docs/rules.md", rulesPage()],
    ["docs/sources.md", sourcesPage(root)],
  ]);
}

/** Writes what is stale, or with `--check` only names it and fails. */
function settle(files: ReadonlyMap<string, string>, check: boolean): void {
  for (const [path, text] of files) {
    const full = join(root, path);
    if (existsSync(full) && readFileSync(full, "utf8") === text) continue;
    if (check) {
      console.error(`${path} is stale: run “npm run generate” and commit it.`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
      console.log(`wrote ${path}`);
    }
  }
}

async function main(check: boolean): Promise<void> {
  settle(generatedFiles(), check);
  settle(await referencePages(), check);
}

if (process.argv[1] === import.meta.filename) void main(process.argv.includes("--check"));
