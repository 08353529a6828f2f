import type { YamlDocument } from "../document/document";
import { isOverLimit } from "../parse/limits";
import { outline } from "./outline";

/**
 * The same text as if its unreadable lines were not there, for features that must go on
 * working while somebody types. Never for findings.
 */
export function recovered(document: YamlDocument): YamlDocument {
  if (!document.broken || isOverLimit(document)) return document;
  return { text: document.text, root: outline(document.text), faults: [], broken: false };
}
