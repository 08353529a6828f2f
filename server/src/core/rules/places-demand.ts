import { defineRule } from "../checking/rule";
import { amount, number } from "../words/wording";

/** A rate a week is a guess: a child or two over is no gap. */
const roughly = 1.1;

export const rule = defineRule({
  id: "places-demand",
  summary: "The places are set against the referrals",
  why: "Every child who needs this support should be able to get it. Where more are referred than can be matched, a reader wants to know what happens to the others.",
  cites: [{ document: "nef-report", place: "Chapter 4, section 1" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {capacity: {places_per_year: 40}}\nreferral: {expected_per_week: 0.5}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {capacity: {places_per_year: 25}}\nreferral: {expected_per_week: 0.5}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {capacity: {places_per_year: 40}}\nreferral: {expected_per_week: 2, waiting_list: The child who has waited longest is matched first.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {capacity: {places_per_year: 40}}\nreferral: Social workers refer.\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {capacity: {places_per_year: 40}}\nreferral: {expected_per_week: «2»}\n"],
  check({ target_group: group, referral }, { places, report }) {
    const yearly = group?.capacity?.places_per_year;
    if (!referral || referral.expected_per_week === undefined || yearly === undefined || !places.absent(referral, "waiting_list")) return;
    const referrals = Math.round(referral.expected_per_week * 52);
    if (referrals <= yearly * roughly) return;
    report(places.value(referral, "expected_per_week"), `${number(referral.expected_per_week)} a week × 52 = ${amount(referrals, "referral")} a year for ${amount(yearly, "place")}, so ${number(referrals - yearly)} would wait. Say under “waiting_list” what happens to them.`);
  },
});
