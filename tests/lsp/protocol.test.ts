import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { rich } from "./editor";
import { Wire } from "./wire";

const uri = "file:///a.programme.yaml";
const text = "mentorspec: 1\nprogramme:\n  name: Steady\n";

describe("the protocol", () => {
  let wire: Wire;
  beforeEach(() => (wire = new Wire()));
  afterEach(() => wire.kill());
  const code = (reply: { error?: { code: number } | undefined }): number | undefined => reply.error?.code;

  it("refuses requests before initialize, known or not", async () => {
    assert.equal(code(await wire.request(7, "textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } })), -32002);
    assert.equal(code(await wire.request(8, "no/such/method")), -32002);
    assert.equal(code(await wire.request(9, "shutdown")), -32002);
    assert.ok((await wire.initialize()).result);
  });
  it("ignores notifications before initialize, save exit", async () => {
    wire.open(uri, text);
    wire.send({ method: "no/such/notification" });
    await wire.initialize();
    assert.equal((await wire.request(2, "textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } })).result, null);
  });
  it("ends with 1 on exit without shutdown, also before initialize", async () => {
    wire.send({ method: "exit" });
    assert.equal(await wire.ended, 1);
  });
  it("refuses a second initialize", async () => {
    await wire.initialize();
    assert.equal(code(await wire.request(2, "initialize", { processId: null, rootUri: null, capabilities: {} })), -32600);
  });
  it("does not know unknown methods, and ignores unknown notifications", async () => {
    await wire.initialize();
    wire.send({ method: "initialized", params: {} });
    wire.send({ method: "no/such/notification", params: {} });
    wire.send({ method: "$/no/such/notification", params: {} });
    assert.equal(code(await wire.request(2, "no/such/method", {})), -32601);
    assert.equal(code(await wire.request(3, "$/no/such/method", {})), -32601);
    assert.equal(code(await wire.request(4, "constructor", {})), -32601);
  });
  it("refuses requests after shutdown, and ends with 0 on exit", async () => {
    await wire.initialize();
    assert.equal((await wire.request(2, "shutdown")).result, null);
    assert.equal(code(await wire.request(3, "textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } })), -32600);
    assert.equal(code(await wire.request(4, "shutdown")), -32600);
    wire.send({ method: "exit" });
    assert.equal(await wire.ended, 0);
  });
  it("ends within a second when its input is closed", async () => {
    await wire.initialize();
    const start = Date.now();
    wire.process.stdin?.end();
    assert.equal(await wire.ended, 1);
    assert.ok(Date.now() - start < 1000);
  });
  it("ends when the process that started it is gone, though its input stays open", async function () {
    this.timeout(10_000);
    const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await wire.request(1, "initialize", { processId: parent.pid, rootUri: null, capabilities: {} });
    parent.kill("SIGKILL");
    assert.equal(await wire.ended, 1);
  });
  it("keeps its own output off the wire and answers a client that can do nothing", async () => {
    const { result } = await wire.initialize();
    assert.ok(result);
    wire.send({ method: "initialized", params: {} });
    wire.open(uri, text);
    const published = await wire.next(({ method }) => method === "textDocument/publishDiagnostics");
    const { version, diagnostics } = published.params as { version: number; diagnostics: { code: string; codeDescription?: object }[] };
    assert.equal(version, 1);
    assert.ok(diagnostics.length > 5 && diagnostics.every((each) => each.codeDescription === undefined));
    assert.ok(wire.received.every(({ method }) => method === undefined || method === "textDocument/publishDiagnostics"), JSON.stringify(wire.received.map(({ method }) => method)));
  });
  it("moves positions outside the text to the nearest place", async () => {
    await wire.initialize();
    wire.open(uri, text);
    let id = 10;
    for (const position of [{ line: 999, character: 0 }, { line: 1, character: 4_294_967_295 }, { line: -3, character: -1 }, { line: 2_147_483_647, character: 2_147_483_647 }]) {
      for (const method of ["hover", "completion"]) assert.equal(code(await wire.request(++id, `textDocument/${method}`, { textDocument: { uri }, position })), undefined);
    }
    wire.send({ method: "textDocument/didChange", params: { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: 5, character: 4 }, end: { line: 7, character: 2 } }, text: "need: x\n" }] } });
    const { result } = await wire.request(40, "textDocument/hover", { textDocument: { uri }, position: { line: 3, character: 1 } });
    assert.match(JSON.stringify(result), /Need/);
  });
  it("says what is wrong with a request that is not complete", async () => {
    await wire.initialize();
    wire.open(uri, text);
    let id = 20;
    for (const params of [{}, { textDocument: {} }, { textDocument: { uri } }, { textDocument: { uri }, position: {} }, { textDocument: { uri }, position: { line: "1" } }]) assert.equal(code(await wire.request(++id, "textDocument/hover", params)), -32602, JSON.stringify(params));
    assert.equal((await wire.request(++id, "textDocument/hover", { textDocument: { uri: "file:///not-open" }, position: { line: 0, character: 0 } })).result, null);
    wire.send({ method: "textDocument/didOpen", params: {} });
    wire.send({ method: "textDocument/didChange", params: { textDocument: { uri }, contentChanges: 3 } });
    assert.ok((await wire.request(++id, "textDocument/hover", { textDocument: { uri }, position: { line: 1, character: 1 } })).result);
  });
  it("refuses every request that lacks what it needs", async () => {
    await wire.initialize(rich);
    wire.open(uri, text);
    const textDocument = { uri };
    const place = { line: 0, character: 0 };
    const cases: readonly (readonly [string, unknown])[] = [
      ...["completion", "hover", "definition", "references", "documentHighlight", "linkedEditingRange", "prepareRename", "rename", "onTypeFormatting", "codeAction", "inlayHint", "rangeFormatting", "semanticTokens/range", "selectionRange"].map((name) => [`textDocument/${name}`, { textDocument }] as const),
      ...["documentSymbol", "foldingRange", "formatting", "diagnostic", "codeLens", "documentLink", "semanticTokens/full", "hover"].map((name) => [`textDocument/${name}`, null] as const),
      ["textDocument/selectionRange", { textDocument, positions: 3 }],
      ["textDocument/codeAction", { textDocument, range: { start: place, end: place } }],
      ["textDocument/rename", { textDocument, position: place }],
      ["workspace/symbol", {}],
      ["workspace/diagnostic", null],
      ["completionItem/resolve", null],
      ["mentorspec/coverage", null],
      ["mentorspec/draft", {}],
    ];
    let id = 50;
    for (const [method, params] of cases) assert.equal(code(await wire.request(++id, method, params)), -32602, `${method} ${JSON.stringify(params)}`);
  });
  for (const header of ["Content-Length: many", "Content-Length: -1", "Content-Length: -5", "Content-Length: 12ab", "Content-Type: x", "none"]) {
    it(`ends when it can no longer tell where a message starts: ${header}`, async () => {
      await wire.initialize();
      wire.process.stdin?.write(`${header}\r\n\r\n{}`);
      assert.equal(await wire.ended, 1);
    });
  }
  it("takes a file opened again with version 1 for a new one", async () => {
    await wire.initialize({ textDocument: { diagnostic: {} } });
    const pull = async (id: number, previousResultId?: string): Promise<{ kind: string; resultId: string; items?: { code: string }[] }> => (await wire.request(id, "textDocument/diagnostic", { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) })).result as never;
    wire.open(uri, text);
    const first = await pull(2);
    assert.equal((await pull(3, first.resultId)).kind, "unchanged");
    wire.send({ method: "textDocument/didClose", params: { textDocument: { uri } } });
    wire.open(uri, "mentorspec: 1\nprogramme: A\nmeetigns: weekly\n");
    const second = await pull(4, first.resultId);
    assert.equal(second.kind, "full");
    assert.ok(second.items?.some((item) => item.code === "entry-unknown"));
  });
  it("answers a cancelled request at once, and the next as usual", async () => {
    await wire.initialize({ textDocument: { diagnostic: {} } });
    wire.open(uri, text);
    wire.send({ id: 2, method: "textDocument/diagnostic", params: { textDocument: { uri } } }, { method: "$/cancelRequest", params: { id: 2 } });
    assert.equal(code(await wire.next(({ id }) => id === 2)), -32800);
    assert.ok((await wire.request(3, "textDocument/diagnostic", { textDocument: { uri } })).result);
  });
  it("checks only the newest of many changes", async () => {
    await wire.initialize();
    wire.open(uri, text);
    for (let version = 2; version <= 500; version++) {
      wire.send({ method: "textDocument/didChange", params: { textDocument: { uri, version }, contentChanges: [{ range: { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } }, text: "x" }] } });
    }
    await wire.next(({ params }) => (params as { version?: number } | undefined)?.version === 500);
    const published = wire.received.filter(({ method }) => method === "textDocument/publishDiagnostics");
    assert.ok(published.length <= 20, `${published.length} lists`);
  });
  it("clears what it pushed when a file is closed", async () => {
    await wire.initialize();
    wire.open(uri, text);
    await wire.next(({ method }) => method === "textDocument/publishDiagnostics");
    wire.send({ method: "textDocument/didClose", params: { textDocument: { uri } } });
    await wire.next(({ params }) => (params as { diagnostics?: unknown[] } | undefined)?.diagnostics?.length === 0);
  });
  it("counts as the client asked", async () => {
    const { result } = await wire.initialize({ general: { positionEncodings: ["utf-8"] } });
    assert.equal((result as { capabilities: { positionEncoding: string } }).capabilities.positionEncoding, "utf-8");
    wire.open(uri, 'mentorspec: 1\nprogramme: {name: "S 😀é", modl: coaching}\n');
    const { params } = await wire.next(({ method }) => method === "textDocument/publishDiagnostics");
    const found = (params as { diagnostics: { code: string; range: unknown }[] }).diagnostics.find((each) => each.code === "entry-unknown");
    assert.deepEqual(found?.range, { start: { line: 1, character: 30 }, end: { line: 1, character: 34 } });
  });
});
