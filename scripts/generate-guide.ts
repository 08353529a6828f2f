import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Entry, Guide, SourceDocument } from "../server/src/core/guide/types";

interface GuideFile {
  readonly document?: string;
  readonly documents?: readonly SourceDocument[];
  readonly entries?: readonly Entry[];
}

/** The guide as data, joined from `schemas/guide/*.yaml` into the form that the product loads: sources that outrank others first. */
export function guideJson(root: string): string {
  const folder = path.join(root, "schemas/guide");
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== "claims.yaml").sort();
  const documents: SourceDocument[] = [];
  const entries: Entry[] = [];
  for (const name of files) {
    const file = parse(readFileSync(path.join(folder, name), "utf8")) as GuideFile;
    documents.push(...(file.documents ?? []));
    for (const entry of file.entries ?? []) entries.push({ ...(file.document === undefined ? {} : { document: file.document }), ...entry });
  }
  const rank = new Map(documents.map(({ id }, index) => [id, index]));
  entries.sort((a, b) => (rank.get(a.document) ?? rank.size) - (rank.get(b.document) ?? rank.size));
  const guide: Guide = { documents, entries };
  return `${JSON.stringify(guide, undefined, 1)}\n`;
}
