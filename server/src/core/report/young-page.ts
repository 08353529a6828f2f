import type { CheckResult } from "../check";
import type { Specification } from "../generated/specification";
import type { Places } from "../specification/places";
import { wordsIn } from "../words/words-in";
import { amount, listed, number } from "../words/wording";
import { frequencyInWords, lower, sentence, sessionInWords } from "../words/in-words";
import { lookUp } from "../words/look-up";

/** Half a page for the young person: what a programme means for them, in words that a ten-year-old follows. */
export interface YoungPage {
  readonly title: string;
  readonly parts: readonly YoungPart[];
}

export interface YoungPart {
  readonly id: "who" | "what" | "decide" | "know" | "end" | "wrong";
  readonly question: string;
  readonly lines: readonly YoungLine[];
}

export interface YoungLine {
  readonly text: string;
  /** False where the line says honestly that the specification is silent. */
  readonly said: boolean;
  readonly at: number;
}

/** The writer of the page: each line with the place that it comes from. */
class Page {
  readonly lines: YoungLine[] = [];

  constructor(
    readonly spec: Specification,
    private readonly places: Places,
  ) {}

  /** What the grown-up is called. */
  get friend(): string {
    return lookUp(names, this.spec.programme?.model ?? "") ?? "mentor";
  }

  /** A line that follows from a field. */
  say(text: string, owner: object, field: string): void {
    this.lines.push({ text, said: true, at: this.places.key(owner, field as never).span.start });
  }

  /** A line that owns up to a gap. */
  own(text: string, block: keyof Specification): void {
    this.lines.push({ text, said: false, at: this.places.key(this.spec, block).span.start });
  }

  /** The author's words where they are short; else that there is a plan, and whom to ask. */
  quote(lead: string, text: string | undefined, owner: object, field: string): void {
    if (text === undefined) return;
    this.say(wordsIn(text) <= 40 ? `${lead} “${sentence(text)}”` : `${lead} The plan says how. Ask someone to go through it with you.`, owner, field);
  }
}

export function youngPage({ specification: spec, places }: CheckResult): YoungPage {
  const part = (id: YoungPart["id"], question: string, write: (page: Page) => void): YoungPart => {
    const page = new Page(spec, places);
    write(page);
    return { id, question, lines: page.lines };
  };
  return {
    title: spec.programme?.child_facing_name ?? spec.programme?.name ?? "This programme",
    parts: [
      part("who", "Who is it for?", whoItIsFor),
      part("what", "What happens?", whatHappens),
      part("decide", "What do you decide?", whatYouDecide),
      part("know", "Who finds out what?", whoFindsOut),
      part("end", "How does it end?", howItEnds),
      part("wrong", "What if something is wrong?", ifSomethingIsWrong),
    ],
  };
}

const names: Readonly<Record<string, string>> = { "independent-visiting": "visitor", befriending: "befriender", coaching: "coach" };

const people: Readonly<Record<string, string>> = {
  "looked-after": "children in care",
  "care-leaver": "young people who have left care or soon will",
  "edge-of-care": "children whose family needs more help",
  kinship: "children who live with relatives or family friends",
  adopted: "children who are adopted",
  uasc: "children who came to this country alone",
  send: "children who are disabled or need more help to learn",
  "mental-health-severe": "children who find life very hard to cope with right now",
  "justice-involved": "young people who are in trouble with the police or the courts",
  "at-risk-justice": "young people who might get into trouble with the police",
};

function whoItIsFor(page: Page): void {
  const { target_group: group, referral, voice } = page.spec;
  const groups = (group?.groups ?? []).map((each) => lookUp(people, each) ?? each);
  if (group && groups.length > 0) page.say(`It is for ${listed(groups)}.`, group, "groups");
  else if (group?.description !== undefined) page.quote("The plan says:", group.description, group, "description");
  else page.own("The plan does not say yet who it is for.", "target_group");
  const ages = agesInWords(group?.age_min, group?.age_max);
  if (group && ages !== undefined) page.say(ages, group, group.age_min === undefined ? "age_max" : "age_min");
  if (referral?.referrers?.includes("self") === true) page.say("You can ask for it yourself.", referral, "referrers");
  if (referral?.match_target_days !== undefined) page.say(`You should not have to wait longer than ${waitInWords(referral.match_target_days)}.`, referral, "match_target_days");
  if (voice?.can_decline === true) page.say("You can say no, now or later. That is all right.", voice, "can_decline");
  else if (referral?.decline_ok === true) page.say("You can say no. That is all right.", referral, "decline_ok");
  else page.own("The plan does not say that you may say no. You can ask.", "voice");
}

