import { type Hazard, hazard, head, ofLines, times } from "../hazard";

const outcomes = (count: number, more = ""): string => `outcomes:\n${times(count, (i) => `  - {id: o${i}, name: Calm ${i}${more}}\n`)}`;
const sources = (count: number): string => `sources:\n${times(count, (i) => `  - {id: s${i}, title: Study ${i}}\n`)}`;
const list = (name: string, text: () => string, ...finds: string[]): Hazard => ofLines(name, () => head + text(), ...finds, "mentors-unsaid", "file-limit", "file-findings");
const faulty = (index: number): string => `  - name: Children are calmer, group ${index}\n    measure: The coordinator asks every carer within a week.\n    wen: 2026-13-45\n`;

/** Long lists, long lines and large files. */
export const sizes: readonly Hazard[] = [
  list("20,000 outcomes", () => outcomes(20_000)),
  list("20,000 sources", () => sources(20_000)),
  list("20,000 pieces of evidence, each with an outcome and a source", () => outcomes(3_000) + sources(3_000) + `evidence:\n${times(12_000, (i) => `  - {source: s${i % 3_000}, outcome: o${i % 3_000}}\n`)}`),
  list("20,000 pieces of evidence that name nothing", () => `evidence:\n${times(20_000, (i) => `  - {source: s${i}, outcome: o${i}}\n`)}`, "reference-unknown"),
  list("6,000 claims with their evidence", () => `outcomes:\n${times(6_000, (i) => `  - {id: o${i}, name: Calm, claim: {text: Mentoring improves wellbeing., strength: strong, sources: [s${i}]}}\n`)}${sources(6_000)}`),
  list("4,000 claims of the same sources", () => `outcomes:\n${times(4_000, (i) => `  - {id: o${i}, name: Calm, claim: {text: Mentoring improves wellbeing., strength: strong, sources: [s1, s2, s3]}}\n`)}${sources(4)}evidence:\n${times(4_000, (i) => `  - {source: s${i % 4}, outcome: o${i}, design: rct}\n`)}`),
  list("20,000 outcomes of one id", () => `outcomes:\n${times(20_000, () => "  - {id: o, name: Calm}\n")}`, "duplicate-id"),
  list("20,000 references to one outcome", () => `outcomes:\n  - {id: o, name: Calm}\nevidence:\n${times(19_999, () => "  - {outcome: o, source: s}\n")}sources:\n  - {id: s, title: S}\n`),
  list("10,000 waivers", () => `waivers:\n${times(10_000, (i) => `  - {rule: mentor-supervision, reason: Because ${i}., until: 2027-01-01}\n`)}`),
  list("10,000 waivers of nothing", () => `waivers:\n${times(10_000, (i) => `  - {rule: no-such-rule-${i}, reason: Because.}\n`)}`, "waiver-unknown"),
  list("10,000 comments that set aside", () => times(10_000, (i) => `# mentorspec-ignore-next-line entry-unknown -- because\nk${i}: 1\n`)),
  list("10,000 comments that set nothing aside", () => times(10_000, (i) => `# mentorspec-ignore-next-line no-such-rule-${i} -- because\nx_${i}: 1\n`), "waiver-unknown"),
  list("a comment that names 50,000 rules", () => `# mentorspec-ignore-next-line ${"entry-unknown ".repeat(50_000)} -- because\nk: 1\n`),
  list("10,000 comments inside a text", () => `need: |\n${times(10_000, () => "  # mentorspec-ignore-next-line entry-unknown -- because\n")}`),
  list("10,000 comments between outcomes", () => `outcomes:\n${times(8_000, (i) => `  # mentorspec-ignore-next-line entry-unknown -- because\n  - {id: o${i}, name: Calm, kk: 1}\n`)}`),
  list("20,000 stages", () => `meetings:\n  frequency: weekly\n  duration: {weeks: 52}\n  stages:\n${times(20_000, (i) => `    - {name: s${i}, weeks: 1}\n`)}`),
  list("20,000 risks", () => `risks:\n${times(20_000, (i) => `  - {what: A mentor leaves ${i}, mitigation: Another comes}\n`)}`),
  list("20,000 lines of cost", () => `costs:\n  total: 20000\n  lines:\n${times(20_000, (i) => `    - {item: Line ${i}, amount: 1}\n`)}`),
  list("20,000 questions", () => `contract:\n  questions:\n${times(19_000, (i) => `    - {text: Question ${i}?, weight: 1}\n`)}`),
  list("20,000 links of change", () => `theory_of_change:\n  activities: [${times(9_000, (i) => `a${i}, `)}]\n  links:\n${times(9_000, (i) => `    - {from: a${i}, to: a${i + 1}}\n`)}`),
  list("20,000 kinds of mentors", () => `mentors: {type: [${times(19_000, (i) => `kind${i}, `)}]}\n`),
  list("20,000 words in brackets", () => `target_group: {groups: [${times(19_000, () => "looked-after, ")}]}\n`),
  list("15,000 unknown names", () => times(15_000, (i) => `unknown_name_${i}: v\n`), "entry-unknown"),
  list("15,000 names misspelt", () => times(15_000, (i) => `safegarding_${i}: v\n`), "entry-unknown"),
  list("15,000 unknown names inside a block", () => `mentors:\n${times(15_000, (i) => `  unknown_name_${i}: v\n`)}`, "entry-unknown"),
  list("15,000 wrong choices", () => `outcomes:\n${times(15_000, (i) => `  - {id: o${i}, horizon: nevver}\n`)}`, "value-choice"),
  list("15,000 blocks where words belong", () => `outcomes:\n${times(15_000, (i) => `  - {id: o${i}, name: {a: [1]}}\n`)}`),
  list("25,000 names", () => `x_a:\n${times(25_000, (i) => `  k${i}: ${i}\n`)}`),
  list("100,000 names", () => times(85_000, (i) => `x_${i}: v\n`)),
  list("20,000 names", () => `x_a:\n${times(20_000, (i) => `  k${i}: ${i}\n`)}`),
  list("250,000 values", () => times(20, (i) => `x_${i}: [${"1, ".repeat(12_500)}]\n`)),
  list("190,000 values", () => times(19, (i) => `x_${i}: [${"1, ".repeat(10_000)}]\n`)),
  list("a line of a million characters", () => `x_a: ${"word ".repeat(205_000)}\nvoise: 1\n`, "entry-unknown"),
  list("a word of a million characters", () => `need: ${"w".repeat(1_000_000)}\n`),
  list("a need of a million characters", () => `need: ${"Children need one adult. ".repeat(40_000)}\n`),
  list("a need of 100,000 lines", () => `need: |\n${"  Children need one.\n".repeat(50_000)}`),
  list("a folded need of 100,000 lines", () => `need: >\n${"  one more\n\n".repeat(80_000)}`),
  hazard("a quoted need of 45,000 lines", () => `${head}need: "${"Children need one.\n  ".repeat(45_000)}"\n`, "mentors-unsaid"),
  list("a need of empty lines", () => `need: |\n${"\n".repeat(900_000)}  x\n`),
  list("a comment of a million characters", () => `# ${"x".repeat(1_000_000)}\n`),
  list("spaces at the end of a line", () => `need: x${" ".repeat(1_000_000)}\nvoise: 1\n`, "entry-unknown"),
  list("a faulty file of a megabyte", () => `outcomes:\n${times(8_500, faulty)}`, "file-findings"),
  hazard("one character below the limit", () => `${head}# ${"x".repeat(1_048_576 - head.length - 4)}\n`, "mentors-unsaid"),
  hazard("exactly the limit", () => `${head}# ${"x".repeat(1_048_576 - head.length - 3)}\n`, "mentors-unsaid"),
  hazard("one character over the limit", () => `${head}# ${"x".repeat(1_048_576 - head.length - 2)}\n`, "file-limit"),
  hazard("10 MB", () => head + "# x\n".repeat(2_500_000), "file-limit"),
  hazard("10 MB of outcomes", () => head + outcomes(300_000), "file-limit"),
];

/** What stands far over the limit: not in the test command, where a message of this size says nothing new. */
export const huge: readonly Hazard[] = [hazard("50 MB", () => head + "# x\n".repeat(12_500_000), "file-limit"), hazard("50 MB in one line", () => `${head}need: ${"x".repeat(50_000_000)}\n`, "file-limit")];
