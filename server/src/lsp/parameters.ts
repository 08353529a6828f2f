import { lookUp } from "../core/words/look-up";
import { isRecord } from "./options";

type Part = "file" | "position" | "positions" | "range" | "context" | "query" | "results" | "name" | "answers" | "address" | "item";

/** What requests cannot do without. Those that are not named here need nothing, or are not ours. */
const needed: Readonly<Record<string, readonly Part[]>> = {
  "textDocument/completion": ["file", "position"],
  "textDocument/hover": ["file", "position"],
  "textDocument/definition": ["file", "position"],
  "textDocument/references": ["file", "position"],
  "textDocument/documentHighlight": ["file", "position"],
  "textDocument/linkedEditingRange": ["file", "position"],
  "textDocument/prepareRename": ["file", "position"],
  "textDocument/rename": ["file", "position", "name"],
  "textDocument/onTypeFormatting": ["file", "position"],
  "textDocument/codeAction": ["file", "range", "context"],
  "textDocument/inlayHint": ["file", "range"],
  "textDocument/rangeFormatting": ["file", "range"],
  "textDocument/semanticTokens/range": ["file", "range"],
  "textDocument/selectionRange": ["file", "positions"],
  "workspace/symbol": ["query"],
  "workspace/diagnostic": ["results"],
  "completionItem/resolve": ["item"],
  "mentorspec/coverage": ["address"],
  "mentorspec/draft": ["answers"],
};

/** What is missing from the parameters of a request, in words; nothing where it can be answered. */
export function missingFrom(method: string, params: unknown): string | undefined {
  const parts = lookUp(needed, method) ?? (/^textDocument\//.test(method) ? (["file"] as const) : []);
  const given = isRecord(params) ? params : {};
  const missing = parts.find((part) => !checks[part].holds(given));
  return missing && checks[missing].wanted;
}

const checks: Readonly<Record<Part, { holds(params: Readonly<Record<string, unknown>>): boolean; readonly wanted: string }>> = {
  file: { holds: ({ textDocument }) => isRecord(textDocument) && typeof textDocument["uri"] === "string", wanted: "Name the file as textDocument.uri." },
  position: { holds: ({ position }) => isPosition(position), wanted: "Give the place as a line and a character." },
  positions: { holds: ({ positions }) => Array.isArray(positions) && positions.every(isPosition), wanted: "Give each place as a line and a character." },
  range: { holds: ({ range }) => isRecord(range) && isPosition(range["start"]) && isPosition(range["end"]), wanted: "Give the range as two places." },
  context: { holds: ({ context }) => isRecord(context) && Array.isArray(context["diagnostics"]), wanted: "Give a context with its diagnostics." },
  query: { holds: ({ query }) => typeof query === "string", wanted: "Say what to look for, as a query." },
  results: { holds: ({ previousResultIds }) => Array.isArray(previousResultIds) && previousResultIds.every(isRecord), wanted: "Give a list of previousResultIds." },
  name: { holds: ({ newName }) => typeof newName === "string", wanted: "Give the newName." },
  answers: { holds: ({ answers }) => isRecord(answers) && typeof answers["name"] === "string", wanted: "Give the answers, with a name at least." },
  address: { holds: ({ uri }) => typeof uri === "string", wanted: "Name the file as uri." },
  item: { holds: ({ label }) => typeof label === "string", wanted: "Give the item that was offered." },
};

function isPosition(value: unknown): boolean {
  return isRecord(value) && typeof value["line"] === "number" && typeof value["character"] === "number";
}
