import type { Format } from "./format";

/** The formats of `mentorspec lint`, the first without any wish. */
export const formatNames = ["text", "concise", "json", "ndjson", "sarif", "junit", "checkstyle", "github", "gitlab", "markdown", "html"] as const;

/** The matrix of `mentorspec coverage`. */
const matrixNames = ["coverage-text", "coverage-csv", "coverage-json"] as const;

export type FormatName = (typeof formatNames)[number] | (typeof matrixNames)[number];

/** Each is loaded when it is asked for. */
const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  text: async () => (await import("./text")).text,
  concise: async () => (await import("./concise")).concise,
  json: async () => (await import("./json")).json,
  ndjson: async () => (await import("./ndjson")).ndjson,
  sarif: async () => (await import("./sarif")).sarif,
  junit: async () => (await import("./junit")).junit,
  checkstyle: async () => (await import("./checkstyle")).checkstyle,
  github: async () => (await import("./github")).github,
  gitlab: async () => (await import("./gitlab")).gitlab,
  markdown: async () => (await import("./markdown")).markdown,
  html: async () => (await import("./html")).html,
  "coverage-text": async () => (await import("./coverage")).coverageText,
  "coverage-csv": async () => (await import("./coverage")).coverageCsv,
  "coverage-json": async () => (await import("./coverage")).coverageJson,
};

export function formatOf(name: FormatName): Promise<Format> {
  return formats[name]();
}
