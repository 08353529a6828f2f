import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "contract-dates",
  summary: "Dates are in order, and cover lasts as long as it is needed",
  why: "A contract that ends before it starts, or insurance that runs out under it, stops a bid at the first check.",
  cites: [{ document: "reading", place: "Domain reading, typical faults in bids" }],
  severity: "error",
  good: ["mentorspec: 1\nprogramme: Steady Hands\nsafeguarding: {insurance: {public: 5000000, expires: 2027-03-31}}\ncontract: {start: 2026-04-01, end: 2029-03-31}\n"],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ncontract: {start: 2026-04-01, end: «2025-03-31»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsafeguarding: {insurance: {public: 5000000, expires: «2026-01-31»}}\ncontract: {start: 2026-04-01, end: 2029-03-31}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nquality: {accreditation: {name: Approved Provider Standard, from: 2025-01-01, to: «2024-01-01»}}\n",
  ],
  check({ contract, safeguarding, quality, costs }, { today, places, report }) {
    if (contract?.start !== undefined && contract.end !== undefined && contract.end < contract.start) {
      report(places.value(contract, "end"), `The contract ends on ${contract.end}, before it starts on ${contract.start}. Correct one of the dates.`);
    }
    const insurance = safeguarding?.insurance;
    const needed = contract?.start !== undefined && contract.start > today ? contract.start : today;
    if (insurance?.expires !== undefined && insurance.expires < needed) {
      report(places.value(insurance, "expires"), `The insurance ${insurance.expires < today ? "ran" : "runs"} out on ${insurance.expires}${needed === today ? "" : ", before the contract starts"}. Renew it and give the new date.`);
    }
    for (const mark of quality?.accreditation ?? []) {
      if (mark.from !== undefined && mark.to !== undefined && mark.to < mark.from) report(places.value(mark, "to"), `The accreditation ends on ${mark.to}, before it starts on ${mark.from}. Correct one of the dates.`);
    }
    for (const source of costs?.funding ?? []) {
      if (source.starts !== undefined && source.ends !== undefined && source.ends < source.starts) report(places.value(source, "ends"), `This money ends on ${source.ends}, before it starts on ${source.starts}. Correct one of the dates.`);
    }
  },
});
