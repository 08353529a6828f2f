import assert from "node:assert/strict";
import { nodeAt, pairOf, type SyntaxFault, type YamlNode } from "../../../server/src/core/document/document";
import type { Path } from "../../../server/src/core/document/path";
import { applyEdits } from "../../../server/src/core/edits/edits";
import { count, defaultLimits, type Limits } from "../../../server/src/core/parse/limits";
import { parse } from "../../../server/src/core/parse/parse";
import { severityOf, syntaxIds } from "../../../server/src/core/parse/syntax-ids";
import { read, samples } from "../../checking";
import { unmarked } from "../../marks";

/** A text with what its faults underline between « and ». */
function underlined(text: string, faults: readonly SyntaxFault[]): string {
  return applyEdits(text, faults.flatMap(({ span }) => [{ span: { start: span.start, end: span.start }, text: "«" }, { span: { start: span.end, end: span.end }, text: "»" }]));
}

/** The text after the first repair of a fault. */
function repaired(text: string, fault: SyntaxFault | undefined): string | undefined {
  const repair = fault?.repairs?.[0];
  return repair?.kind === "replace" ? applyEdits(text, [{ span: repair.span, text: repair.text }]) : undefined;
}

describe("parse", () => {
  describe("underlines the very value", () => {
    const places: readonly (readonly [string, Path, unknown])[] = [
      ["a: «1»\n", ["a"], 1],
      ["a:\n  b: «two words»\n  c: 3\n", ["a", "b"], "two words"],
      ["a:\n  - x\n  - «y»\n", ["a", 1], "y"],
      ["a:\n- x\n- «y»\nb: 1\n", ["a", 1], "y"],
      ["a: 😀😀\nb: «😀 x»\n", ["b"], "😀 x"],
      ["a: 1\r\nb:\r\n  - «x»\r\n", ["b", 0], "x"],
      ["\uFEFFa: «1»\n", ["a"], 1],
      ["a: «\"x: y\"»\n", ["a"], "x: y"],
      ["a: «'it''s'»\n", ["a"], "it's"],
      ["'a b': «1»\n", ["a b"], 1],
      ["\"a\": «1»\n", ["a"], 1],
      ["10: «x»\n", ["10"], "x"],
      ["a: [1, «2» , ]\n", ["a", 1], 2],
      ["a: {x: 1, y: «z z»}\n", ["a", "y"], "z z"],
      ["a: {\"x\":«1»}\n", ["a", "x"], 1],
      ["a: [b: «c»]\n", ["a", 0, "b"], "c"],
      ["a: &m «1»\n", ["a"], 1],
      ["a: &m «1»\nb: *m\n", ["b"], 1],
      ["a: «|\n  one\n  two»\n\n\nb: 1\n", ["a"], "one\ntwo\n"],
      ["a: «>- # note\n  one\n  two»\nb: 1\n", ["a"], "one two"],
      ["a: «one\n  two»\nb: 1\n", ["a"], "one two"],
      ["a: «\"one\n  two\"»\nb: 1\n", ["a"], "one two"],
      ["a:«»\nb: 1\n", ["a"], null],
      ["a:«»   # to do\n", ["a"], null],
      ["a:«»", ["a"], null],
      ["a:\n  -«»\n  - x\n", ["a", 0], null],
      ["a:\n  - x # -\n  # - no\n  -«»\n", ["a", 1], null],
      ["a: {x:«», y: 1}\n", ["a", "x"], null],
      ["a: {x«», y: 1}\n", ["a", "x"], null],
      ["a: &m«»\n", ["a"], null],
      ["? a\n: «b»\n", ["a"], "b"],
      ["---\na: «b»\n...\n", ["a"], "b"],
      ["a: # c\n  «b»\n", ["a"], "b"],
      ["a: «no»\n", ["a"], "no"],
      ["a: «2026-04-30»\n", ["a"], "2026-04-30"],
      ["a: «~»\n", ["a"], null],
      ["a: «0o17»\n", ["a"], 15],
      ["a: «1e3»\n", ["a"], 1000],
      ["a: «'1'»\n", ["a"], "1"],
      ["a: [\n  x,\n  «y»,\n]\nb: 1\n", ["a", 1], "y"],
      ["a: { x: [\n    1,\n  ],\n  y: «2»\n}\n", ["a", "y"], 2],
      ["a: [\r\n  x, # one, [two\r\n\r\n  # three\r\n]\r\nb: «1»\r\n", ["b"], 1],
      ["a: «|\n  b: [\n    x\n  ]»\nb: 1\n", ["a"], "b: [\n  x\n]\n"],
    ];
    for (const [marked, path, value] of places) {
      it(JSON.stringify(marked), () => {
        const { text, spans } = unmarked(marked);
        const document = parse(text);
        assert.deepEqual(document.faults, []);
        const node = nodeAt(document.root, path);
        assert.ok(node?.kind === "scalar");
        assert.deepEqual(node.span, spans[0]);
        assert.equal(node.value, value);
      });
    }
  });

  describe("underlines the very list or block", () => {
    const places: readonly (readonly [string, Path])[] = [
      ["a:\n  «b: 1\n  c:\n    - x»\n\n# note\nd: 1\n", ["a"]],
      ["a:\n  «- 1\n  - 2»\n\nb: 1\n", ["a"]],
      ["a: «[1, 2, ]» # note\n", ["a"]],
      ["a: «{ }»\n", ["a"]],
      ["a:\n  - «b: 1\n    c: |\n      text»\n  - d\n", ["a", 0]],
      ["a: &m\n  «b: 1»\n", ["a"]],
      ["a: [«b: c», d]\n", ["a", 0]],
      ["a: &m x\nb: «[1, *m]»\n", ["b"]],
      ["a: «[\n  x,\n]»\nb: 1\n", ["a"]],
      ["«a: &m x\nb: *m»\n", []],
    ];
    for (const [marked, path] of places) {
      it(JSON.stringify(marked), () => {
        const { text, spans } = unmarked(marked);
        assert.deepEqual(nodeAt(parse(text).root, path)?.span, spans[0]);
      });
    }
  });

  it("keeps keys in their order, with their places", () => {
    const { text, spans } = unmarked("«a»: 1\n«'b c'»:\n  «d»: [x]\n");
    const { root } = parse(text);
    const keys: unknown[] = [];
    const walk = (node: YamlNode | undefined): void => {
      if (node?.kind === "map") for (const { key, value } of node.pairs) walk((keys.push(key.span), value));
    };
    walk(root);
    assert.deepEqual(keys, spans);
  });

  it("has no tree for an empty file, and none for comments", () => {
    for (const text of ["", "\n", "# only this\n", "\uFEFF"]) assert.deepEqual([parse(text).root, parse(text).faults], [undefined, []]);
  });

  it("treats names like __proto__ as names", () => {
    const { root, faults } = parse("__proto__: {polluted: 1}\nconstructor: 2\n");
    assert.deepEqual(faults, []);
    assert.equal(pairOf(root, "constructor")?.value.kind, "scalar");
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  /** Each: the text with what is underlined, the ids in order, and the text after the first repair. */
  const slips: readonly (readonly [string, string, string?])[] = [
    ["a: «\"»x\nb: 1\n", "yaml-unclosed", "a: \"x\"\nb: 1\n"],
    ["a: «'»x\nb: 1\n", "yaml-unclosed", "a: 'x'\nb: 1\n"],
    ["a: «\"»x\nb: \"y\"\nc: 1\n", "yaml-unclosed", "a: \"x\"\nb: \"y\"\nc: 1\n"],
    ["a:\n  b: «\"»x\n  c: 1\nd: \"y\"\n", "yaml-unclosed"],
    ["«\"»a: 1\nb: 2\n", "yaml-unclosed"],
    ["a: [x, «\"»y]\nb: 1\n", "yaml-unclosed", "a: [x, \"y\"]\nb: 1\n"],
    ["a: «[»1, 2\nb: 3\n", "yaml-unclosed", "a: [1, 2]\nb: 3\n"],
    ["a:\n  - «[»1, 2\n  - b\nc: 1\n", "yaml-unclosed"],
    ["a: «[»\n  x,\n  y\nb: 1\n", "yaml-unclosed", "a: [\n  x,\n  y]\nb: 1\n"],
    ["a: «{»x: 1\nb: 2\n", "yaml-unclosed", "a: {x: 1}\nb: 2\n"],
    ["a: «[»1, {b: 2\nc: 1\n", "yaml-unclosed", "a: [1, {b: 2}]\nc: 1\n"],
    ["a: «[»", "yaml-unclosed", "a: []"],
    ["a: [1, 2]«]»\nb: 1\n", "yaml-unclosed", "a: [1, 2]\nb: 1\n"],
    ["a: [1,«,» 2]\n", "yaml-list", "a: [1, 2]\n"],
    ["a: [\"x\" «\"»y\"]\nb: 1\n", "yaml-list", "a: [\"x\" , \"y\"]\nb: 1\n"],
    ["a: [\n«x,»\ny\n]\nb: 1\n", "yaml-indentation"],
    ["a: \"one\n«two\"»\nb: 1\n", "yaml-indentation", "a: \"one\n  two\"\nb: 1\n"],
    ["a:\n«\t»b: 1\n", "yaml-tab", "a:\n  b: 1\n"],
    ["a:\n  b: 1\n«\t»c: 2\n", "yaml-tab", "a:\n  b: 1\n  c: 2\n"],
    ["a:\n«\t»b:\n\t\tc: 1\n\td: 2\n", "yaml-tab", "a:\n  b:\n    c: 1\n  d: 2\n"],
    ["a:\n  -«\t»x: 1\n", "yaml-tab", "a:\n  - x: 1\n"],
    ["aim: We help«:» every child\n", "yaml-colon", "aim: \"We help: every child\"\n"],
    ["aim: We help«:» every child # note\n", "yaml-colon", "aim: \"We help: every child\" # note\n"],
    ["- a: b«:» c\n- d\n", "yaml-colon", "- a: \"b: c\"\n- d\n"],
    ["a: see note«:» \"x\"\n", "yaml-colon", "a: 'see note: \"x\"'\n"],
    ["a: We\n  help all children«:» always\nb: 1\n", "yaml-colon"],
    ["a: “x«:» 😀”\r\nb: 1\r\n", "yaml-colon", "a: \"“x: 😀”\"\r\nb: 1\r\n"],
    ["«programme»\n  name: x\nb: 1\n", "yaml-missing-colon", "programme:\n  name: x\nb: 1\n"],
    ["name: A\n«age min» 3\nb: 1\n", "yaml-missing-colon", "name: A\nage min: 3\nb: 1\n"],
    ["name: A\nfoo«:»bar\nb: 1\n", "yaml-missing-colon", "name: A\nfoo: bar\nb: 1\n"],
    ["programme:\n  «name» x\n  age: 3\n", "yaml-missing-colon", "programme:\n  name: x\n  age: 3\n"],
    ["a: 1\n«freq»\n", "yaml-missing-colon", "a: 1\nfreq:\n"],
    ["a:\n  - x: 1\n    «freq»\n  - y: 2\n", "yaml-missing-colon"],
    ["a: 1\n «b»: 2\n", "yaml-indentation", "a: 1\nb: 2\n"],
    ["a: b\n  «c»: d\n", "yaml-indentation", "a: b\nc: d\n"],
    ["a:\n    b: 1\n  «c»: 2\nd: 1\n", "yaml-indentation"],
    ["a:\n  «b»: 1\n c: 2\n d: 3\n e: 4\nf: 1\n", "yaml-indentation"],
    ["programme:\n  name: x\n «mentors»:\n  a: 1\n", "yaml-indentation", "programme:\n  name: x\nmentors:\n  a: 1\n"],
    ["a:\n  - x\n «-» y\n", "yaml-indentation", "a:\n  - x\n  - y\n"],
    ["a:\n  - x: 1\n   «y»: 2\n", "yaml-indentation", "a:\n  - x: 1\n    y: 2\n"],
    ["a: |\n«x»\nb: 1\n", "yaml-indentation", "a: |\n  x\nb: 1\n"],
    ["a:\n  b: a long text here\n  «continues on this line»\n  c: 1\n", "yaml-indentation", "a:\n  b: a long text here\n    continues on this line\n  c: 1\n"],
    ...["@", "`", "%", "& ", "* ", "| ", "> ", ", ", "? ", ">5 ", "*a* "].map((sign) => [`a: «${sign[0] ?? ""}»${sign.slice(1)}x\nb: 1\n`, "yaml-quotes-needed", `a: "${sign}x"\nb: 1\n`] as const),
    ["a: [«@»x, y]\n", "yaml-quotes-needed", "a: [\"@x\", y]\n"],
    ["- «@»x\n- b\n", "yaml-quotes-needed", "- \"@x\"\n- b\n"],
    ["a: 1\n«%»b: 2\n", "yaml-quotes-needed", "a: 1\n\"%b\": 2\n"],
    ["a: «[»x] y\nb: 1\n", "yaml-quotes-needed", "a: \"[x] y\"\nb: 1\n"],
    ["a: \"x«\"» b\nc: 1\n", "yaml-quotes", "a: '\"x\" b'\nc: 1\n"],
    ["a: 'it«'»s here'\nb: 1\n", "yaml-quotes", "a: \"it's here\"\nb: 1\n"],
    ["a: \"say «\"»hi\" now\"\nb: 1\n", "yaml-quotes", "a: 'say \"hi\" now'\nb: 1\n"],
    ["a: \"50«\\%» x\"\n", "yaml-quotes", "a: '50\\% x'\n"],
    ["x: «- y»\nb: 1\n", "yaml-list", "x:\n   - y\nb: 1\n"],
    ["- a\n«b»: 1\n", "yaml-list", "- a\n- b: 1\n"],
    ["a: 1\n«-» b\n", "yaml-list"],
    ["a:\n  - b\n  «-»c\nd: 1\n", "yaml-list", "a:\n  - b\n  - c\nd: 1\n"],
    ["a:\n  - b\n   «-» c\nd: 1\n", "yaml-list"],
    ["a:\n  «-»b\n  -c\nd: 1\n", "yaml-list"],
    ["a:\n  foo«:»bar\nd: 1\n", "yaml-missing-colon"],
    ["a: 1\n«---»\nb: 2\n", "yaml-documents"],
    ["a: «!foo» 1\n", "yaml-tag"],
    ["a: «!!str» 1\n", "yaml-tag"],
    ["a: «*nope»\n", "yaml-alias"],
    ["x: &a [«*a»]\n", "yaml-alias"],
    ["«<<»: x\n", "yaml-merge"],
    ["? «[a]»\n: 1\n", "yaml-key"],
    ["«{a: b}»: c\n", "yaml-key"],
    ["? «- a»\n  - b\n: c\n", "yaml-key"],
    ["a: 1\n«:» 2\n", "yaml-key"],
    ["a: 1\n«a»: 2\n", "yaml-duplicate-key"],
    ["1: x\n«\"1\"»: y\n", "yaml-duplicate-key"],
    ["«%YAML 1.1»\n---\na: yes\n", "yaml-directive"],
    ["# c\n«%FOO bar» # c\n---\na: 1\n", "yaml-directive"],
    ["a: x«\0»y\n", "yaml-character", "a: xy\n"],
    ["a: x«\u202E»y\n", "yaml-character", "a: xy\n"],
    ["a: x«\uD83D»y\n", "yaml-character", "a: xy\n"],
    ["a: 1\n«\uFEFF»b: 1\n", "yaml-character", "a: 1\nb: 1\n"],
    ["a: 1«\r»b: 2\rc: 3\r", "yaml-character"],
    ["a:\n«\u00A0\u00A0»b: 1\n", "yaml-character", "a:\n  b: 1\n"],
    ["a:«\u00A0»1\n", "yaml-character", "a: 1\n"],
    ["name: A\naim: B«:» c\nwho: D«:» e\nx: «@»y\nz:\n«\t»- q\n", "yaml-colon yaml-colon yaml-quotes-needed yaml-tab"],
  ];
  describe("finds each slip where it is, once", () => {
    for (const [marked, ids, after] of slips) {
      it(JSON.stringify(marked), () => {
        const { text } = unmarked(marked);
        const { faults } = parse(text);
        assert.equal(faults.map(({ id }) => id).join(" "), ids);
        assert.equal(underlined(text, faults), marked);
        if (after !== undefined) assert.equal(repaired(text, faults[0]), after);
      });
    }
  });

  it("offers no repair that leaves the fault standing", () => {
    for (const [marked] of slips) {
      const { text } = unmarked(marked);
      const { faults } = parse(text);
      const after = repaired(text, faults[0]);
      if (after !== undefined) assert.equal(parse(after).faults.length, faults.length - 1, `${JSON.stringify(text)} → ${JSON.stringify(after)}`);
    }
  });

  it("says it in two short sentences, without a parser's words", () => {
    const messages = new Set(slips.flatMap(([marked]) => parse(unmarked(marked).text).faults.map(({ message }) => message)));
    for (const message of messages) {
const sentences = message.replace(/“[^”]*”/g, "").match(/[.?!](?= |$)/g) ?? [];
      assert.ok(sentences.length >= 1 && sentences.length <= 2 && /[.?!]$/.test(message), message);
      assert.ok(message.length <= 170, message);
      assert.doesNotMatch(message, /\b(?:scalar|mapping|sequence|token|indent(?:ation)?|key|node|flow|block scalar|parse)\b/i, message);
    }
  });

  it("has every id in its list, with a severity", () => {
    const known = new Set<string>(syntaxIds.map(({ id }) => id));
    for (const [marked] of slips) for (const fault of parse(unmarked(marked).text).faults) assert.ok(known.has(fault.id), fault.id);
    assert.equal(severityOf({ id: "yaml-colon", message: "", span: { start: 0, end: 0 } }), "error");
  });

  describe("after a slip", () => {
    it("reads the rest, at its own places", () => {
      const { text, spans } = unmarked("programme:\n  aim: We help: all\nmentors\n  age: «18»\nlist:\n\t- «x»\nlast: «\"y\"»\n");
      const { root, broken } = parse(text);
      assert.ok(broken);
      assert.deepEqual([["mentors", "age"], ["list", 0], ["last"]].map((path) => nodeAt(root, path)?.span), spans);
    });
    it("keeps a word that is being typed as an entry", () => {
      const { text, spans } = unmarked("meetings:\n  frequency: weekly\n  «dur»\nmentors: many\n");
      assert.deepEqual(pairOf(pairOf(parse(text).root, "meetings")?.value, "dur")?.key.span, spans[0]);
    });
    it("does not call a file broken that can be read", () => {
      for (const text of ["a: 1\na: 2\n", "a: x\0y\n", "%FOO\n---\na: 1\n", "a: !!str 1\n", "a:\n  - x\n   - y\n"]) assert.equal(parse(text).broken, false, text);
      for (const text of ["a: *b\n", "<<: x\n", "a: 1\n---\nb: 1\n", "a: [\n"]) assert.equal(parse(text).broken, true, text);
    });
    it("tells at most twenty, one a line, and no repetitions that it made itself", () => {
      const many = parse("a: b: c\n".repeat(30)).faults;
      assert.equal(many.length, 20);
      assert.deepEqual(new Set(many.map(({ id }) => id)), new Set(["yaml-colon"]));
      const dropped = parse("list:\n  - id: x\n    name: y\n id: z\n    name: w\n    more: 1\nb: 1\n").faults;
      assert.deepEqual(dropped.map(({ id }) => id), ["yaml-indentation"]);
    });
  });

  describe("stops at its limits, and says so at the place", () => {
    const limits: Limits = { size: 2000, depth: 5, aliases: 3, entries: 6, nodes: 20, findings: 10 };
    const over: readonly (readonly [string, string, RegExp, Limits?])[] = [
      ["size", "a: ".padEnd(2001, "x"), /2,001 characters.*2,000/],
      ["depth in brackets", "a: [[[[«[»1]]]]]\n", /more than 5 levels/],
      ["depth of blocks", "a:\n b:\n  c:\n   d:\n    e:\n     «f»: 1\n", /more than 5 levels/],
      ["depth of lists", "- - - - - - «x»\n", /more than 5 levels/],
      ["depth of questions", "? ? ? ? ? ? «x»\n", /more than 5 levels/],
      ["depth by repetition", "a: &a [[1]]\nb: &b [*a]\nc: [[«*b»]]\n", /more than 5 levels/, { ...limits, aliases: 10 }],
      ["anchors", "- &a 1\n- &b 2\n- *a\n- «*b»\n", /more than 3 times/],
      ["entries of a list", "- 1\n- 2\n- 3\n- 4\n- 5\n- 6\n- 7«»\n", /more than 6 entries/],
      ["entries of a block", "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n«g»: 7\n", /more than 6 entries/],
      ["values in all", "a: [1, 2, 3, 4, 5]\nb: [1, 2, 3, 4, 5]\nc: [1, 2, 3, 4, «5»]\nd: 1\n", /more than 18 values/, { ...limits, nodes: 18 }],
      ["characters by repetition", "a: &a 0123456789\nb: *a\nc: [«*a», *a]\n", /repeated.*more than 50 characters/, { ...limits, size: 50, aliases: 10 }],
      ["values by repetition", "a: &a [1, 2, 3, 4, 5]\nb: &b [*a, «*a»]\nc: [*b, *b]\n", /more than 15 values/, { ...limits, nodes: 15, aliases: 10 }],
    ];
    for (const [name, marked, message, own] of over) {
      it(name, () => {
        const { text, spans } = unmarked(marked);
        const document = parse(text, own ?? limits);
        assert.deepEqual(document.faults.map(({ id }) => id), ["file-limit"]);
        assert.match(document.faults[0]?.message ?? "", message);
        assert.equal(document.root, undefined);
        assert.ok(document.broken);
        if (spans[0]) assert.deepEqual(document.faults[0]?.span, spans[0]);
      });
    }
    it("and not before", () => {
      for (const text of ["a: ".padEnd(2000, "x"), "a: [[[[1]]]]\n", "- - - - - x\n", "- &a 1\n- &b 2\n- *a\n", "[1, 2, 3, 4, 5, 6]\n", "a: text [[[[[[[[[ with brackets\nb: |\n  [[[[[[[[[\n  - - - - - - -\n"]) {
        assert.deepEqual(parse(text, limits).faults, [], text);
      }
    });
    it("with numbers as people write them", () => assert.deepEqual([count(5), count(1000), count(1_048_576)], ["5", "1,000", "1,048,576"]));
  });

  describe("never takes long", () => {
    const size = defaultLimits.size;
    const hostile: Readonly<Record<string, string>> = {
      "fifty million characters": "a: 1\n".repeat(10_000_000),
      "a million opening brackets": "[".repeat(size),
      "a million question marks": "? ".repeat(size / 2),
      "question marks in a few hundred bytes": "? ".repeat(400),
      "an alias bomb": `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [${`*${i === 0 ? "a" : `b${i - 1}`},`.repeat(9)}]\n`).join("")}`,
      "twenty thousand anchors": Array.from({ length: 20_000 }, (_, i) => `- &a${i} x\n- *a${i}\n`).join(""),
      "an open quotation mark": `"${"x\n".repeat(size / 2 - 1)}`,
      "a quotation mark open on every line": 'k: "x\n'.repeat(size / 6),
      "a bracket open on every line": "k: [\n".repeat(size / 5),
      "a closing bracket on every line": "a:\n  b: [\n    x\n  ]\n".repeat(size / 20),
      "a colon in every sentence": "k: b: c\n".repeat(size / 8),
      "tabs on every line": "\tk: v\n".repeat(size / 6),
      "words alone": `${"foo bar baz\n".repeat(size / 12 - 1)}a: b: c`,
      "only line breaks": "\n".repeat(size),
      "one long line": `a: ${"x: ".repeat(size / 3 - 2)}`,
      "control characters": "\0".repeat(size),
      "half surrogates": "\uD800".repeat(size),
      "the same key": "k: v\n".repeat(size / 5),
    };
    for (const [name, text] of Object.entries(hostile)) {
      it(name, function () {
        this.timeout(60_000);
        const start = process.cpuUsage();
        const { faults } = parse(text);
        const { user, system } = process.cpuUsage(start);
        const took = (user + system) / 1000;
        assert.ok(name === "only line breaks" || faults.length > 0);
        // Of the processor, so that a busy machine makes no difference: many times what is needed, far below what a loop of the wrong kind takes.
        assert.ok(took < 4000, `${Math.round(took)} ms`);
      });
    }
  });

  it("reads all samples that are not about YAML without a fault", () => {
    for (const sample of samples().filter((name) => !name.includes("broken-yaml"))) assert.deepEqual(parse(read(sample)).faults, [], sample);
  });
});
