import { citeOf } from "../finding";
import { date } from "../words/in-words";
import type { Place } from "../specification/places";
import { defineRule } from "../checking/rule";
import { monthsBetween } from "../specification/sums";

export const rule = defineRule({
  id: "expired-dates",
  summary: "Nothing that is relied on has run out, and nothing is dated ahead",
  why: "An accreditation that has lapsed, or a map of services that nobody has looked at for a year, says the opposite of what it was put in for.",
  cites: [{ document: "practice-guide", place: "Key Principle 1, How 2" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nquality: {accreditation: {name: Approved Provider Standard, from: 2024-05-01, to: 2027-04-30}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\npartnerships: {service_map: {reviewed_on: 2024-01-15, next_review: 2026-07-15}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nquality: {accreditation: {name: Approved Provider Standard, from: 2020-05-01, to: «2023-04-30»}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\npartnerships: {service_map: {next_review: «2026-01-15»}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\npartnerships: {service_map: {reviewed_on: «2024-01-15»}}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, reviewed_on: «2027-01-01»}\n",
  ],
  check({ quality, partnerships, programme, safeguarding }, { facts, today, status, places, report }) {
    for (const mark of quality?.accreditation ?? []) {
      if (mark.to === undefined || mark.to >= today || (mark.from !== undefined && mark.to < mark.from)) continue;
      report(places.value(mark, "to"), `The accreditation ran out on ${date(mark.to)}. Give the new dates, or leave it out.`, { severity: status === "submitted" ? "error" : "warning", cites: [{ document: "approved-provider-standard", place: "What is APS" }] });
    }
    const map = partnerships?.service_map;
    const limit = facts.limits.find(({ id }) => id === "limit-map-age");
    const age = monthsBetween(map?.reviewed_on, today);
    if (map?.next_review !== undefined && map.next_review < today) report(places.value(map, "next_review"), `The map of services was due to be checked on ${date(map.next_review)}. Check it now, and give the next date.`);
    else if (map?.reviewed_on !== undefined && map.next_review === undefined && limit && age !== undefined && age > limit.value) {
      report(places.value(map, "reviewed_on"), `The map of services was last checked on ${date(map.reviewed_on)}, and we take more than ${limit.value} months as old. Check it, and give the next date.`, { cites: [citeOf(limit)] });
    }
    const ahead = (what: string, when: string | undefined, place: Place | undefined): void => {
      if (place && when !== undefined && when > today) report(place, `${what} is dated ${date(when)}, which is still to come. Correct the date.`, { cites: [{ document: "reading", place: "Our reading" }] });
    };
    ahead("The last review", programme?.reviewed_on, programme && places.value(programme, "reviewed_on"));
    ahead("The safeguarding policy", safeguarding?.policy_date, safeguarding && places.value(safeguarding, "policy_date"));
  },
});
