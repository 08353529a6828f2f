import type { Duration, Frequency, Meetings, SessionHours } from "../generated/specification";
import { amount, number } from "./wording";
import { lookUp } from "./look-up";

const groups: Readonly<Record<string, string>> = {
  "looked-after": "looked-after children",
  "care-leaver": "care leavers",
  "edge-of-care": "children on the edge of care",
  kinship: "children in kinship care",
  adopted: "adopted children",
  uasc: "unaccompanied children seeking asylum",
  send: "children with special educational needs or a disability",
  "mental-health-severe": "children with severe mental health difficulties",
  "justice-involved": "young people in the youth justice system",
  "at-risk-justice": "young people at risk of youth justice",
};

/** Listed values that do not read well as they are written. */
const plain: Readonly<Record<string, string>> = {
  coordinator: "co-ordinator",
  "mentor-coordinator": "mentor co-ordinator",
  "coordinated-mentoring": "co-ordinated mentoring",
  iro: "independent reviewing officer",
  yot: "youth justice service",
  self: "the young person",
  "befriending-mentoring": "befriending with mentoring",
  "mentoring-befriending": "mentoring with befriending",
  "objectives-focused-mentoring": "objectives-focused mentoring",
  rct: "randomised trial",
  qed: "comparison of two groups, not by chance",
  "pre-post": "before and after, one group",
  "meta-analysis": "several studies read together",
  qualitative: "interviews and other talk",
  monitoring: "the service’s own figures",
  "enhanced-barred": "enhanced, with the barred list",
  "in-house": "run by the council",
  cic: "community interest company",
  "own-data": "own figures",
  web: "web page",
  "it-licence": "software and licences",
  "no-difference": "no difference",
  "percent-of-children": "per cent of the children",
  "score-points": "points on the scale",
  "mental-health-wellbeing": "mental health and wellbeing",
  "school-employment": "school and employment",
  "crime-violence-asb": "crime, violence and antisocial behaviour",
  substance: "substance abuse",
  "sexual-health-pregnancy": "risky sexual behaviour and teenage pregnancy",
  "obesity-physical": "obesity and physical development",
  england: "England",
  wales: "Wales",
  scotland: "Scotland",
  "northern-ireland": "Northern Ireland",
  eif: "EIF",
  "relational-only": "about the relationship itself",
  "neet-public": "no work, education or training (public money)",
  "neet-resource": "no work, education or training (whole economy)",
  "conduct-subthreshold": "conduct problems below the clinical mark",
  "trauma-informed": "trauma-informed",
  "self-disclosure": "self-disclosure",
  "half-yearly": "half-yearly",
  "one-to-one": "one-to-one",
  "e-mentoring": "e-mentoring",
  "iv-post-18": "the independent visitor stays on",
};

/** A group of children, as people. */
export function group(value: string): string {
  return lookUp(groups, value) ?? word(value);
}

/** A listed value as a reader says it: "placement-move" becomes "placement move". */
export function word(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return number(value);
  return lookUp(plain, value) ?? value.replaceAll("-", " ");
}

/** With a capital at the start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without the capital of a sentence; names and abbreviations keep theirs. */
export function lower(text: string): string {
  return /^(A|An|The|[A-Z][a-z]+[.,]?) [a-z]|^[A-Z][a-z]+$/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Words that are written as one value become a sentence of their own. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]["”’)]?$/.test(trimmed) || trimmed === "" ? capital(trimmed) : `${capital(trimmed)}.`;
}

/** One of the suggested words loses its hyphens; the author's own stay. */
function rhythm(often: string): string {
  return /\s/.test(often) ? often : word(often);
}

/** "weekly, then fortnightly"; nothing where no rhythm is said. */
export function frequencyInWords(frequency: Frequency | undefined): string | undefined {
  if (!frequency) return undefined;
  const { how_often: often, every, unit, by_stage: stages = [], by_age: ages = [] } = frequency;
  if (often !== undefined) return rhythm(often);
  if (every !== undefined && unit !== undefined) return every === 1 ? `every ${unit}` : `every ${amount(every, unit)}`;
  const rhythms = stages.flatMap((stage) => (stage.how_often === undefined ? [] : [rhythm(stage.how_often)]));
  if (rhythms.length > 0) return rhythms.filter((rhythm, index) => rhythm !== rhythms[index - 1]).join(", then ");
  const byAge = ages.flatMap((each) => (each.how_often === undefined ? [] : [`${rhythm(each.how_often)} ${ageRange(each.age_min, each.age_max)}`.trim()]));
  return byAge.length > 0 ? byAge.join(", ") : frequency.description;
}

/** "aged 11 to 17", "from 11", "up to 17". */
export function ageRange(min: number | undefined, max: number | undefined, lead = "at"): string {
  if (min !== undefined && max !== undefined) return min === max ? `${lead} ${min}` : `${lead} ${min} to ${max}`;
  if (min !== undefined) return `from ${min}`;
  return max !== undefined ? `up to ${max}` : "";
}

/** "2 hours", "1 to 3 hours". */
export function sessionInWords(session: SessionHours | undefined): string | undefined {
  if (session?.min === undefined) return session?.max === undefined ? session?.description : `up to ${amount(session.max, "hour")}`;
  return session.max === undefined || session.max === session.min ? amount(session.min, "hour") : `${number(session.min)} to ${amount(session.max, "hour")}`;
}

/** "12 months", "at least 6 months", "no set end". */
export function durationInWords(duration: Duration | undefined): string | undefined {
  if (!duration) return undefined;
  const { min_months: min, expected_months: expected, max_months: max, open_ended: open } = duration;
  if (open === true) return expected !== undefined ? `about ${amount(expected, "month")}, no set end` : min === undefined ? "no set end" : `at least ${amount(min, "month")}, no set end`;
  if (expected !== undefined) return amount(expected, "month");
  if (min !== undefined && max !== undefined) return min === max ? amount(min, "month") : `${number(min)} to ${amount(max, "month")}`;
  if (min !== undefined) return `at least ${amount(min, "month")}`;
  return max !== undefined ? `up to ${amount(max, "month")}` : duration.description;
}

/** How often, how long and for how many months, as far as they are said. */
export function dosage(meetings: Meetings | undefined): string[] {
  const session = sessionInWords(meetings?.session_hours);
  return [frequencyInWords(meetings?.frequency), session === undefined ? undefined : `${session} each time`, durationInWords(meetings?.duration)].filter((part) => part !== undefined);
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "30 April 2026" for `2026-04-30`; anything else stays as it is. */
export function date(iso: string): string {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)?.slice(1) ?? [];
  const name = monthNames[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year ?? ""}`;
}
