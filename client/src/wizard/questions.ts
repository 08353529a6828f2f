import { l10n } from "vscode";
import type { Answers } from "../../../server/src/core/edits/new-specification";
import type { Choice, Question, WizardAnswers } from "./steps";

/** The questions that a first draft is made from, in plain words. */
export function questions(): Question[] {
  return [
    {
      kind: "text",
      key: "name",
      title: l10n.t("What is the programme called?"),
      prompt: l10n.t("The name that partners and families know it by."),
      example: l10n.t("Saturday Friends"),
    },
    {
      kind: "one",
      key: "model",
      title: l10n.t("What kind of programme is it?"),
      prompt: l10n.t("Choose what comes nearest. You can change it later."),
      choices: models(),
    },
    {
      kind: "text",
      key: "aim",
      title: l10n.t("What should be different for the child?"),
      prompt: l10n.t("One sentence is enough."),
      example: l10n.t("Each child gains one adult outside the service who stays in their life"),
      optional: true,
    },
    {
      kind: "many",
      key: "groups",
      title: l10n.t("Who is it for?"),
      prompt: l10n.t("Tick all that it takes in."),
      choices: groups(),
      optional: true,
    },
    {
      kind: "text",
      key: "ages",
      title: l10n.t("How old are they?"),
      prompt: l10n.t("The youngest and the oldest age at which somebody can take part."),
      example: l10n.t("8 to 15"),
      fault: (answer) => (agesIn(answer) ? undefined : l10n.t("Give two ages in whole years up to 25, the youngest first, such as 8 to 15.")),
      optional: true,
    },
    {
      kind: "many",
      key: "mentors",
      title: l10n.t("Who are the mentors?"),
      prompt: l10n.t("Tick all that apply."),
      choices: mentors(),
      optional: true,
    },
    {
      kind: "one",
      key: "frequency",
      title: l10n.t("How often do they meet?"),
      prompt: l10n.t("As a rule. Exceptions come later."),
      choices: frequencies(),
    },
    {
      kind: "one",
      key: "months",
      title: l10n.t("How long should a match last?"),
      prompt: l10n.t("What you tell the child to expect."),
      choices: lengths(),
    },
  ];
}

function models(): Choice[] {
  return [
    { value: "befriending", label: l10n.t("Befriending"), detail: l10n.t("A friendly, informal tie. Goals are not needed.") },
    { value: "mentoring", label: l10n.t("Mentoring"), detail: l10n.t("A trusting tie that works towards goals, mostly for a set time.") },
    { value: "independent-visiting", label: l10n.t("Independent visiting"), detail: l10n.t("A volunteer befriends a child in care, apart from the council.") },
    { value: "coaching", label: l10n.t("Coaching"), detail: l10n.t("Short, practical help towards one goal.") },
    { value: "mixed", label: l10n.t("More than one of these") },
  ];
}

function groups(): Choice[] {
  return [
    { value: "looked-after", label: l10n.t("Children in care") },
    { value: "care-leaver", label: l10n.t("Young people leaving care, or who have left it") },
    { value: "edge-of-care", label: l10n.t("Children at risk of coming into care") },
    { value: "kinship", label: l10n.t("Children living with relatives or family friends") },
    { value: "adopted", label: l10n.t("Children who are adopted") },
    { value: "uasc", label: l10n.t("Children who came to the country alone, seeking asylum") },
    { value: "send", label: l10n.t("Children with special educational needs or a disability") },
    { value: "mental-health-severe", label: l10n.t("Children with severe mental ill health") },
    { value: "justice-involved", label: l10n.t("Young people in the justice system") },
    { value: "at-risk-justice", label: l10n.t("Young people at risk of offending") },
  ];
}

function mentors(): Choice[] {
  return [
    { value: "volunteer", label: l10n.t("Volunteers") },
    { value: "natural", label: l10n.t("People whom the child knows already") },
    { value: "peer", label: l10n.t("Peers, such as young people who have been in care themselves") },
    { value: "paid", label: l10n.t("Paid staff") },
    { value: "student-placement", label: l10n.t("Students on placement") },
  ];
}

function frequencies(): Choice[] {
  return [
    { value: "twice-weekly", label: l10n.t("Twice a week") },
    { value: "weekly", label: l10n.t("Every week") },
    { value: "fortnightly", label: l10n.t("Every two weeks") },
    { value: "monthly", label: l10n.t("Every month") },
    { value: "", label: l10n.t("It differs, or is not settled yet") },
  ];
}

function lengths(): Choice[] {
  return [
    { value: "6", label: l10n.t("Six months") },
    { value: "12", label: l10n.t("A year") },
    { value: "18", label: l10n.t("A year and a half") },
    { value: "24", label: l10n.t("Two years") },
    { value: "open", label: l10n.t("No set end"), detail: l10n.t("It goes on for as long as both want, and is looked at from time to time.") },
    { value: "", label: l10n.t("Not settled yet") },
  ];
}

/** Two ages, whatever stands between them: "8 to 15", "8-15". */
function agesIn(text: string): { readonly min: number; readonly max: number } | undefined {
  const [min, max, ...more] = (text.match(/\d+/g) ?? []).map(Number);
  return min !== undefined && max !== undefined && more.length === 0 && min <= max && max <= 25 ? { min, max } : undefined;
}

/** The answers as the server takes them. */
export function answersOf(given: WizardAnswers): Answers {
  const one = (key: string): string | undefined => given.get(key)?.[0] || undefined;
  const ages = agesIn(one("ages") ?? "");
  const months = one("months");
  return {
    name: one("name") ?? "",
    model: one("model"),
    aim: one("aim"),
    groups: given.get("groups"),
    ageMin: ages?.min,
    ageMax: ages?.max,
    mentors: given.get("mentors"),
    frequency: one("frequency"),
    months: months === undefined || months === "open" ? undefined : Number(months),
    openEnded: months === "open",
  };
}
