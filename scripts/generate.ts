import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { typesOf } from "./generate-types";
import { validatorOf, validatorTypes } from "./generate-validator";
import { readSchema } from "./json-schema";

const root = join(import.meta.dirname, "..");
const generated = "server/src/core/generated";

/** Every generated file of the project, by its path, with what should be in it. */
export function generatedFiles(): Map<string, string> {
  const programme = readSchema(readFileSync(join(root, "schemas/programme.schema.json"), "utf8"));
  return new Map([
    [`${generated}/specification.ts`, typesOf(programme, "Specification", "schemas/programme.schema.json")],
    ...validator("schemas/programme.schema.json", `${generated}/validate-programme`),
  ]);
}

function validator(schema: string, output: string): [string, string][] {
  const code = validatorOf(readSchema(readFileSync(join(root, schema), "utf8")), schema);
  return [
    [`${output}.js`, code],
    [`${output}.d.ts`, validatorTypes],
  ];
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of generatedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