function agesInWords(min: number | undefined, max: number | undefined): string | undefined {
  if (min !== undefined && max !== undefined) return min === max ? `You can join if you are ${number(min)}.` : `You can join if you are between ${number(min)} and ${number(max)}.`;
  if (min !== undefined) return `You can join if you are ${number(min)} or older.`;
  return max === undefined ? undefined : `You can join if you are ${number(max)} or younger.`;
}

function waitInWords(days: number): string {
  return days >= 14 ? `about ${amount(Math.round(days / 7), "week")}` : amount(days, "day");
}

const friends: Readonly<Record<string, string>> = { "independent-visiting": "an independent visitor. That is a grown-up who comes to see you and is there for you", befriending: "a befriender. That is a grown-up who spends time with you", mentoring: "a mentor. That is someone who spends time with you and helps you with what matters to you", coaching: "a coach. That is someone who helps you to reach one thing you want", mixed: "someone who spends time with you and is there for you" };

function whatHappens(page: Page): void {
  const { programme, mentors, meetings } = page.spec;
  const friend = programme?.model === undefined ? undefined : lookUp(friends, programme.model);
  if (programme && friend !== undefined) page.say(`You get ${friend}.`, programme, "model");
  if (mentors && (mentors.remuneration === "none" || mentors.remuneration === "expenses")) page.say("They do it in their free time. Nobody pays them for it.", mentors, "remuneration");
  else if (mentors?.remuneration === "salary" || mentors?.remuneration === "stipend") page.say("It is part of their job.", mentors, "remuneration");
  if (mentors?.checks?.before_match === true) page.say("People make sure that they are safe before you meet.", mentors.checks, "before_match");
  const often = frequencyInWords(meetings?.frequency);
  const long = sessionInWords(meetings?.session_hours);
  if (meetings && often !== undefined) page.say(`You meet ${meetingWords(often)}${long === undefined || meetings.session_hours?.min === undefined ? "" : `, for ${long} each time`}.`, meetings, "frequency");
  else page.own("The plan does not say yet how often you meet.", "meetings");
}

/** "once a month, then once every two months" for the words that need it. */
function meetingWords(often: string): string {
  const simple: Readonly<Record<string, string>> = { weekly: "every week", fortnightly: "every two weeks", monthly: "once a month", "twice weekly": "twice a week", quarterly: "every three months", yearly: "once a year", daily: "every day" };
  return often.split(", then ").map((each) => lookUp(simple, each) ?? each).join(", then ");
}

const decisions: Readonly<Record<string, string>> = { "take-part": "whether you take part", when: "when you meet", where: "where you meet", activities: "what you do", goals: "what you want to reach", purpose: "what it is for", length: "how long it goes on", mentor: "who comes to meet you" };

function whatYouDecide(page: Page): void {
  const { voice, matching, goals } = page.spec;
  const level = matching?.child_involvement?.level;
  const ownGoals = goals?.owner?.includes("child") === true;
  const yours = new Set<string>([...(voice?.decisions ?? []), ...(ownGoals ? ["goals"] : []), ...(level === "chooses" || level === "consulted" ? ["mentor"] : [])]);
  const own = Object.keys(decisions).filter((each) => yours.has(each));
  const owner = voice?.decisions ? { block: voice, field: "decisions" } : ownGoals && goals ? { block: goals, field: "owner" } : matching?.child_involvement ? { block: matching.child_involvement, field: "level" } : undefined;
  if (owner && own.length > 0) {
    page.say(`You have a say in ${listed(own.slice(0, 4).map((each) => lookUp(decisions, each) ?? each))}.`, owner.block, owner.field);
    if (own.length > 4) page.say(`You also have a say in ${listed(own.slice(4).map((each) => lookUp(decisions, each) ?? each))}.`, owner.block, owner.field);
  } else if (voice?.description !== undefined) page.quote("The plan says:", voice.description, voice, "description");
  else page.own("The plan does not say yet what you decide. You can ask.", "voice");
  if (matching?.child_involvement && (level === "none" || level === "told")) page.say(`Other people choose who your ${page.friend} is.`, matching.child_involvement, "level");
  const missing = Object.keys(decisions).filter((each) => !yours.has(each) && !(each === "mentor" && level !== undefined));
  if (own.length === 0 || missing.length === 0) return;
  page.own(`The plan does not say who decides ${listed(missing.slice(0, 4).map((each) => lookUp(decisions, each) ?? each))}.`, "voice");
  if (missing.length > 4) page.own(`Nor does it say who decides ${listed(missing.slice(4).map((each) => lookUp(decisions, each) ?? each))}.`, "voice");
}

