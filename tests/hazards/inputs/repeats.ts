import { type Hazard, hazard, head, times } from "../hazard";

const laughs = (levels: number, width: number): string => `x_a: &a [x,x,x]\n${times(levels, (i) => `x_${i}: &b${i} [${`*${i === 0 ? "a" : `b${i - 1}`},`.repeat(width)}]\n`)}`;
const long = (length: number): string => "steady and kind ".repeat(Math.ceil(length / 16)).slice(0, length).trim();

/** Anchors and aliases. */
export const repeats: readonly Hazard[] = [
  hazard("alias bomb", () => head + laughs(20, 9), "file-limit"),
  hazard("alias bomb of 306 bytes", () => head + laughs(9, 9).slice(0, 1_000), "file-limit"),
  hazard("alias bomb of blocks", () => `${head}x_0: &b0 {a: 1, b: 2, c: 3}\n${times(12, (i) => `x_${i + 1}: &b${i + 1} {a: *b${i}, b: *b${i}, c: *b${i}, d: *b${i}}\n`)}`, "file-limit"),
  hazard("alias bomb among outcomes", () => `${head}x_a: &o {name: Calm, claim: Children are calmer.}\nx_b: &p [${"*o, ".repeat(400)}]\noutcomes: [${"*p, ".repeat(400)}]\n`, "file-limit"),
  hazard("a long text 900 times", () => `${head}need: &a ${long(100_000)}\noutcomes:\n${times(900, (i) => `  - {id: o${i}, name: *a}\n`)}`, "file-limit", "outcomes-unsaid", "need-unsaid", "mentors-unsaid"),
  hazard("a long text in 900 pieces of evidence", () => `${head}need: &a ${long(500_000)}\nevidence:\n${times(900, () => "  - *a\n")}`, "file-limit"),
  hazard("a block of 190 values 900 times", () => `${head}x_a: &a [${"x, ".repeat(190)}]\n${times(900, (i) => `x_${i}: *a\n`)}`, "mentors-unsaid", "file-limit"),
  hazard("outcomes that are one another", () => `${head}outcomes:\n  - &a {id: calm, name: Calm, claim: {text: Mentoring improves wellbeing., strength: strong}}\n${times(900, () => "  - *a\n")}`, "duplicate-id", "outcomes-unsaid", "mentors-unsaid"),
  hazard("merge bomb", () => `${head}x_a: &a {k: v}\n${times(300, (i) => `x_${i}:\n  <<: [*a, *a, *a]\n`)}`, "yaml-merge", "file-limit"),
  hazard("merges in a chain", () => `${head}x_0: &m0 {a: 1}\n${times(400, (i) => `x_${i + 1}: &m${i + 1}\n  <<: *m${i}\n  k${i}: 1\n`)}`, "yaml-merge", "file-limit"),
  hazard("merges of empty blocks", () => `${head}x_a: &a {}\nx_b:\n  <<: [${"*a, ".repeat(990)}]\n`, "yaml-merge"),
  hazard("alias of itself", () => `${head}x_a: &a [*a]\n`, "yaml-alias"),
  hazard("aliases of one another", () => `${head}x_a: &a {b: *b}\nx_b: &b {a: *a}\n`, "yaml-alias"),
  hazard("a block that holds itself, deep", () => `${head}x_a: &a\n${times(60, (i) => `${"  ".repeat(i + 1)}k:\n`)}${"  ".repeat(61)}k: *a\n`, "yaml-alias"),
  hazard("the whole file inside itself", () => `--- &root\n${head}need: *root\n`, "yaml-alias"),
  hazard("alias of nothing", () => `${head}x_a: *nope\n`, "yaml-alias"),
  hazard("5,000 aliases of nothing", () => head + times(5_000, (i) => `x_${i}: *nope${i}\n`), "file-limit"),
  hazard("900 aliases of nothing", () => head + times(900, (i) => `x_${i}: *nope${i}\n`), "yaml-alias"),
  hazard("20,000 anchors and aliases", () => head + times(10_000, (i) => `x_${i}: &a${i} v\ny_${i}: *a${i}\n`), "file-limit"),
  hazard("20,000 anchors", () => head + times(20_000, (i) => `x_${i}: &a${i} v\n`), "file-limit"),
  hazard("1,000 anchors", () => head + times(1_000, (i) => `x_${i}: &a${i} v\n`), "mentors-unsaid"),
  hazard("1,001 anchors", () => head + times(1_001, (i) => `x_${i}: &a${i} v\n`), "file-limit"),
  hazard("one anchor, 900 times", () => head + times(900, (i) => `x_${i}: &a ${i}\n`), "mentors-unsaid"),
  hazard("an anchor with a name of 100,000 characters", () => `${head}x_a: &${"a".repeat(100_000)} v\nx_b: *${"a".repeat(100_000)}\nx_c: *${"b".repeat(100_000)}\n`, "yaml-alias"),
  hazard("an alias as a name", () => `${head}x_a: &a name\n*a : value\n`, "yaml-key"),
  hazard("aliases over 100 levels", () => `${head}x_0: &a0 [1]\n${times(150, (i) => `x_${i + 1}: &a${i + 1} [*a${i}]\n`)}`, "file-limit"),
  hazard("aliases of 90 levels", () => `${head}x_0: &a0 [1]\n${times(90, (i) => `x_${i + 1}: &a${i + 1} [*a${i}]\n`)}`, "mentors-unsaid"),
];
