import { citeOf } from "../finding";
import { ageRange } from "../words/in-words";
import { measuredOutcomes, measureText } from "../specification/measures";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "measure-age",
  summary: "A known tool is used at the ages that it is made for",
  why: "A questionnaire that has not been tried at an age may measure how well a child reads.",
  cites: [{ document: "reading", place: "Domain reading, outcome measures" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 13, age_max: 17}\noutcomes:\n  - {name: Wellbeing, measure: {tool: WEMWBS, respondent: child}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 8, age_max: 17}\noutcomes:\n  - {name: Wellbeing, measure: {tool: WEMWBS, version: From 13 on, respondent: child}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 8, age_max: 17}\noutcomes:\n  - {name: Fewer difficulties, measure: {tool: SDQ, respondent: [carer, child]}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 6, age_max: 10}\noutcomes:\n  - {name: Wellbeing, measure: {tool: «WEMWBS», respondent: child}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 8, age_max: 17}\noutcomes:\n  - {name: Wellbeing, measure: {tool: «WEMWBS», respondent: child}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 6, age_max: 10}\noutcomes:\n  - {name: Fewer difficulties, measure: {tool: SDQ, respondent: «child»}}\n",
  ],
  check({ target_group: group, outcomes = [] }, { facts, places, report }) {
    const { age_min: min, age_max: max } = group ?? {};
    for (const measured of measuredOutcomes(outcomes, facts)) {
      const { measure, tool, name } = measured;
      const cites = [citeOf(tool)];
      const { age_min: from = 0, age_max: to = Infinity, self_report_from: alone = 0 } = tool;
      // An age that is named beside the tool shows that somebody has thought of it.
      if ([tool.age_min, tool.age_max, tool.self_report_from].some((age) => age !== undefined && new RegExp(`\\b${age}\\b`).test(measureText(measured).replaceAll(name, "")))) continue;
      const range = ageRange(tool.age_min, tool.age_max, "");
      if ((max !== undefined && max < from) || (min !== undefined && min > to)) {
        report(places.value(measure, "tool"), `${name} is for ages ${range.trim()}, and this programme is for young people ${ageRange(min, max, "of")}. Choose a tool for their age.`, { cites });
      } else if (measure.respondent?.every((one) => one === "child") === true && max !== undefined && max < alone) {
        report(places.value(measure, "respondent"), `Children answer ${name} themselves from ${alone} on, and these are ${ageRange(min, max, "").trim()}. Ask somebody who knows them.`, { cites });
      } else if ((min !== undefined && min < from) || (max !== undefined && max > to)) {
        const left = min !== undefined && min < from ? ageRange(min, from - 1, "of") : ageRange(to + 1, max, "of");
        report(places.value(measure, "tool"), `${name} is for ages ${range.trim()}, which leaves out those ${left}. Say what is used for them.`, { cites, severity: "info" });
      } else if (measure.respondent?.every((one) => one === "child") === true && min !== undefined && min < alone) {
        report(places.value(measure, "respondent"), `Children answer ${name} themselves from ${alone} on. Say who answers for those ${ageRange(min, alone - 1, "of")}.`, { cites, severity: "info" });
      }
    }
  },
});
