import { UsageError } from "../command";
import { nearest } from "../../core/words/nearest";
import type { Format } from "./format";

/** Every format by its name, each loaded when it is asked for. */
const formats: Readonly<Record<string, () => Promise<Format>>> = {
  text: async () => (await import("./text")).text,
  json: async () => (await import("./json")).json,
  ndjson: async () => (await import("./ndjson")).ndjson,
  sarif: async () => (await import("./sarif")).sarif,
  junit: async () => (await import("./junit")).junit,
  github: async () => (await import("./github")).github,
  gitlab: async () => (await import("./gitlab")).gitlab,
  markdown: async () => (await import("./markdown")).markdown,
  html: async () => (await import("./html")).html,
};

/** The matrix of `mentorspec coverage`. */
const matrices: Readonly<Record<string, () => Promise<Format>>> = {
  "coverage-text": async () => (await import("./coverage")).coverageText,
  "coverage-csv": async () => (await import("./coverage")).coverageCsv,
  "coverage-json": async () => (await import("./coverage")).coverageJson,
};

export const formatNames: readonly string[] = Object.keys(formats);

export async function formatOf(name: string): Promise<Format> {
  const load = Object.hasOwn(formats, name) ? formats[name] : Object.hasOwn(matrices, name) ? matrices[name] : undefined;
  if (load) return load();
  const guess = nearest(name, formatNames);
  throw new UsageError(`There is no format “${name}”. ${guess === undefined ? `It can be ${formatNames.join(", ")}.` : `Did you mean “${guess}”?`}`);
}
