import { reportWording } from "../checking/report-wording";
import { writing } from "../checking/repairs";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "evidence-scale",
  summary: "The three scales are kept apart",
  why: "The guide's strong, good and promising, EIF's levels and EIF's cost ratings measure different things. None turns into another.",
  cites: [{ document: "foundations-news", place: "Evidence ratings; cost ratings" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: trial, design: rct, finding: positive, scale: eif, eif_level: 3, country: England}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: The guide rates this good, and EIF gives the programme level 3.\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: trial, design: rct, finding: positive, scale: guide, eif_level: «3», country: England}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: At level 4 of EIF it has a «large effect».\n",
  ],
  check(spec, context) {
    const { places, report } = context;
    for (const study of spec.evidence ?? []) {
      if (study.scale !== "guide" || study.eif_level === undefined) continue;
      report(places.value(study, "eif_level"), `Level ${study.eif_level} is EIF's, and this study is put on the guide's scale, which has no levels. Choose “eif” as the scale, or leave the level out.`, {
        related: [{ span: places.value(study, "scale").span, message: "The scale" }],
        repairs: [writing(places.value(study, "scale"), "eif", "Choose “eif” as the scale")],
      });
    }
    reportWording(rule.id, context);
  },
});
