import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./checking";

const sources = Math.max(...["server/src", "schemas"].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(root, folder, String(name)))).concat(path.join(root, "esbuild.mjs")).map((file) => statSync(file).mtimeMs));

/** The path of a bundle of the server or the command line. One that is older than the sources would be tested in place of them, so there is an error instead. */
export function built(file: string): string {
  const bundle = path.join(root, file);
  const made = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined || made < sources) throw new Error(`${file} is ${made === undefined ? "not there yet" : "older than its sources"}. Run “node esbuild.mjs” first.`);
  return bundle;
}
