import assert from "node:assert/strict";
import { checkText } from "../checking";
import { unmarked } from "../marks";

function ids(text: string): string[] {
  return checkText(text).findings.map(({ id }) => id);
}

/** Checks that an id is found at exactly the marked places. */
function underlines(id: string, marked: string): void {
  const { text, spans } = unmarked(marked);
  const found = checkText(text).findings.filter((finding) => finding.id === id);
  assert.deepEqual(found.map(({ span }) => text.slice(span.start, span.end)), spans.map(({ start, end }) => text.slice(start, end)));
  assert.deepEqual(found.map(({ span }) => span), spans);
}

describe("check", () => {
  it("says about ten things of an empty draft", () => {
    const found = ids("mentorspec: 1\nprogramme:\n  name: Steady\n");
    assert.ok(found.length >= 8 && found.length <= 12, String(found));
    assert.ok(found.every((id) => id.endsWith("-unsaid") || id === "programme-model"), String(found));
  });
  it("says of an empty or foreign file what to do", () => {
    for (const text of ["", "   \n", "# only a comment\n", "- a\n- b\n", "just text", "null"]) assert.deepEqual(ids(text), ["format-version"], JSON.stringify(text));
  });
  it("withholds what is absent once YAML is broken", () => {
    const { findings, coverage } = checkText('mentorspec: 1\nprogramme:\n  name: "Steady\n');
    assert.ok(findings.every(({ id }) => id.startsWith("yaml-")), findings.map(({ id }) => id).join());
    assert.ok(coverage.principles.every(({ state }) => state === "unreadable" || state === "not-applicable"));
  });
  it("takes a placeholder of a template for something not yet said", () => {
    const points = (text: string): string | undefined => checkText(text).coverage.principles.flatMap((each) => each.points).find(({ id }) => id === "ending-celebration")?.state;
    const filled = "mentorspec: 1\nprogramme: Steady\nending_plan:\n  celebration: A picnic\n";
    assert.equal(points(filled), "met");
    assert.equal(points(filled.replace("A picnic", "<how progress is celebrated>")), "unsaid");
    assert.equal(points(filled.replace(" A picnic", "")), "unsaid");
  });
  describe("structure", () => {
    it("guesses an entry that is misspelt", () => {
      underlines("entry-unknown", "mentorspec: 1\nprogramme: Steady\n«mentor»:\n  type: volunteer\n");
      assert.match(checkText("mentorspec: 1\nprogramme: S\nmeetigns: weekly\n").findings.find(({ id }) => id === "entry-unknown")?.message ?? "", /Did you mean “meetings”\?/);
    });
    it("leaves notes of one's own alone", () => assert.ok(!ids("mentorspec: 1\nprogramme: S\nx_note: mine\n").includes("entry-unknown")));
    it("offers the nearest listed value", () => underlines("value-choice", "mentorspec: 1\nprogramme: S\nmentors:\n  type: «volunter»\n"));
    it("underlines the value with its quotes, after characters outside the BMP, CRLF and a BOM", () => {
      underlines("value-choice", '\uFEFFmentorspec: 1\r\nprogramme: "S 😀"\r\nmentors: {profile: "😀", type: «"volunter"»}\r\n');
    });
    it("takes yes and no for what they mean, with a fix", () => {
      const { findings } = checkText("mentorspec: 1\nprogramme: S\nvoice:\n  can_decline: yes\n");
      const found = findings.find(({ id }) => id === "value-kind");
      assert.match(found?.message ?? "", /is read here as “true”/);
      assert.deepEqual(found?.repairs.map((repair) => repair.kind === "replace" && repair.text), ["true"]);
    });
    it("gives one finding for a value that fits none of its forms", () => {
      underlines("value-kind", "mentorspec: 1\nprogramme: S\nsupervision: «12»\n");
    });
    it("does not speak of an entry that is still empty", () => assert.ok(!ids("mentorspec: 1\nprogramme: S\nmentors:\n  type:\n").some((id) => id.startsWith("value-"))));
    it("asks for the version of the format first", () => underlines("format-version", "«programme»: Steady\n"));
  });
  describe("waivers", () => {
    const draft = "mentorspec: 1\nprogramme: Steady\n";
    it("set a finding aside with a reason", () => {
      const result = checkText(`${draft}waivers:\n  - rule: training-unsaid\n    reason: The council trains all mentors.\n`);
      assert.ok(!result.findings.some(({ id }) => id === "training-unsaid"));
      assert.deepEqual(result.suppressed.map(({ id }) => id), ["training-unsaid"]);
    });
    it("need a reason", () => underlines("waiver-reason", `${draft}waivers:\n  - rule: «training-unsaid»\n`));
    it("end on their date, with one warning", () => {
      const found = ids(`${draft}waivers:\n  - rule: training-unsaid\n    reason: Until the new co-ordinator starts.\n    until: 2026-03-31\n`);
      assert.ok(found.includes("training-unsaid"));
      assert.equal(found.filter((id) => id === "waiver-expired").length, 1);
    });
    it("for an unknown id say so", () => underlines("waiver-unknown", `${draft}waivers:\n  - rule: «no-such-thing»\n    reason: Because.\n`));
    it("cannot set aside broken YAML", () => assert.ok(ids(`${draft}waivers: [{rule: yaml-tab, reason: no}]\n`).includes("waiver-unknown")));
    it("that set nothing aside are reported", () => underlines("waiver-unused", `${draft}training: In house\nwaivers:\n  - rule: «training-unsaid»\n    reason: Because.\n`));
    it("work for the next line, with a reason", () => {
      const text = `mentorspec: 1\n# mentorspec-ignore-next-line training-unsaid -- trained by the council\nprogramme: Steady\n`;
      assert.ok(!ids(text).includes("training-unsaid"));
      assert.ok(ids(text.replace(" -- trained by the council", "")).includes("waiver-reason"));
    });
  });
});

describe("after a YAML error", () => {
  const text = "mentorspec: 1\nprogramme:\n  name: We help: always\nmentors:\n  type: volunter\n";
  it("says nothing more of the entry around it", () => assert.deepEqual(checkText(text).findings.map(({ id }) => id), ["yaml-colon", "value-choice"]));
});
