import assert from "node:assert/strict";
import { checkText } from "../checking";

/** What rules find in a specification with this content: the id, the severity and the words underlined. */
function found(content: string, ...ids: readonly string[]): string[] {
  const text = `mentorspec: 1\nprogramme: {name: Steady Hands, model: mentoring, modelled_on: {name: A tested programme, adaptations: None}}\n${content}`;
  return checkText(text)
    .findings.filter(({ id }) => ids.includes(id))
    .map(({ id, severity, span }) => `${severity} ${id}: ${text.slice(span.start, span.end)}`);
}

/** An outcome with a claim, in one line. */
function claiming(name: string, claim: string): string {
  return `outcomes: [{name: ${name}, claim: {${claim}}}]\n`;
}

/** The fifteen places where the sources disagree, or invite a wrong reading. */
describe("traps in the sources", () => {
  it("1: employability and stability are promising, whatever the news release puts beside the good finding", () => {
    assert.deepEqual(found(claiming("Young people find work", "text: It may help., strength: good, sources: [press]"), "claim-rating"), ["warning claim-rating: good"]);
    assert.deepEqual(found(claiming("A stable placement", "text: It may help., recommendation: 4, strength: good"), "claim-rating"), ["warning claim-rating: good"]);
    assert.deepEqual(found(claiming("Young people find work", "text: It may help., recommendation: 6, strength: promising"), "claim-rating"), []);
  });
  it("2: likeness is perceived to bring trust, and not known to bring engagement", () => {
    assert.deepEqual(found("matching: {description: A mentor of the same ethnicity leads to greater engagement.}\n", "similarity-proven"), ["warning similarity-proven: leads to greater"]);
    assert.deepEqual(found("matching: {description: Young people see a mentor of the same ethnicity as easier to trust.}\n", "similarity-proven"), []);
  });
  it("3: the strong finding names no age and no isolation in the guide; the news release does", () => {
    const group = "target_group: {groups: looked-after, reason: significant-harm, age_min: 14, age_max: 17}\n";
    assert.deepEqual(found(group + claiming("Better mental health", "text: It can help., recommendation: 1, strength: strong"), "claim-ages", "claim-population"), ["info claim-ages: 1"]);
    assert.deepEqual(found(claiming("Less isolation", "text: It can help., recommendation: 1, strength: strong"), "claim-outcome"), ["info claim-outcome: 1"]);
    assert.deepEqual(found(claiming("Better mental health", "text: It can help., recommendation: 1, strength: strong"), "claim-outcome"), []);
  });
  it("4: 73% is a share of young people and not a rise in attendance", () => {
    assert.deepEqual(found("need: In the national pilot attendance improved by 73%.\n", "figure-quoted"), ["warning figure-quoted: by 73%"]);
    assert.deepEqual(found("need: In the national pilot 73% of young people reported better attendance.\n", "figure-quoted"), []);
  });
  it("5: the pilot's results rest on 98 of over 446 matches", () => {
    assert.deepEqual(found("need: In the national pilot all 446 children did better.\n", "figure-quoted"), ["warning figure-quoted: all 446"]);
    assert.deepEqual(found("need: Of over 446 matches in the national pilot 98 had run for six months.\n", "figure-quoted"), []);
  });
  it("6: £104,000 stands beside £56,000, and their sum is one's own", () => {
    const line = (share: string): string => `costs: {break_even: [{outcome: neet-public, cost: 4000, ${share}}]}\n`;
    assert.deepEqual(found(line("basis: public-finance, lifetime_cost: 160000, share: 2.5"), "break-even"), ["error break-even: 160000"]);
    assert.deepEqual(found(line("basis: combined, lifetime_cost: 160000, share: 2.5"), "break-even"), ["info break-even: combined"]);
    assert.deepEqual(found(line("basis: combined, lifetime_cost: 160000, share: 2.5, assumptions: This is our own sum."), "break-even"), []);
    assert.deepEqual(found(line("basis: public-finance, lifetime_cost: 56000, share: 7"), "break-even"), []);
  });
  it("7: conduct problems below the threshold cost £75,000, the clinical disorder £225,000", () => {
    const line = (outcome: string, cost: number, share: number): string => `costs: {break_even: [{outcome: ${outcome}, cost: 4000, lifetime_cost: ${cost}, share: ${share}}]}\n`;
    assert.deepEqual(found(line("conduct-subthreshold", 225000, 1.8), "break-even"), ["error break-even: 225000"]);
    assert.deepEqual(found(line("conduct-subthreshold", 75000, 5), "break-even"), []);
    assert.deepEqual(found(line("conduct-clinical", 225000, 1.8), "break-even"), ["info break-even: conduct-clinical"]);
  });
  it("8: Grandmentors' shares are of all 33 mentees, and not of those in need", () => {
    assert.deepEqual(found("need: Grandmentors improved confidence for 33%.\n", "figure-quoted"), ["info figure-quoted: 33%"]);
    assert.deepEqual(found("need: Grandmentors improved confidence for 39% of those in need.\n", "figure-quoted"), []);
  });
  it("9: three figures on independent visitors have three bases", () => {
    assert.deepEqual(found("need: Barnardo's says that 29% of looked-after children in England have an independent visitor.\n", "figure-quoted"), ["warning figure-quoted: 29%"]);
    assert.deepEqual(found("need: Barnardo's says that 3.3% of looked-after children in England have an independent visitor.\n", "figure-quoted"), []);
    assert.deepEqual(found("need: Of children surveyed by the Children's Rights Director 29% had an independent visitor.\n", "figure-quoted"), []);
  });
  it("10: Chance UK's figures have no comparison group, and the base of the 51% is not given", () => {
    assert.deepEqual(found("need: Of Chance UK's children 98% had fewer difficulties thanks to mentoring.\n", "figure-quoted"), ["warning figure-quoted: thanks to"]);
    assert.deepEqual(found("need: At Chance UK 51% of the 98 had no difficulties left.\n", "figure-quoted").length, 1);
    assert.deepEqual(found("need: Of 100 children at Chance UK 98% had fewer difficulties.\n", "figure-quoted"), []);
  });
  it("11: the guide's ratings, EIF's levels and the cost ratings are three scales", () => {
    assert.deepEqual(found("need: This is level 4 (strong).\n", "evidence-scale"), ["warning evidence-scale: level 4 (strong)"]);
    assert.deepEqual(found("evidence: [{source: a, design: rct, finding: positive, country: England, scale: guide, eif_level: 3}]\n", "evidence-scale"), ["warning evidence-scale: 3"]);
    assert.deepEqual(found("evidence: [{source: a, design: rct, finding: positive, country: England, scale: eif, eif_level: 3}]\n", "evidence-scale"), []);
  });
  it("12: there are five EIF levels: 2, 2+, 3, 3+ and 4", () => {
    for (const level of ["1", "4+", "5"]) assert.deepEqual(found(`evidence: [{source: a, design: rct, finding: positive, eif_level: ${level}}]\n`, "value-choice"), [`error value-choice: ${level}`]);
    for (const level of ["2", "2+", "3", "3+", "4"]) assert.deepEqual(found(`evidence: [{source: a, design: rct, finding: positive, baseline_equivalence: true, eif_level: ${level}}]\n`, "value-choice"), []);
  });
  it("13: on mental health the guide of 2025 outranks the older report", () => {
    const group = "target_group: {groups: looked-after, reason: significant-harm, age_min: 9, age_max: 12}\nmeetings: {components: [one-to-one, skills-group]}\n";
    const claims = ["claim-rating", "claim-evidence", "claim-outcome", "claim-population", "claim-ages", "claim-components", "claim-model", "claim-tested-programme", "claim-beyond-guide", "claim-certainty"];
    assert.deepEqual(found(group + claiming("Better mental health", "text: Mentoring can help., recommendation: 1, strength: strong"), ...claims), []);
  });
  it("14: children prefer volunteers, and nothing shows that volunteers do better", () => {
    assert.deepEqual(found("mentors: {profile: Our volunteers achieve better outcomes.}\n", "volunteers-better"), ["error volunteers-better: volunteers achieve better"]);
    assert.deepEqual(found("mentors: {type: paid, profile: Children say that they prefer volunteers.}\n", "volunteers-better"), []);
  });
  it("15: the bands of cost leave no gap, and £2,000 is 4", () => {
    for (const [cost, rating] of [[499.5, 2], [999.5, 3], [2000, 4], [99.99, 1], [2000.01, 5]] as const) assert.deepEqual(found(`costs: {unit_cost: ${cost}, eif_rating: ${rating}}\n`, "cost-rating"), []);
    for (const [cost, rating] of [[499.5, 3], [999.5, 4], [2000, 5]] as const) assert.deepEqual(found(`costs: {unit_cost: ${cost}, eif_rating: ${rating}}\n`, "cost-rating"), [`error cost-rating: ${rating}`]);
  });
});
