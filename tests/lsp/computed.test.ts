import assert from "node:assert/strict";
import type { CodeLens, InlayHint } from "vscode-languageserver-protocol";
import { Editor } from "./editor";

const text = `mentorspec: 1
programme:
  name: Steady
parties:
  staffing:
    - role: Supervisor of mentors
      fte: 2
mentors:
  number: 12
supervision:
  ratio: 6
meetings:
  frequency: fortnightly
  session_hours: 3
  duration: 12
outcomes:
  - name: Children feel calmer
    claim:
      recommendation: 4
      strength: promising
costs:
  total: 90000
  places: 30
  unit_cost: 2900
contract:
  questions:
    - text: How do matches end?
      word_limit: 5
      answer: With a plan made together.
    - text: How do they begin?
      word_limit: 50
`;

describe("computed", () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const hints = async (range: object = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }): Promise<string[]> => {
    editor.show(text);
    const found = await editor.ask<InlayHint[]>("textDocument/inlayHint", { range });
    const lines = text.split("\n");
    return found.map(({ position, label }) => `${(lines[position.line] ?? "").slice(0, position.character).trim()} «${String(label).replaceAll("\u00a0", " ")}»`);
  };
  const all = [
    "ratio: 6 «12 mentors, 2 supervisors: 1 to 6»",
    "meetings: «78 planned hours»",
    "claim: «guide: promising (recommendation 4)»",
    "unit_cost: 2900 «= £3,000, but the file says £2,900»",
    "costs: «rating 5 of 5»",
    "answer: With a plan made together. «5 of 5 words»",
    "word_limit: 50 «0 of 50 words»",
  ];

  it("hints stand beside what they follow from", async () => {
    editor = await Editor.start();
    assert.deepEqual((await hints()).sort(), [...all].sort());
  });
  it("hints come for the lines that are shown", async () => {
    editor = await Editor.start();
    assert.deepEqual(await hints({ start: { line: 9, character: 0 }, end: { line: 12, character: 0 } }), all.slice(0, 2));
  });
  it("hints stay while another line is broken", async () => {
    editor = await Editor.start();
    editor.show(text.replace("name: Steady", 'name: "Steady'));
    const found = await editor.ask<InlayHint[]>("textDocument/inlayHint", { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } });
    assert.ok(found.some(({ label }) => label === "78 planned hours"));
  });
  it("hints can be switched off, each kind and all", async () => {
    editor = await Editor.start({ settings: { inlayHints: { sums: false } } });
    assert.deepEqual((await hints()).length, 4);
    editor.settings = { inlayHints: { enabled: false } };
    editor.notify("workspace/didChangeConfiguration", { settings: null });
    await editor.wire.next(({ method }) => method === "workspace/inlayHint/refresh");
    assert.deepEqual(await hints(), []);
  });
  it("hints can be switched off by a client that cannot be asked", async () => {
    editor = await Editor.start({ capabilities: {}, options: { inlayHints: { words: false, sums: false } } });
    assert.deepEqual((await hints()).length, 2);
    editor.notify("workspace/didChangeConfiguration", { settings: { mentorspec: { inlayHints: { ratings: false } } } });
    assert.deepEqual((await hints()).length, 5);
  });

  const lenses = async (): Promise<CodeLens[]> => {
    editor.show(text);
    return editor.ask<CodeLens[]>("textDocument/codeLens");
  };
  it("lenses show the coverage, and each principle above its block", async () => {
    editor = await Editor.start();
    const found = await lenses();
    assert.match(found[0]?.command?.title ?? "", /^\d of [1-7] principles met · \d+ of \d+ points$/);
    assert.equal(found[0]?.range.start.line, 0);
    assert.ok(found.some(({ command, range }) => /^6\. .+: (met|\d+ of \d+ points? met)$/.test(command?.title ?? "") && range.start.line === 9));
    assert.ok(found.every(({ command }) => command?.command === ""));
  });
  it("lenses lead to the coverage where the client can show it", async () => {
    editor = await Editor.start({ options: { commands: ["mentorspec.showCoverage"] } });
    assert.ok((await lenses()).every(({ command }) => command?.command === "mentorspec.showCoverage" && command.arguments?.[0] === "file:///test/a.programme.yaml"));
  });
  it("lenses can be switched off", async () => {
    editor = await Editor.start({ settings: { codeLens: { principles: false } } });
    assert.equal((await lenses()).length, 1);
    editor.settings = { codeLens: false };
    editor.notify("workspace/didChangeConfiguration", { settings: null });
    await editor.wire.next(({ method }) => method === "workspace/codeLens/refresh");
    assert.deepEqual(await lenses(), []);
  });
});
