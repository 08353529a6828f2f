import assert from "node:assert/strict";
import { checkText } from "../checking";

const head = "mentorspec: 1\nprogramme: {name: S, status: review, model: mentoring}\n";
const ids = (text: string, wanted: RegExp): string[] => checkText(head + text).findings.map(({ id }) => id).filter((id) => wanted.test(id));

describe("one gap, one finding", () => {
  it("a waiting list that is missing is named with the sum", () => {
    assert.deepEqual(ids("target_group: {capacity: {places_per_year: 40}}\nreferral: {expected_per_week: 2}\n", /places-demand|waiting-list/), ["places-demand"]);
    assert.deepEqual(ids("target_group: {capacity: {places_per_year: 400}}\nreferral: {expected_per_week: 2}\n", /places-demand|waiting-list/), ["waiting-list"]);
  });
  it("an exclusion of those who gain most is not asked for its reason as well", () => {
    assert.deepEqual(ids("target_group: {exclusions: [Children with a learning disability]}\n", /exclusion/), ["exclusion-groups"]);
    assert.deepEqual(ids("target_group: {exclusions: [Children who have been violent to volunteers]}\n", /exclusion/), ["explained-exclusions"]);
  });
  it("a home that is left out for a reason is only noted", () => {
    const found = checkText(`${head}target_group: {exclusions: [{what: Children in residential care, why: The groups need a carer who brings the child}]}\n`).findings.filter(({ id }) => id === "exclusion-groups");
    assert.deepEqual(found.map(({ severity }) => severity), ["info"]);
  });
  const claim = (strength: string, extra = ""): string => `target_group: {groups: [looked-after, justice-involved], reason: significant-harm}\noutcomes: [{id: a, name: Less offending, eif_domain: crime-violence-asb, claim: {text: It can help., strength: ${strength}${extra}}}]\n`;
  const study = (design: string) => `evidence: [{source: s, outcome: a, design: ${design}, quality: high, finding: positive, country: England}]\nsources: [{id: s, title: A study, kind: study}]\n`;
  const about = /^claim-(?:rating|evidence|basis|tested-programme|population|components|model)$/;
  it("a claim is told the lower of what the guide and the studies allow", () => {
    assert.deepEqual(ids(claim("strong", ", recommendation: 2, sources: s") + study("pre-post"), about), ["claim-evidence"]);
    assert.deepEqual(ids(claim("good", ", recommendation: 3, sources: s").replace("Less offending", "Children go home") + study("rct"), about), ["claim-evidence"]);
    assert.deepEqual(ids(claim("strong", ", recommendation: 2, sources: [guide]") + "sources: [{id: guide, title: Practice Guide, kind: guide}]\n", about), ["claim-tested-programme", "claim-rating"]);
  });
  it("a claim with a trial of its own need not follow a tested programme", () => {
    assert.deepEqual(ids(claim("promising", ", recommendation: 2, sources: s") + study("rct"), about), []);
  });
  it("a claim that names nothing is asked for its basis, not for a model", () => {
    assert.deepEqual(ids(claim("good"), about), ["claim-basis"]);
  });
});
