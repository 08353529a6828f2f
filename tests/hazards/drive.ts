import { readFileSync } from "node:fs";
import { LineIndex } from "../../server/src/core/text";
import { Random } from "../random";
import { Wire } from "../lsp/wire";

export interface Measured {
  /** Milliseconds from opening to the first findings: of the processor where the system tells, so that a busy machine makes no difference. */
  readonly first: number;
  /** The slowest request, and how long it took, in the same way. */
  readonly slowest: { readonly method: string; readonly time: number };
  readonly found: readonly { readonly code: string; readonly message: string; readonly severity: number }[];
  /** Answers that are errors of the server's own. */
  readonly errors: readonly string[];
  /** The most memory that the process had, in MB; 0 where the system does not tell. */
  readonly memory: number;
}

const options = { tabSize: 2, insertSpaces: true };

const requests: readonly (readonly [string, (position: object, range: object) => object])[] = [
  ["hover", (position) => ({ position })],
  ["completion", (position) => ({ position })],
  ["definition", (position) => ({ position })],
  ["references", (position) => ({ position, context: { includeDeclaration: true } })],
  ["documentHighlight", (position) => ({ position })],
  ["linkedEditingRange", (position) => ({ position })],
  ["prepareRename", (position) => ({ position })],
  ["rename", (position) => ({ position, newName: "another" })],
  ["selectionRange", (position) => ({ positions: [position] })],
  ["codeAction", (_, range) => ({ range, context: { diagnostics: [] } })],
  ["inlayHint", (_, range) => ({ range })],
  ["semanticTokens/range", (_, range) => ({ range })],
  ["rangeFormatting", (_, range) => ({ range, options })],
  ["onTypeFormatting", (position) => ({ position, ch: "\n", options })],
];
const whole = ["documentSymbol", "foldingRange", "documentLink", "codeLens", "semanticTokens/full"];
const reports: readonly (readonly [string, object])[] = [["progress", {}], ["readiness", {}], ["preview", {}], ["assessment", { file: "a" }], ["export", { what: "specification", format: "html", file: "a" }], ["missing", { ids: ["mentor-supervision"] }]];

/** Opens one text in a server and asks everything of it, at so many places: the end, the start and random ones. */
export async function drive(wire: Wire, uri: string, text: string, places = 4): Promise<Measured> {
  const errors: string[] = [];
  let id = wire.received.length + 1_000;
  const time = (): number => processorTime(wire.process.pid) ?? performance.now();
  let slowest = { method: "", time: 0 };
  const timed = async (method: string, params: object): Promise<void> => {
    const before = time();
    const { error } = await wire.request(++id, method, { textDocument: { uri }, ...params });
    const took = time() - before;
    if (took > slowest.time) slowest = { method, time: took };
    // A request may be refused in words, as a new name for what is no name.
    if (error && error.code !== -32803) errors.push(`${method}: ${error.code} ${error.message}`);
  };
  wire.received.length = 0;
  const before = time();
  wire.open(uri, text);
  const published = await wire.next(({ method, params }) => method === "textDocument/publishDiagnostics" && (params as { uri: string }).uri === uri);
  const first = time() - before;
  const lines = new LineIndex(text);
  const random = new Random(text.length);
  const end = lines.at(text.length);
  for (const offset of [text.length, 0, random.below(text.length + 1), random.below(text.length + 1)].slice(0, places)) {
    const position = lines.at(offset);
    for (const [method, params] of requests) await timed(`textDocument/${method}`, params(position, { start: position, end: offset === 0 ? end : position }));
  }
  for (const method of whole) await timed(`textDocument/${method}`, {});
  await timed("textDocument/formatting", { options });
  for (const [method, params] of reports) await timed(`mentorspec/${method}`, params);
  wire.send({ method: "textDocument/didClose", params: { textDocument: { uri } } });
  return { first, slowest, found: (published.params as { diagnostics: Measured["found"] }).diagnostics, errors, memory: memoryOf(wire.process.pid) };
}

function memoryOf(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** Milliseconds, in steps of ten. */
function processorTime(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