const told: Readonly<Record<string, string>> = { whereabouts: "where you are", time: "when you go and when you come back", safety: "if people are worried that you are not safe", changes: "if plans change" };

function whoFindsOut(page: Page): void {
  const { safeguarding, carers } = page.spec;
  const privacy = safeguarding?.confidentiality;
  if (privacy?.statement !== undefined) page.quote("The plan says:", privacy.statement, privacy, "statement");
  else if (privacy?.description !== undefined) page.quote("The plan says:", privacy.description, privacy, "description");
  else page.own("The plan does not say yet what stays between you two. Ask before you share something private.", "safeguarding");
  const limits = privacy?.limits ?? [];
  if (privacy && limits.length > 0) page.say(`Some things cannot stay private. Your ${page.friend} has to tell someone about these: ${limits.map((limit) => lower(limit.trim().replace(/[.;]$/, ""))).join("; ")}.`, privacy, "limits");
  else if (privacy?.description === undefined) page.own(`The plan does not say when your ${page.friend} has to tell someone else.`, "safeguarding");
  const known = (carers?.informed_of ?? []).flatMap((each) => lookUp(told, each) ?? []);
  if (carers && known.length > 0) page.say(`The people who look after you are told ${listed(known)}.`, carers, "informed_of");
  else if (carers?.informed_of?.includes("none") === true) page.say("The people who look after you are told nothing about it.", carers, "informed_of");
  else page.own("The plan does not say what the people who look after you are told.", "carers");
}

function howItEnds(page: Page): void {
  const { ending_plan: ending } = page.spec;
  howLong(page);
  if (!ending) {
    page.own("The plan does not say yet how it ends. Ask, so that it does not come as a surprise.", "ending_plan");
    return;
  }
  if (ending.told_at === "start") page.say("You are told at the start how and when it ends.", ending, "told_at");
  else if (ending.type === "planned" && ending.told_at === undefined) page.own("The plan does not say when you are told about the end.", "ending_plan");
  if (ending.type === "open-with-review") page.say(ending.review_months === undefined ? "From time to time you look together at how it is going." : `Every ${ending.review_months === 1 ? "month" : amount(ending.review_months, "month")} you look together at how it is going.`, ending, "type");
  if (ending.type === "natural") page.say("It ends when you both feel that it is time.", ending, "type");
  page.quote("To mark the end:", ending.celebration, ending, "celebration");
  if (ending.unplanned === undefined) page.own(`The plan does not say what happens if your ${page.friend} has to stop early.`, "ending_plan");
  else page.quote(`If your ${page.friend} has to stop early:`, ending.unplanned, ending, "unplanned");
  if (ending.minimum_letter === true) page.say("You get a letter at the very least.", ending, "minimum_letter");
  const places = ending.signposting ?? [];
  if (places.length > 0) page.say(`Afterwards you can turn to: ${listed(places.map((each) => each.replace(/\.$/, "")))}.`, ending, "signposting");
}

function howLong(page: Page): void {
  const duration = page.spec.meetings?.duration;
  const { expected_months: expected, min_months: min, open_ended: open } = duration ?? {};
  if (duration && open === true) page.say(`There is no set day on which it ends.${expected === undefined ? "" : ` Most go on for about ${monthsInWords(expected)}.`}`, duration, "open_ended");
  else if (duration && expected !== undefined) page.say(`It goes on for about ${monthsInWords(expected)}.`, duration, "expected_months");
  else if (duration && min !== undefined) page.say(`It goes on for at least ${monthsInWords(min)}.`, duration, "min_months");
}

function monthsInWords(months: number): string {
  if (months === 12) return "a year";
  return months > 12 && months % 12 === 0 ? amount(months / 12, "year") : amount(months, "month");
}

function ifSomethingIsWrong(page: Page): void {
  const { voice, boundaries } = page.spec;
  if (voice?.complaints_child !== undefined) page.quote("If you are not happy:", voice.complaints_child, voice, "complaints_child");
  else page.own("The plan does not say how you can complain. You can tell your social worker or an advocate.", "voice");
  if (boundaries?.advocacy !== undefined) page.say(`An advocate can speak up for you. Your ${page.friend} can help you to find one.`, boundaries, "advocacy");
}
