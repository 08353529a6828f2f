import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { parse } from "yaml";
import { checkText, knowledge, read } from "../checking";
import { unmarked } from "../marks";

interface Case {
  /** The numbers of the claims that it shows enforced. */
  readonly claims: string | readonly string[];
  /** The points, blocks and rules that speak, each with its severity in a submitted specification. */
  readonly finds: Readonly<Record<string, string>>;
  /** What breaks them, with « » round the place of the only one; none means the bare specification. */
  readonly bad?: string;
  /** What keeps them; none means the complete sample. */
  readonly good?: string;
}

interface Answer {
  readonly claim: string;
  readonly answer: "enforced" | "shown" | "rationale";
  readonly by?: readonly string[];
}

const folder = "tests/claims";
const cases = readdirSync(folder).filter((name) => name.endsWith(".cases.yaml")).sort().flatMap((name) => parse(read(`${folder}/${name}`)) as Case[]);
const answers = parse(read("schemas/guide/claims.yaml")) as Answer[];

const claimsOf = ({ claims }: Case): readonly string[] => [claims].flat();

function specificationOf(text: string | undefined, otherwise: string): string {
  if (text === undefined) return read(otherwise);
  const programme = /^programme:/m.test(text) ? "" : "programme: {name: Steady Hands, status: submitted}\n";
  return `mentorspec: 1\n${programme}${text}`;
}

describe("claims of the sources", () => {
  for (const each of cases) {
    it(`${claimsOf(each).join(", ")}: ${Object.keys(each.finds).join(", ")}`, () => {
      const { text, spans } = unmarked(specificationOf(each.bad, `${folder}/bare.programme.yaml`));
      const { findings } = checkText(text);
      for (const [id, severity] of Object.entries(each.finds)) {
        const own = findings.filter((finding) => finding.id === id);
        assert.deepEqual([...new Set(own.map((finding) => finding.severity))], [severity], `${id} in what breaks it`);
        for (const { cites } of own) assert.ok(cites.length > 0 || id === "value-choice", `${id} names its source`);
        if (spans.length > 0) assert.deepEqual(own.map(({ span }) => text.slice(span.start, span.end)), spans.map((span) => text.slice(span.start, span.end)));
      }
      const kept = checkText(specificationOf(each.good, "samples/complete.programme.yaml")).findings;
      assert.deepEqual(kept.filter(({ id }) => id in each.finds || id.startsWith("yaml-") || (id.startsWith("value-") && !("value-choice" in each.finds))).map(({ id, message }) => `${id}: ${message}`), [], "what keeps it");
    });
  }

  it("are each shown enforced by all that is said to enforce them", () => {
    const speaking = new Set([...knowledge.rules.map(({ id }) => id), ...knowledge.guide.entries.filter(({ kind }) => kind === "point" || kind === "block").map(({ id }) => id), "value-choice"]);
    const shown = new Set(cases.flatMap((each) => claimsOf(each).flatMap((claim) => Object.keys(each.finds).map((id) => `${claim} ${id}`))));
    const said = answers.filter(({ answer }) => answer === "enforced").flatMap(({ claim, by = [] }) => by.filter((id) => speaking.has(id)).map((id) => `${claim} ${id}`));
    assert.deepEqual(said.filter((pair) => !shown.has(pair)), [], "answered, but not shown");
    assert.deepEqual([...shown].filter((pair) => !said.includes(pair)), [], "shown, but not answered");
  });

  it("are seen in a hover or on a rule's page where they are said to be shown", () => {
    const seen = (id: string): boolean => knowledge.guide.entries.some((entry) => entry.id === id && (entry.kind === "point" || ("shows" in entry && (entry.shows ?? []).length > 0)));
    assert.deepEqual(answers.filter(({ answer, by = [] }) => answer === "shown" && !by.every(seen)).map(({ claim }) => claim), []);
  });
});
