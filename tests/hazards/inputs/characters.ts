import { type Hazard, hazard, head, times } from "../hazard";

const utf8 = new TextEncoder();
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "utf16le"));
const needs = (name: string, need: string, ...finds: string[]): Hazard => hazard(name, () => `${head}need: ${need}\n`, ...finds);

/** Characters that nobody sees, that steer, or that are more than one code unit; and bytes that are no text. */
export const characters: readonly Hazard[] = [
  needs("a NUL", "a\u0000b", "yaml-character"),
  needs("100,000 NULs", "\u0000".repeat(100_000), "yaml-character"),
  needs("ESC", "a\u001b[31mred\u001b]0;title\u0007", "yaml-character"),
  needs("marks of direction", "a\u202eb\u2066c\u2069", "yaml-character"),
  needs("100,000 marks of direction", "\u202e".repeat(100_000), "yaml-character"),
  needs("half a surrogate pair, first", "a\ud83d b", "yaml-character"),
  needs("half a surrogate pair, last", "a\ude00 b", "yaml-character"),
  needs("100,000 halves of surrogate pairs", "\ud83d".repeat(100_000), "yaml-character"),
  needs("half a surrogate pair, escaped", `"\\uD800 x"\nvoise: 1`, "entry-unknown"),
  needs("a mark of byte order in the middle", "a\ufeffb", "yaml-character"),
  needs("100,000 marks of byte order", "\ufeff".repeat(100_000), "yaml-character"),
  hazard("a mark of byte order before the text", () => `\ufeff${head}`, "mentors-unsaid"),
  hazard("two marks of byte order before the text", () => `\ufeff\ufeff${head}`, "yaml-character", "mentors-unsaid"),
  hazard("line ends of old Macintoshes", () => head.replaceAll("\n", "\r"), "yaml-character"),
  hazard("20,000 line ends of old Macintoshes", () => (head + times(20_000, (i) => `x_${i}: v\n`)).replaceAll("\n", "\r"), "yaml-character", "file-limit"),
  hazard("all line ends in turn", () => head + times(6_000, (i) => `x_${i}: v${["\n", "\r\n", "\r"][i % 3] ?? ""}`), "yaml-character"),
  hazard("line ends of Windows", () => (head + times(10_000, (i) => `x_${i}: v\n`)).replaceAll("\n", "\r\n"), "mentors-unsaid"),
  needs("separators of lines that YAML does not know", "a\u2028b\u2029c\u0085d", "mentors-unsaid", "yaml-character"),
  needs("deletions and other control characters", "a\u007fb\u0080c\u009fd\u0008e\u000bf\u000cg", "yaml-character"),
  needs("characters that are none", "a\ufffeb\uffffc", "yaml-character"),
  hazard("special spaces before 20,000 names", () => `${head}x_a:\n${times(19_000, (i) => `\u00a0\u00a0k${i}: v\n`)}`, "yaml-character"),
  needs("special spaces in a sentence", "a\u00a0b\u2009c".repeat(20_000), "mentors-unsaid"),
  hazard("special spaces after dashes and names", () => head + times(10_000, (i) => `x_${i}:\u00a0v\n`), "yaml-character", "yaml-missing-colon"),
  hazard("a line of 300,000 special spaces", () => `${head}need:${"\u00a0".repeat(300_000)}x\n`, "yaml-character"),
  hazard("spaces and special spaces in turn", () => `${head}${" \u00a0".repeat(150_000)}need: x\n`, "yaml-character", "yaml-syntax", "yaml-indentation", "yaml-missing-colon"),
  needs("letters with 10,000 accents", `e${"\u0301".repeat(10_000)}`, "mentors-unsaid"),
  needs("a family of 10,000", "👨‍👩‍👧‍👦".repeat(10_000), "mentors-unsaid"),
  needs("200,000 columns beyond the basic plane", "😀".repeat(200_000), "mentors-unsaid"),
  hazard("names beyond the basic plane", () => head + times(5_000, (i) => `😀${i}: v\n`), "entry-unknown"),
  needs("Arabic and Hebrew", "مرحبا שלום ".repeat(10_000), "mentors-unsaid"),
  needs("widths of nothing", "a\u200bb\u200cc\u200dd\u2060e", "mentors-unsaid", "yaml-character"),
  hazard("Latin-1", () => latin1(`${head}need: caf\u00e9\n`)),
  hazard("UTF-8 that is cut", () => utf8.encode(`${head}need: café`).subarray(0, -1)),
  hazard("UTF-8 that is longer than it need be", () => Uint8Array.from([...utf8.encode(`${head}need: `), 0xc0, 0xaf, 0x0a])),
  hazard("surrogates in UTF-8", () => Uint8Array.from([...utf8.encode(`${head}need: `), 0xed, 0xa0, 0x80, 0x0a])),
  hazard("UTF-16 with its mark", () => utf16(`\ufeff${head}`)),
  hazard("UTF-16, big end first, with its mark", () => utf16(`\ufeff${head}`).map((_, i, all) => all[i ^ 1] ?? 0)),
  hazard("UTF-16 without its mark", () => utf16(head), "yaml-character", "yaml-syntax"),
  hazard("UTF-32 with its mark", () => Uint8Array.from([0xff, 0xfe, 0, 0, ...[...head].flatMap((c) => [c.charCodeAt(0), 0, 0, 0])])),
  hazard("an image", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: 5_000 }, (_, i) => (i * 31) % 256)])),
  hazard("a zip file", () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, ...Array.from({ length: 5_000 }, (_, i) => (i * 17) % 256)])),
];
