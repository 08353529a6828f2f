import { lstatSync } from "node:fs";
import { check } from "../../core/check";
import { defaultConfig } from "../../core/config";
import { fieldOf, type SchemaNode } from "../../core/structure/format";
import { makeKnowledge } from "../../core/knowledge";
import { type Answers, fileNameFor, newSpecification } from "../../core/edits/new-specification";
import { amount } from "../../core/words/wording";
import { localDate } from "../../local-date";
import { type Command, type Given, UsageError } from "../command";
import { clean } from "../escape";
import { exit } from "../exit";
import { writeWhole } from "../output-file";
import { Questions, Terminal } from "../questions";

export const init: Command = {
  usage: "[options] [NAME]",
  options: { yes: { type: "boolean", short: "y" }, output: { type: "string", short: "o" }, force: { type: "boolean" } },
  help: [
    ["NAME", "what the programme is called"],
    ["-y, --yes", "ask nothing: a draft with every block that is asked for"],
    ["-o, --output FILE", "write to this file; “-” writes to the screen. Without this, a name is made of the programme's"],
    ["--force", "write over a file that is there already"],
  ],
  examples: [
    ["mentorspec init", "a few questions, then a first draft"],
    ["mentorspec init --yes 'Saturday Friends'", "saturday-friends.programme.yaml, to be filled in an editor"],
  ],
  run: async (given) => {
    const answers = await answersOf(given);
    if (clean(answers.name) !== answers.name) throw new UsageError("The name of the programme has a line break or another character in it that cannot be seen. Leave that out.");
    const knowledge = makeKnowledge();
    const { text } = newSpecification(answers, knowledge);
    const { output } = given.values;
    if (output === "-") {
      process.stdout.write(text);
      return exit.clean;
    }
    const file = typeof output === "string" ? output : fileNameFor(answers.name);
    write(file, text, given.values["force"] === true);
    const { findings } = check(text, { knowledge, config: defaultConfig, today: localDate(new Date()) });
    process.stdout.write(`${clean(file)} is written. ${amount(findings.length, "thing")} to go on with: open it in your editor, or see “mentorspec lint ${clean(file)}”.\n`);
    return exit.clean;
  },
};

function write(file: string, text: string, force: boolean): void {
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined && !force) throw new UsageError(`“${file}” is there already. Choose another name with --output, or write over it with --force.`);
  writeWhole(file, text);
}

async function answersOf({ values, positionals: [name, ...more] }: Given): Promise<Answers> {
  if (more.length > 0) throw new UsageError("Put a name of several words in quotes.");
  if (values["yes"] === true) return { name: name ?? "New programme" };
  if (process.stdin.isTTY !== true) throw new UsageError("There is nobody to ask here. “mentorspec init --yes” asks nothing.");
  const terminal = new Terminal();
  try {
    return await asked(new Questions(terminal), name);
  } finally {
    terminal.close();
  }
}

/** The questions of the wizard, in its order. Each may be left empty, save the name. */
async function asked(questions: Questions, name: string | undefined): Promise<Answers> {
  const { format } = makeKnowledge();
  const schemaAt = (...path: string[]): SchemaNode | undefined => {
    const shape = path.reduce((each, step) => each && fieldOf(each, step), format.root as ReturnType<typeof fieldOf>);
    return shape?.scalar?.schema ?? shape?.item?.scalar?.schema;
  };
  questions.begin();
  const given = name ?? (await questions.text("What is the programme called?", true)) ?? "New programme";
  const provider = await questions.text("Who runs it?");
  const model = await questions.choice("What kind of programme is it?", schemaAt("programme", "model"));
  const aim = await questions.text("What should be different for the child, in a sentence?");
  const groups = await questions.choices("Who is it for?", schemaAt("target_group", "groups"));
  const ageMin = await questions.number("The youngest age?", 0, 25);
  const ageMax = await questions.number("The oldest age?", ageMin ?? 0, 25);
  const mentors = await questions.choices("Who are the mentors?", schemaAt("mentors", "type"));
  const frequency = await questions.text("How often do they meet, such as weekly or fortnightly?");
  const months = await questions.number("How many months does a match last? (0 for no set end)", 0, 240);
  return { name: given, provider, model, aim, groups, ageMin, ageMax, mentors, frequency, months: months === 0 ? undefined : months, openEnded: months === 0 };
}
