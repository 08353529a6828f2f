import { type Hazard, hazard, head, ofLines, times } from "../hazard";

const blocks = (levels: number): string => times(levels, (i) => `${" ".repeat(i)}x_a:\n`);

/** Lists and blocks inside one another. */
export const nesting: readonly Hazard[] = [
  ...[100, 101, 1_000, 10_000, 100_000, 1_000_000].map((depth) => hazard(`${depth} open brackets`, () => `${head}x_a: ${"[".repeat(depth)}`, "file-limit", "yaml-unclosed")),
  hazard("99 levels of brackets", () => `${head}x_a: ${"[".repeat(98)}${"]".repeat(98)}\n`, "mentors-unsaid"),
  hazard("100,000 levels of brackets, closed", () => `${head}x_a: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`, "file-limit"),
  hazard("100,000 open braces", () => `${head}x_a: ${"{".repeat(100_000)}`, "file-limit"),
  hazard("5,000 levels of {a: {a:", () => `${head}x_a: ${"{a: ".repeat(5_000)}1${"}".repeat(5_000)}\n`, "file-limit"),
  hazard("10,000 levels of [{a: [{a:", () => `${head}x_a: ${"[{a: ".repeat(10_000)}`, "file-limit"),
  hazard("deep brackets among outcomes", () => `${head}outcomes: ${"[".repeat(5_000)}x${"]".repeat(5_000)}\n`, "file-limit"),
  hazard("300 levels of blocks", () => head + blocks(300), "file-limit"),
  hazard("1,400 levels of blocks", () => head + blocks(1_400), "file-limit"),
  hazard("90 levels of blocks", () => `${head}x_a:\n${times(90, (i) => `${" ".repeat(i + 1)}x_a:\n`)}`, "mentors-unsaid"),
  hazard("90 levels of mentors", () => head + times(90, (i) => `${" ".repeat(i)}mentors:\n`), "entry-unknown", "mentors-unsaid"),
  hazard("100,000 dashes on a line", () => `${head}x_a:\n  ${"- ".repeat(100_000)}\n`, "file-limit"),
  ...[20, 50, 400, 5_000, 100_000].map((count) => hazard(`${count} question marks`, () => `${head}${"? ".repeat(count)}\n`, "file-limit", "yaml-key", "yaml-syntax", "yaml-indentation")),
  ofLines("100,000 question marks on their own lines", () => `${head}${"?\n".repeat(100_000)}`, "yaml-key", "yaml-syntax", "yaml-duplicate-key"),
  hazard("100,000 colons", () => `${head}${": ".repeat(100_000)}\n`, "file-limit", "yaml-key", "yaml-syntax", "yaml-colon"),
  hazard("100,000 closing brackets", () => `${head}x_a: ${"]".repeat(100_000)}\n`, "yaml-syntax", "yaml-quotes-needed", "yaml-list"),
  ofLines("100,000 closing brackets on their own lines", () => `${head}x_a:\n${"]\n".repeat(100_000)}`, "yaml-syntax", "yaml-list", "yaml-indentation", "yaml-unclosed"),
  ofLines("100,000 openings on their own lines", () => `${head}${"x: [\n".repeat(100_000)}`, "yaml-unclosed", "yaml-syntax", "file-limit"),
  ofLines("20,000 lists that close below their name", () => head + times(10_000, (i) => `x_${i}: [\n  a\n]\n`), "mentors-unsaid", "file-limit"),
  ofLines("20,000 steps to and fro", () => head + times(20_000, (i) => `${" ".repeat(i % 40)}k${i}:\n`), "yaml-indentation", "file-limit", "yaml-syntax", "entry-unknown"),
  hazard("deep lists within items", () => `${head}outcomes:\n${times(90, (i) => `${"  ".repeat(i + 1)}- name:\n`)}`, "value-kind", "file-limit", "entry-unknown", "mentors-unsaid"),
];
