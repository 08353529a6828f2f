import assert from "node:assert/strict";
import type { Diagnostic, TextEdit } from "vscode-languageserver-protocol";
import { LineIndex } from "../../server/src/core/text";
import { read, samples } from "../checking";
import { Random } from "../random";
import { Editor, uri } from "../lsp/editor";

const pieces = ["\n", "\n  ", "  ", "- ", ": ", "x: ", '"', "'", "[", "]", "{", "}", ", ", "#", "|\n    ", ">", "&a ", "*a", "😀", "é", "\r\n", "\t", "weekly", "programme:", "  name: A\n", "outcomes:\n  - id: calm\n", "\u2028", "true", "3"];

interface Change {
  readonly range: { start: { line: number; character: number }; end: { line: number; character: number } };
  readonly text: string;
}

/** One change somewhere, now and then outside the text, and the text after it. */
function change(text: string, random: Random): { change: Change; text: string } {
  const lines = new LineIndex(text);
  const start = outsideBreak(text, random.below(text.length + 1));
  const end = random.next() < 0.5 ? start : outsideBreak(text, Math.min(text.length, start + random.below(random.next() < 0.1 ? 200 : 12)));
  const insert = random.next() < 0.25 ? "" : random.of(pieces);
  if (random.next() < 0.05) {
    const beyond = { line: lines.lineCount + random.below(5), character: random.below(9) };
    return { change: { range: { start: beyond, end: { line: beyond.line + 2, character: 1 } }, text: insert }, text: text + insert };
  }
  return { change: { range: { start: lines.at(start), end: lines.at(end) }, text: insert }, text: text.slice(0, start) + insert + text.slice(end) };
}

/** No position of the protocol lies between CR and LF. */
function outsideBreak(text: string, offset: number): number {
  return text[offset - 1] === "\r" && text[offset] === "\n" ? offset + 1 : offset;
}

const requests: readonly (readonly [string, (position: object, range: object) => object])[] = [
  ["hover", (position) => ({ position })],
  ["completion", (position) => ({ position })],
  ["definition", (position) => ({ position })],
  ["references", (position) => ({ position, context: { includeDeclaration: true } })],
  ["documentHighlight", (position) => ({ position })],
  ["linkedEditingRange", (position) => ({ position })],
  ["prepareRename", (position) => ({ position })],
  ["codeAction", (_, range) => ({ range, context: { diagnostics: [] } })],
  ["inlayHint", (_, range) => ({ range })],
  ["codeLens", () => ({})],
  ["documentSymbol", () => ({})],
  ["documentLink", () => ({})],
  ["foldingRange", () => ({})],
  ["selectionRange", (position) => ({ positions: [position] })],
  ["semanticTokens/full", () => ({})],
  ["semanticTokens/full/delta", () => ({ previousResultId: "1" })],
  ["diagnostic", () => ({})],
  ["semanticTokens/range", (_, range) => ({ range })],
  ["formatting", () => ({ options: { tabSize: 2, insertSpaces: true } })],
  ["rangeFormatting", (_, range) => ({ range, options: { tabSize: 2, insertSpaces: true } })],
  ["onTypeFormatting", (position) => ({ position, ch: "\n", options: { tabSize: 2, insertSpaces: true } })],
];

/** Requests that are not about one place of the file, or that may be refused with good reason. */
async function elsewhere(editor: Editor, random: Random, position: object): Promise<void> {
  const refusal = -32803;
  const asked: readonly (readonly [string, object, number?])[] = [
    ["workspace/symbol", { query: random.of(["", "a", "pro"]) }],
    ["workspace/diagnostic", { previousResultIds: [] }],
    ["textDocument/rename", { textDocument: { uri }, position, newName: random.of(["calm", "", "a b", "3"]) }, refusal],
    ["mentorspec/progress", { textDocument: { uri } }],
    ["mentorspec/preview", { textDocument: { uri } }],
  ];
  const [method, params, allowed] = random.of(asked);
  const { error } = await editor.reply(method, params);
  assert.ok(error === undefined || error.code === allowed, `${method}: ${error?.message ?? ""}`);
  const { items } = await editor.ask<{ items: object[] }>("textDocument/completion", { position });
  if (items.length > 0) assert.equal((await editor.reply("completionItem/resolve", random.of(items))).error, undefined);
}

/** A formatted text is found to say the same. */
async function keepsFindings(editor: Editor, before: readonly Diagnostic[], message: string): Promise<void> {
  const edits = await editor.ask<TextEdit[]>("textDocument/formatting", { options: { tabSize: 2, insertSpaces: true } }, fresh);
  editor.show(editor.edited(edits, fresh), fresh);
  const { items } = await editor.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", {}, fresh);
  const says = (all: readonly Diagnostic[]): string[] => all.map(({ code, message: said }) => `${String(code)} ${said}`).sort();
  assert.deepEqual(says(items), says(before), message);
}

/** All places in an answer have to lie inside the text. */
function assertInside(answer: unknown, lines: readonly string[], method: string): void {
  if (Array.isArray(answer)) answer.forEach((each) => assertInside(each, lines, method));
  else if (typeof answer === "object" && answer !== null) {
    const { line, character } = answer as { line?: unknown; character?: unknown };
    if (typeof line === "number" && typeof character === "number") assert.ok(line >= 0 && line < lines.length && character >= 0 && character <= (lines[line]?.length ?? 0), `${method}: ${line}:${character} of ${JSON.stringify(lines[line])}`);
    Object.values(answer).forEach((each) => assertInside(each, lines, method));
  }
}

/** One editor, and random edits of one sample; throws at the first answer that is not as it should be. */
export async function fuzz(seed: number, steps: number): Promise<void> {
  const random = new Random(seed);
  const editor = await Editor.start();
  try {
    let text = read(random.of(samples())).slice(0, 6_000);
    let version = 1;
    editor.show(text);
    for (let burst = 0; burst < steps; burst++) {
      const contentChanges = Array.from({ length: 1 + random.below(4) }, () => {
        const made = change(text, random);
        text = made.text;
        return made.change;
      });
      editor.notify("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges });
      const lines = text.split(/\r\n|\n|\r/);
      const inside = new LineIndex(text).at(outsideBreak(text, random.below(text.length + 1)));
      const outside = { line: random.below(lines.length + 20), character: random.below(2_000) };
      for (const position of [inside, outside]) {
        const range = { start: position, end: new LineIndex(text).at(text.length) };
        const [method, params] = random.of(requests);
        const { error, result } = await editor.reply(`textDocument/${method}`, { textDocument: { uri }, ...params(position, range) });
        assert.equal(error, undefined, `seed ${seed}, ${method}: ${error?.message ?? ""}\n${JSON.stringify(text)}`);
        assertInside(result, lines, method);
      }
      await elsewhere(editor, random, inside);
      if (burst % 5 !== 4) continue;
      editor.show(text, fresh);
      const [edited, anew] = await Promise.all([editor.ask<{ items: Diagnostic[] }>("textDocument/diagnostic"), editor.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", {}, fresh)]);
      assert.deepEqual(JSON.parse(JSON.stringify(edited.items).replaceAll(uri, "")), JSON.parse(JSON.stringify(anew.items).replaceAll(fresh, "")));
      await keepsFindings(editor, edited.items, `seed ${seed}\n${JSON.stringify(text)}`);
    }
  } finally {
    editor.stop();
  }
}

const fresh = "file:///test/fresh.programme.yaml";
