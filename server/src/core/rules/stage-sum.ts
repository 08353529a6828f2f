import { writing } from "../checking/repairs";
import { defineRule } from "../checking/rule";
import { amount, number } from "../words/wording";

export const rule = defineRule({
  id: "stage-sum",
  summary: "The stages together last as long as the match",
  why: "Stages are how a young person sees the end coming. Where they do not add up, the end date is not clear.",
  cites: [{ document: "nef-report", place: "Chapter 4, section 2, Chance UK" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration: 12\n  stages:\n    - {name: Getting to know each other, months: 3}\n    - {name: Working on goals, months: 6}\n    - {name: Ending well, months: 3}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration: {min_months: 6, max_months: 12}\n  stages: [{name: Start, months: 3}, {name: Later, months: 6}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration: 12\n  stages: [{name: Start, months: 3}, {name: As long as it takes}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration: 12\n  stages: [{name: Start, months: 3}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration: {open_ended: true}\n  stages: [{name: Start, months: 3}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration: 12\n  «stages»:\n    - {name: Getting to know each other, months: 3}\n    - {name: Working on goals, months: 6}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration: 12\n  «stages»: [{name: Start, months: 9}, {name: Later, months: 6}, {name: As long as it takes}]\n",
  ],
  check({ meetings }, { places, report }) {
    const { duration, stages = [] } = meetings ?? {};
    const months = stages.map((stage) => stage.months).filter((each) => each !== undefined);
    if (!meetings || !duration || months.length === 0 || duration.open_ended === true) return;
    const sum = months.reduce((total, each) => total + each, 0);
    const least = duration.min_months ?? duration.expected_months;
    const most = duration.max_months ?? duration.expected_months;
    // A stage without its months may fill what is left, but cannot take away what is too much.
    const isWhole = months.length > 1 && months.length === stages.length;
    if ((!isWhole || least === undefined || sum >= least) && (most === undefined || sum <= most)) return;
    const wanted = least === most || most === undefined ? amount(least ?? 0, "month") : least === undefined ? amount(most, "month") : `${number(least)} to ${amount(most, "month")}`;
    report(places.key(meetings, "stages"), `The stages last ${months.length === 1 ? "" : `${months.map(number).join(" + ")} = `}${isWhole ? "" : "at least "}${amount(sum, "month")}, and the match ${wanted}. Make them agree.`, {
      related: [{ span: places.key(meetings, "duration").span, message: "How long a match lasts" }],
      repairs: !isWhole || duration.expected_months === undefined || least !== most ? [] : [writing(places.value(duration, "expected_months"), sum, `Let the match last ${amount(sum, "month")}`)],
    });
  },
});
