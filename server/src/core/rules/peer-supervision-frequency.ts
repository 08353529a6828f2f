import { frequencyInWords } from "../words/in-words";
import { defineRule } from "../checking/rule";
import { perYear } from "../specification/sums";

export const rule = defineRule({
  id: "peer-supervision-frequency",
  summary: "Peer mentors are supervised at least as often as others",
  why: "Peers may be reminded of their own past, and the guide says that they may need more training and supervision, not less.",
  cites: [{ document: "practice-guide", place: "Key Principle 6, Why; Key Principle 7, How 2" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {type: [volunteer, peer]}\nsupervision: {frequency: monthly, peer_frequency: fortnightly}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {type: [volunteer, peer]}\nsupervision: {frequency: monthly, peer_frequency: as often as they ask for it}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nmentors: {type: [volunteer, peer]}\nsupervision: {frequency: monthly, peer_frequency: «quarterly»}\n"],
  check({ mentors, supervision }, { places, report }) {
    const [all, peers] = [perYear(supervision?.frequency), perYear(supervision?.peer_frequency)];
    if (!supervision || mentors?.type?.includes("peer") !== true || all === undefined || peers === undefined || peers >= all) return;
    report(places.value(supervision, "peer_frequency"), `Peer mentors are seen ${frequencyInWords(supervision.peer_frequency) ?? ""} and others ${frequencyInWords(supervision.frequency) ?? ""}. Peers may need more, so see them at least as often.`, {
      related: [{ span: places.value(supervision, "frequency").span, message: "How often others are seen" }],
    });
  },
});
