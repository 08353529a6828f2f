/** A text or bytes that break tools of this kind, and the ids of which at least one has to be found; none where the file cannot be read at all. */
export interface Hazard {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly finds: readonly string[];
}

const head = "mentorspec: 1\nprogramme: Steady\n";
const times = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join("");
const bomb = `x_a: &a [x,x,x,x,x,x,x,x,x]\n${times(20, (i) => `x_${i}: &b${i} [${`*${i === 0 ? "a" : `b${i - 1}`},`.repeat(9)}]\n`)}`;
const utf8 = new TextEncoder();

/** A specification with a fault in each of thousands of outcomes, nearly as large as Mentorspec reads. */
function large(): string {
  const item = (index: number): string => `  - name: Children are calmer, group ${index}\n    measure: The coordinator asks every carer within a week.\n    wen: 2026-13-45\n`;
  return `${head}outcomes:\n${times(8_500, item)}`;
}

export const hazards: readonly Hazard[] = [
  { name: "an alias bomb", content: head + bomb, finds: ["file-limit"] },
  { name: "a merge bomb", content: `${head}x_a: &a {k: v}\n${times(300, (i) => `x_${i}:\n  <<: [*a, *a, *a]\n`)}`, finds: ["yaml-merge", "file-limit"] },
  { name: "an alias of itself", content: `${head}x_a: &a [*a]\n`, finds: ["yaml-alias"] },
  { name: "an alias of nothing", content: `${head}x_a: *nope\n`, finds: ["yaml-alias"] },
  { name: "deep nesting", content: `${head}x_a: ${"[".repeat(100_000)}`, finds: ["file-limit"] },
  { name: "deep blocks", content: `${head}${times(300, (i) => `${" ".repeat(i)}x_a:\n`)}`, finds: ["file-limit"] },
  { name: "question marks", content: `${head}${"? ".repeat(400)}\n`, finds: ["file-limit", "yaml-key"] },
  { name: "twenty-five thousand keys", content: `${head}x_a:\n${times(25_000, (i) => `  k${i}: ${i}\n`)}`, finds: ["file-limit"] },
  { name: "one line of a million characters", content: `${head}x_a: ${"word ".repeat(205_000)}\nvoise: 1\n`, finds: ["entry-unknown"] },
  { name: "a faulty file of a megabyte", content: large(), finds: ["file-findings"] },
  { name: "too large a file", content: head + "# x\n".repeat(300_000), finds: ["file-limit"] },
  { name: "a key twice", content: `${head}programme: Other\n`, finds: ["yaml-duplicate-key"] },
  { name: "a hundred thousand keys twice", content: head + "need: x\n".repeat(100_000), finds: ["yaml-duplicate-key"] },
  { name: "twenty thousand broken lines", content: head + "k: b: c\n".repeat(20_000), finds: ["yaml-colon"] },
  { name: "names of JavaScript's own", content: `${head}__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\nhasOwnProperty: 1\n`, finds: ["entry-unknown"] },
  { name: "half a surrogate", content: `${head}need: "\\uD800 x"\nx_a: 1\nvoise: 1\n`, finds: ["entry-unknown"] },
  { name: "characters that steer", content: `${head}need: a\u0000b\u001b[31mred\u202eder\n`, finds: ["yaml-character"] },
  { name: "escapes that steer", content: `${head}"\\e[31m\\0\\u202E": "\\e]0;x\\a"\nmentors:\n  type: "\\e[31m"\n`, finds: ["entry-unknown"] },
  { name: "line ends of old Macintoshes", content: head.replaceAll("\n", "\r"), finds: ["yaml-character"] },
  { name: "two documents", content: `${head}---\n${head}`, finds: ["yaml-documents"] },
  { name: "tags", content: `${head}need: !!js/function "function(){throw 1}"\n`, finds: ["yaml-tag"] },
  { name: "YAML 1.1", content: `%YAML 1.1\n---\n${head}`, finds: ["yaml-directive"] },
  { name: "commands for a CI log", content: `${head}"x%0A::error::pwned": "::error file=a::pwned"\nmentors:\n  type: "\\n::error::pwned"\n"\\n::set-output name=x::y": 1\n`, finds: ["entry-unknown"] },
  { name: "Latin-1", content: Uint8Array.from(Buffer.from(`${head}need: caf\u00e9\n`, "latin1")), finds: [] },
  { name: "UTF-8 that is cut", content: utf8.encode(`${head}need: café`).subarray(0, -1), finds: [] },
  { name: "UTF-16", content: Uint8Array.from(Buffer.from(`\ufeff${head}`, "utf16le")), finds: [] },
];
