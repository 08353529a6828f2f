import type { Severity } from "../finding";

interface Id {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** True when the tree behind such a fault is not to be trusted, so that nothing may be called absent. */
  readonly breaks: boolean;
}

/** Every id that reading a file can give, for waivers (none of these may be waived) and the rule reference. */
export const syntaxIds = [
  { id: "file-limit", title: "A file is not larger or deeper than can be read safely", severity: "error", breaks: true },
  { id: "yaml-alias", title: "A repeated value is marked before it is used", severity: "error", breaks: true },
  { id: "yaml-character", title: "A file has no invisible or forbidden characters", severity: "error", breaks: false },
  { id: "yaml-colon", title: "Text with a colon stands in quotes", severity: "error", breaks: true },
  { id: "yaml-directive", title: "A file needs no line that starts with “%”", severity: "warning", breaks: false },
  { id: "yaml-documents", title: "A file holds one programme", severity: "error", breaks: true },
  { id: "yaml-duplicate-key", title: "A name is used once in a block", severity: "error", breaks: false },
  { id: "yaml-indentation", title: "Entries of a block start in the same column", severity: "error", breaks: true },
  { id: "yaml-key", title: "An entry’s name is a plain word", severity: "error", breaks: true },
  { id: "yaml-list", title: "A list’s entries stand on lines of their own, each with a dash", severity: "error", breaks: true },
  { id: "yaml-merge", title: "A block is written out, not merged from another", severity: "error", breaks: true },
  { id: "yaml-missing-colon", title: "A colon and a space stand after an entry’s name", severity: "error", breaks: true },
  { id: "yaml-quotes", title: "Quotation marks enclose the whole value", severity: "error", breaks: true },
  { id: "yaml-quotes-needed", title: "Text that starts with a special character stands in quotes", severity: "error", breaks: true },
  { id: "yaml-syntax", title: "A file can be read as YAML", severity: "error", breaks: true },
  { id: "yaml-tab", title: "Lines are set in with spaces, not tabs", severity: "error", breaks: true },
  { id: "yaml-tag", title: "Values carry no “!” types", severity: "error", breaks: false },
  { id: "yaml-unclosed", title: "Quotation marks and brackets are closed", severity: "error", breaks: true },
] as const satisfies readonly Id[];

export type SyntaxId = (typeof syntaxIds)[number]["id"];

const byId: ReadonlyMap<string, Id> = new Map(syntaxIds.map((entry) => [entry.id, entry]));

export function severityOf(id: string): Severity {
  return byId.get(id)?.severity ?? "error";
}

export function breaksTree(id: string): boolean {
  return byId.get(id)?.breaks ?? true;
}
