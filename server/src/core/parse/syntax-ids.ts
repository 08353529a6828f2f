import type { SyntaxFault } from "../document/document";
import type { Severity } from "../finding";

interface SyntaxIdEntry {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly advice: string;
  readonly severity: Severity;
  /** True when the tree behind such a fault is not to be trusted, so that nothing may be called absent. */
  readonly breaks: boolean;
}

/** Every id that reading a file as YAML can give. None may be waived: what cannot be read cannot be judged. */
export const syntaxIds = [
  { id: "file-limit", title: "A file over a limit", says: "Files past a fixed size, depth or number of repeated values are not read, so that no file can stop the tool.", advice: "Split or shorten the file.", severity: "error", breaks: true },
  { id: "yaml-alias", title: "A repeated value that is nowhere", says: "“*name” repeats a value that was marked “&name” above it.", advice: "Write the value out, or put ordinary text in quotes.", severity: "error", breaks: true },
  { id: "yaml-character", title: "An invisible or forbidden character", says: "Some characters are not seen and make tools read a file differently: special spaces, marks that turn the direction of text, control characters.", advice: "Remove the character, or type an ordinary space.", severity: "error", breaks: false },
  { id: "yaml-colon", title: "A colon inside a sentence", says: "A colon followed by a space starts a new entry, unless the text stands in quotes.", advice: "Put the whole value in double quotes.", severity: "error", breaks: true },
  { id: "yaml-directive", title: "A line of orders to tools", says: "Lines that start with “%” before the text tell YAML tools how to read it. A specification needs none.", advice: "Remove the line.", severity: "warning", breaks: false },
  { id: "yaml-documents", title: "A second document in one file", says: "A line of three dashes or dots ends a document. Each file holds one programme.", advice: "Keep each programme in a file of its own.", severity: "error", breaks: true },
  { id: "yaml-duplicate-key", title: "A name that stands twice in a block", says: "Each name is used once in a block, or nobody can tell which entry counts.", advice: "Join the two entries, or remove one.", severity: "error", breaks: false },
  { id: "yaml-indentation", title: "A line out of column", says: "Entries that belong together start in the same column, two spaces further in than the name they stand under.", advice: "Move the line to the column of its neighbours.", severity: "error", breaks: true },
  { id: "yaml-key", title: "A name that is no plain word", says: "Each entry has a plain name before its colon.", advice: "Write “name: value”.", severity: "error", breaks: true },
  { id: "yaml-list", title: "A list that cannot be read", says: "A list starts below its name. Each entry has a line of its own, with a dash and a space before it; inside brackets, commas part the entries.", advice: "Write each entry on its own line, as “- entry”.", severity: "error", breaks: true },
  { id: "yaml-merge", title: "Entries copied from another block", says: "“<<” copies entries from another block in some tools and not in others.", advice: "Write the entries out.", severity: "error", breaks: true },
  { id: "yaml-missing-colon", title: "A name without its colon", says: "A colon and a space part a name from its value.", advice: "Write “name: value”.", severity: "error", breaks: true },
  { id: "yaml-quotes", title: "Quotation marks round a part of a value", says: "A value that starts with a quotation mark ends with the next one.", advice: "Put the whole value inside one pair; where it holds double marks, use single ones.", severity: "error", breaks: true },
  { id: "yaml-quotes-needed", title: "Text that starts with a special sign", says: "Signs such as @, %, *, & and > mean something to YAML at the start of a value.", advice: "Put the whole value in double quotes.", severity: "error", breaks: true },
  { id: "yaml-syntax", title: "A line that cannot be read", says: "A file has to be readable as YAML before it can be checked.", advice: "Look for a missing quotation mark, dash or colon at the place or in the line above.", severity: "error", breaks: true },
  { id: "yaml-tab", title: "A tab at the start of a line", says: "YAML takes only spaces at the start of a line.", advice: "Use two spaces for each step.", severity: "error", breaks: true },
  { id: "yaml-tag", title: "A value with a type", says: "A word that starts with “!” sets the type of a value, and tools differ in what they make of it.", advice: "Remove it; to make a number or a date plain text, put it in quotes.", severity: "error", breaks: false },
  { id: "yaml-unclosed", title: "A quotation mark or bracket left open", says: "What a quotation mark or bracket opens has to be closed.", advice: "Close it at the end of its text.", severity: "error", breaks: true },
] as const satisfies readonly SyntaxIdEntry[];

export type SyntaxId = (typeof syntaxIds)[number]["id"];

const byId: ReadonlyMap<string, SyntaxIdEntry> = new Map(syntaxIds.map((entry) => [entry.id, entry]));

export function severityOf(fault: SyntaxFault): Severity {
  return fault.severity ?? byId.get(fault.id)?.severity ?? "error";
}

/** A warning never breaks the tree. */
export function breaksTree(fault: SyntaxFault): boolean {
  return severityOf(fault) === "error" && (byId.get(fault.id)?.breaks ?? true);
}
