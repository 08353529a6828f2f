import { readFileSync } from "node:fs";
import { LineIndex } from "../../server/src/core/text";
import { Random } from "../random";
import { Wire } from "../lsp/wire";

export interface Measured {
  /**
   * Milliseconds from opening to the first findings: on the clock or of the processor, whichever is less. The clock also
   * counts what else runs, the processor what threads do at the same time. A fixed delay is not seen here; `tests/bench` looks for one.
   */
  readonly first: number;
  /** The slowest request, and how long it took, in the same way. */
  readonly slowest: { readonly method: string; readonly time: number };
  readonly found: readonly { readonly code: string; readonly message: string; readonly severity: number }[];
  /** Answers that are errors of the server's own. */
  readonly errors: readonly string[];
  /** The most memory that the process had, in MB; 0 where the system does not tell. */
  readonly memory: number;
}

/** A request's method and what it says besides the document. */
export type Ask = readonly [method: string, params: object];

const options = { tabSize: 2, insertSpaces: true };

function at(position: object, range: object): Ask[] {
  return [
    ["textDocument/hover", { position }],
    ["textDocument/completion", { position }],
    ["textDocument/definition", { position }],
    ["textDocument/references", { position, context: { includeDeclaration: true } }],
    ["textDocument/documentHighlight", { position }],
    ["textDocument/linkedEditingRange", { position }],
    ["textDocument/prepareRename", { position }],
    ["textDocument/rename", { position, newName: "another" }],
    ["textDocument/selectionRange", { positions: [position] }],
    ["textDocument/codeAction", { range, context: { diagnostics: [] } }],
    ["textDocument/inlayHint", { range }],
    ["textDocument/semanticTokens/range", { range }],
    ["textDocument/rangeFormatting", { range, options }],
    ["textDocument/onTypeFormatting", { position, ch: "\n", options }],
  ];
}

const whole: readonly Ask[] = [
  ...["documentSymbol", "foldingRange", "documentLink", "codeLens", "semanticTokens/full"].map((name) => [`textDocument/${name}`, {}] as const),
  ["textDocument/formatting", { options }],
  ["mentorspec/progress", {}],
  ["mentorspec/readiness", {}],
  ["mentorspec/preview", {}],
  ["mentorspec/assessment", { file: "a" }],
  ["mentorspec/export", { what: "specification", format: "html", file: "a" }],
  ["mentorspec/missing", { ids: ["mentor-supervision"] }],
];

/** Every request: those about a place at the end, at the start with the whole text for a range, and at random places. */
export function everything(text: string): readonly Ask[] {
  const random = new Random(text.length);
  return [...placed(text, [text.length, 0, random.below(text.length + 1), random.below(text.length + 1)]), ...whole];
}

/** One request in so many, each time others: over as many texts every request comes up. */
export function some(text: string, turn: number, share: number): readonly Ask[] {
  const offset = turn % 2 === 0 ? text.length : 0;
  return [...placed(text, [offset]), ...whole].filter((_, index) => index % share === turn % share);
}

function placed(text: string, offsets: readonly number[]): Ask[] {
  const lines = new LineIndex(text);
  const end = lines.at(text.length);
  return offsets.flatMap((offset) => {
    const position = lines.at(offset);
    return at(position, { start: position, end: offset === 0 ? end : position });
  });
}

/** Opens one text in a server and asks of it what is asked for: usually everything, at the end, the start and two random places. */
export async function drive(wire: Wire, uri: string, text: string, asks: readonly Ask[] = everything(text)): Promise<Measured> {
  const errors: string[] = [];
  let id = wire.received.length + 1_000;
  const { pid } = wire.process;
  let slowest = { method: "", time: 0 };
  const timed = async (method: string, params: object): Promise<void> => {
    const watch = new Watch(pid);
    const { error } = await wire.request(++id, method, { textDocument: { uri }, ...params });
    const took = watch.elapsed();
    if (took > slowest.time) slowest = { method, time: took };
    // A request may be refused in words, as a new name for what is no name.
    if (error && error.code !== -32803) errors.push(`${method}: ${error.code} ${error.message}`);
  };
  wire.received.length = 0;
  const watch = new Watch(pid);
  wire.open(uri, text);
  const published = await wire.next(({ method, params }) => method === "textDocument/publishDiagnostics" && (params as { uri: string }).uri === uri);
  const first = watch.elapsed();
  for (const [method, params] of asks) await timed(method, params);
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

class Watch {
  private readonly clock = performance.now();
  private readonly processor: number | undefined;

  constructor(private readonly pid: number | undefined) {
    this.processor = processorTime(pid);
  }

  /** Milliseconds. */
  elapsed(): number {
    const onClock = performance.now() - this.clock;
    const now = processorTime(this.pid);
    return this.processor === undefined || now === undefined ? onClock : Math.min(onClock, now - this.processor);
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
