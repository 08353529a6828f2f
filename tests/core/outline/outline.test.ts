import assert from "node:assert/strict";
import { pairOf, type YamlNode } from "../../../server/src/core/document/document";
import { cursorAt } from "../../../server/src/core/completion/cursor";
import { type Outline, outline, outlineAt } from "../../../server/src/core/outline/outline";
import { parse } from "../../../server/src/core/parse/parse";
import { read, samples } from "../../checking";

type Shown = string | number | boolean | null | Shown[] | { [key: string]: Shown };

function shown(node: YamlNode | undefined): Shown {
  if (!node) return null;
  if (node.kind === "scalar") return typeof node.value === "string" ? node.value.trim() : node.value;
  if (node.kind === "list") return node.items.map(shown);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [String(key.value), shown(value)]));
}

describe("the outline", () => {
  it("says what the parser says, wherever YAML is sound", () => {
    for (const file of samples()) {
      const document = parse(read(file));
      if (!document.broken) assert.deepEqual(shown(outline(document.text)), shown(document.root), file);
    }
  });

  const rest = "\nmentors:\n  type: volunteer\n";
  const after = { mentors: { type: "volunteer" } };
  const cases: readonly (readonly [string, string, Shown])[] = [
    ["a name without its colon", `a:\n  b: 1\n  sta\n  c: 2${rest}`, { a: { b: 1, c: 2 }, ...after }],
    ["a name without its colon, above others", `a:\n  sta\n  c: 2${rest}`, { a: { c: 2 }, ...after }],
    ["a quote that is not closed", `a:\n  b: "one\n  c: 2${rest}`, { a: { b: "one", c: 2 }, ...after }],
    ["a bracket that is not closed", `a: {b: 1, c: [x, y${rest}`, { a: { b: 1, c: ["x", "y"] }, ...after }],
    ["a bracket that is not closed, over lines", `a:\n  b: [x,\n    y\n  c: 2${rest}`, { a: { b: ["x", "y"], c: 2 }, ...after }],
    ["a bracket too many", `a: [x]]\nb: {c: 1}}${rest}`, { a: ["x"], b: { c: 1 }, ...after }],
    ["a colon in a sentence", `a: one: two${rest}`, { a: "one: two", ...after }],
    ["lines too far in or out", `a:\n  b: 1\n   c: 2\n d: 3${rest}`, { a: { b: 1, c: 2, d: 3 }, ...after }],
    ["a tab", `a:\n\tb: 1${rest}`, { a: { b: 1 }, ...after }],
    ["an empty item", `a:\n  - x\n  -\n  b${rest}`, { a: ["x", null], ...after }],
    ["a second document", `a: 1${rest}...\nb: 2\n`, { a: 1, ...after }],
    ["an anchor and a tag", `a: &x !t {b: 1}\nc: &y one${rest}`, { a: { b: 1 }, c: "one", ...after }],
  ];
  for (const [name, text, expected] of cases) it(`goes on after ${name}`, () => assert.deepEqual(shown(outline(text)), expected));

  it("knows as much around a cursor when it passes over the other entries", () => {
    let cursors = 0;
    for (const text of samples().map(read)) {
      const starts = [...text.matchAll(/^(?=[a-z_]+:)/gm)].map(({ index }) => index);
      for (const [at, start] of starts.entries()) {
        if (at === 0) continue;
        const before = "mentorspec: 1\n";
        const part = before + text.slice(start, starts[at + 1] ?? text.length);
        for (let offset = before.length + 1; offset < part.length; offset += 37) {
          cursors++;
          const [whole, alone] = [outlineAt(text, start + offset - before.length), outlineAt(part, offset)];
          const open = ({ line }: Outline): unknown => line && { slot: line.slot, frames: line.frames.map(({ path, column }) => ({ path, column })), key: line.key?.node.value };
          assert.deepEqual(open(whole), open(alone), part.slice(0, offset));
          assert.deepEqual(whole.flow?.path, alone.flow?.path);
          assert.deepEqual(Object.keys(shown(whole.root) as object), Object.keys(shown(outline(text)) as object));
          const key = Object.keys(shown(alone.root) as object).at(-1);
          assert.deepEqual(shown(pairOf(whole.root, key ?? "")?.value), shown(pairOf(alone.root, key ?? "")?.value));
        }
      }
    }
    assert.ok(cursors > 1_000);
  });

  it("takes hostile texts in its stride", () => {
    const hostile = ["[".repeat(100_000), "{a: ".repeat(50_000), "- ".repeat(50_000), `a: "${"x\n  ".repeat(50_000)}`, "? ".repeat(10_000), `a:\n${"  - b\n".repeat(50_000)}`, Array.from({ length: 3_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), Array.from({ length: 3_000 }, (_, depth) => `${" ".repeat(depth)}- a:`).join("\n"), "\u0000\ud800: [\u2028", "a: |\n".repeat(20_000), ": : :\n".repeat(10_000)];
    for (const text of hostile) {
      const start = performance.now();
      outline(text);
      for (const offset of [0, text.length >> 1, text.length]) cursorAt(text, offset);
      assert.ok(performance.now() - start < 4_000, `${text.slice(0, 20)}: ${performance.now() - start} ms`);
    }
  });
});
