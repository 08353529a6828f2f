import { Configurations } from "../../config/loader";
import { nodeFiles, pathFrom } from "../../config/node-files";
import { nearest } from "../../core/words/nearest";
import { citeText } from "../../core/guide/cite-text";
import { makeKnowledge } from "../../core/knowledge";
import { references, underlined } from "../../core/explain/reference";
import { type Command, UsageError } from "../command";
import { cleanLines } from "../escape";
import { exit } from "../exit";

export const explain: Command = {
  usage: "ID",
  options: {},
  help: [["ID", "the name behind a finding, such as mentor-supervision"]],
  examples: [
    ["mentorspec explain mentor-supervision", "what it asks, where that comes from, and how to put it right"],
    ["mentorspec rules", "every name there is"],
  ],
  get choices() {
    return { "": references(makeKnowledge()).map(({ id }) => id) };
  },
  run: async ({ positionals: [id, ...more] }) => {
    if (id === undefined || more.length > 0) throw new UsageError("Name one id, such as “mentorspec explain mentor-supervision”.");
    const { knowledge } = await new Configurations(nodeFiles).settingsOf(pathFrom("x.programme.yaml"));
    const all = references(knowledge);
    const found = all.find((each) => each.id === id);
    if (!found) throw new UsageError(`Nothing is called “${id}”. ${guess(id, all.map((each) => each.id))}`);
    const { title, says, why, force, cites, advice, fails, passes, canBeWaived } = found;
    const parts = [
      `${title} (${id})`,
      force,
      says,
      ...(why === undefined ? [] : [`Why: ${why}`]),
      ...(cites.length === 0 ? [] : [cites.map((cite) => `Source: ${citeText(cite, knowledge.guide)}`).join("\n")]),
      ...(advice === undefined || advice === says ? [] : [`What to do: ${advice}`]),
      ...(fails === undefined ? [] : [`This is found:\n${indented(underlined(fails))}`]),
      ...(passes === undefined ? [] : [`${fails === undefined ? "For example" : "This is right"}:\n${indented(underlined(passes))}`]),
      canBeWaived ? waiving(id) : "It cannot be set aside: without it the rest of a file cannot be judged.",
    ];
    process.stdout.write(cleanLines(`${parts.join("\n\n")}\n`));
    return exit.clean;
  },
};

function guess(id: string, ids: readonly string[]): string {
  const near = nearest(id, ids);
  return near === undefined ? "“mentorspec rules” lists the names." : `Did you mean “${near}”?`;
}

function waiving(id: string): string {
  return `To set it aside, say why, in the file itself:\n${indented(`waivers:\n  - rule: ${id}\n    reason: why this is right for your programme\n    until: 2027-03-31`)}\nor on the line before it:\n${indented(`# mentorspec-ignore-next-line ${id} -- why`)}`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, "  ");
}
