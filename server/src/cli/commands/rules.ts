import { Configurations } from "../../config/loader";
import { nodeFiles, pathFrom } from "../../config/node-files";
import { citeText } from "../../core/guide/cite-text";
import { type Reference, references } from "../../core/explain/reference";
import type { Guide } from "../../core/guide/types";
import { choice, type Command, UsageError } from "../command";
import { asJson, cleanLines } from "../escape";
import { exit } from "../exit";

const formats = ["text", "json"] as const;

export const rules: Command = {
  usage: "[options] [WORD…]",
  options: { format: { type: "string", short: "f" } },
  help: [
    ["WORD…", "only names and titles with all these words in them"],
    ["-f, --format FORMAT", "text (without this) or json"],
  ],
  examples: [
    ["mentorspec rules", "everything that Mentorspec checks"],
    ["mentorspec rules supervision", "what has to do with supervision"],
    ["mentorspec rules --format json", "for another program"],
  ],
  choices: { format: formats },
  run: async ({ values, positionals }) => {
    const format = choice("format", values["format"], formats);
    const { knowledge } = await new Configurations(nodeFiles).settingsOf(pathFrom("x.programme.yaml"));
    const words = positionals.map((word) => word.toLowerCase());
    const found = references(knowledge).filter(({ id, title }) => words.every((word) => `${id} ${title}`.toLowerCase().includes(word)));
    if (found.length === 0) throw new UsageError(`Nothing is called “${positionals.join(" ")}”.`);
    process.stdout.write(format === "json" ? json(found) : cleanLines(table(found, knowledge.guide)));
    return exit.clean;
  },
};

function table(found: readonly Reference[], guide: Guide): string {
  const width = Math.max(...found.map(({ id }) => id.length));
  const rows = found.map(({ id, title, cites }) => `${id.padEnd(width)}  ${title}${cites[0] ? ` (${citeText(cites[0], guide)})` : ""}`);
  return `${rows.join("\n")}\n\n“mentorspec explain NAME” says more of each.\n`;
}

function json(found: readonly Reference[]): string {
  const rows = found.map(({ id, title, says, why, force, cites, advice, canBeWaived }) => ({ id, title, says, why, force, cites, advice, canBeWaived }));
  return `${asJson({ version: 1, rules: rows }, 2)}\n`;
}
