import { makeKnowledge } from "../../core/knowledge";
import { nearest } from "../../core/nearest";
import { type Command, UsageError } from "../command";
import { exit } from "../exit";

export const explain: Command = {
  name: "explain",
  summary: "Say what a finding means, why the source asks for it, and what to do",
  usage: "ID",
  options: {},
  help: [["ID", "the name behind a finding, such as mentor-supervision"]],
  examples: [["mentorspec explain mentor-supervision", "one rule in full"]],
  run: async ({ positionals: [id, ...more] }) => {
    if (id === undefined || more.length > 0) throw new UsageError("Name one id.");
    const { guide, rules, ids } = makeKnowledge();
    const rule = rules.find((each) => each.id === id);
    const entry = guide.entries.find((each) => each.id === id);
    if (!rule && !entry) {
      const guess = nearest(id, [...ids]);
      throw new UsageError(`Nothing is called “${id}”.${guess === undefined ? "" : ` Did you mean “${guess}”?`}`);
    }
    const title = rule ? rule.summary : (entry?.title ?? id);
    const body = rule ? [rule.why] : [entry?.says, entry?.why, entry && "advice" in entry ? entry.advice : undefined];
    const cites = rule ? rule.cites : entry ? [{ document: entry.document, place: entry.place }] : [];
    const places = cites.map(({ document, place }) => `Source: ${guide.documents.find((each) => each.id === document)?.title ?? document}, ${place}`);
    process.stdout.write(`${[`${title} (${id})`, ...body.filter((part) => part !== undefined), ...places].join("\n\n")}\n`);
    return exit.clean;
  },
};
