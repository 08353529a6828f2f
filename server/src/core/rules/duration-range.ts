import { swapping } from "../checking/repairs";
import { defineRule } from "../checking/rule";
import { amount } from "../words/wording";

export const rule = defineRule({
  id: "duration-range",
  summary: "Shortest, expected and longest duration are in order, of a match and of a meeting",
  why: "A young person, a mentor and a budget all depend on how long a match lasts, so the figures must agree.",
  cites: [{ document: "nef-report", place: "Chapter 4, Models, Length of relationship" }],
  severity: "error",
  good: ["mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration:\n    min_months: 6\n    expected_months: 12\n    max_months: 24\n"],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration:\n    min_months: 12\n    expected_months: «6»\n", "mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  duration: {expected_months: 24, max_months: «12»}\n", "mentorspec: 1\nprogramme: Steady Hands\nmeetings:\n  session_hours: {min: 3, max: «2»}\n"],
  check({ meetings }, { places, report }) {
    const { duration, session_hours: hours } = meetings ?? {};
    if (hours?.min !== undefined && hours.max !== undefined && hours.min > hours.max) {
      report(places.value(hours, "max"), `The longest meeting (${amount(hours.max, "hour")}) is shorter than the shortest one (${amount(hours.min, "hour")}). Swap the two, or correct one.`, {
        related: [{ span: places.value(hours, "min").span, message: "The shortest meeting" }],
        repairs: [swapping(places.value(hours, "min"), places.value(hours, "max"))],
      });
    }
    if (!duration) return;
    const steps = (["min_months", "expected_months", "max_months"] as const).filter((field) => duration[field] !== undefined);
    steps.slice(1).forEach((field, index) => {
      const before = steps[index];
      const [lower, upper] = [before && duration[before], duration[field]];
      if (before === undefined || lower === undefined || upper === undefined || lower <= upper) return;
      report(places.value(duration, field), `The ${words[field]} duration (${amount(upper, "month")}) is below the ${words[before]} one (${amount(lower, "month")}). Correct one of them.`, {
        related: [{ span: places.value(duration, before).span, message: `The ${words[before]} duration` }],
        repairs: [swapping(places.value(duration, before), places.value(duration, field))],
      });
    });
  },
});

const words = { min_months: "shortest", expected_months: "expected", max_months: "longest" } as const;
