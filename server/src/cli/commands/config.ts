import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { Configurations, configName, type Settings } from "../../config/loader";
import { nodeFiles, pathFrom } from "../../config/node-files";
import { readGuideFile } from "../../core/guide/guide-file";
import { makeKnowledge } from "../../core/knowledge";
import { amount } from "../../core/words/wording";
import { choice, type Command, UsageError } from "../command";
import { asJson, clean } from "../escape";
import { exit } from "../exit";
import { decoded, readBytes } from "../inputs";
import { problemText } from "../lint/problems";
import { whyNot } from "../lint/work";
import { usesColour } from "../screen";

const actions = ["check", "show"] as const;

export const config: Command = {
  usage: "check [FILE]\n       mentorspec config show [--json] FILE",
  options: { json: { type: "boolean" } },
  help: [
    ["check [FILE]", "say what is wrong with a configuration or a guide file; without a name, the configuration of this folder"],
    ["show FILE", "which settings a specification has, and where they come from"],
    ["--json", "with show: for another program"],
  ],
  examples: [
    ["mentorspec config check", "before it is committed"],
    ["mentorspec config check our-standard.guide.yaml", "while a standard is being written"],
    ["mentorspec config show bids/first.programme.yaml", "why a finding has this severity here"],
  ],
  choices: { "": actions },
  run: async ({ values, positionals: [action, file, ...more] }) => {
    if (more.length > 0) throw new UsageError("Name one file.");
    if (action === "check") return checkConfig(file);
    if (action === "show" && file !== undefined) return show(file, values["json"] === true);
    if (action !== undefined) choice("config command", action, actions);
    throw new UsageError(action === "show" ? "Name a specification, such as “mentorspec config show bid.programme.yaml”." : "Say “config check” or “config show FILE”.");
  },
};

async function checkConfig(file: string | undefined): Promise<number> {
  if (file !== undefined && !existsSync(file)) throw new UsageError(`There is no file “${file}”.`);
  if (file !== undefined && /\.guide\.ya?ml$/i.test(file)) return checkGuide(file);
  const isFile = file !== undefined && statSync(file).isFile();
  const settings = await new Configurations(nodeFiles, isFile ? { explicit: pathFrom(file) } : {}).settingsOf(pathFrom(path.join(isFile ? path.dirname(file) : (file ?? "."), "x.programme.yaml")));
  if (settings.source === undefined) throw new UsageError(`There is no ${configName} here or in a folder above. Without one, everything is checked with its own severity.`);
  const colour = usesColour(undefined, process.env, process.stdout.isTTY === true);
  for (const problem of settings.problems) process.stdout.write(`${problemText(problem, relative(problem.path), colour)}\n`);
  if (settings.problems.length > 0) return exit.findings;
  process.stdout.write(`${relative(settings.source)} is right: ${contents(settings)}.\n`);
  return exit.clean;
}

function checkGuide(file: string): number {
  const read = (() => {
    try {
      return readGuideFile(decoded(readBytes(file, 1_048_576)).text, makeKnowledge());
    } catch (error) {
      throw new UsageError(`${file} cannot be read: ${whyNot(error)}.`);
    }
  })();
  const colour = usesColour(undefined, process.env, process.stdout.isTTY === true);
  if (read.findings.length > 0) process.stdout.write(`${problemText({ path: file, ...read }, file, colour)}\n`);
  else process.stdout.write(`${clean(file)} is right: ${amount(read.guide?.entries.length ?? 0, "entry").replace(/entrys$/, "entries")}.\n`);
  return read.findings.length > 0 ? exit.findings : exit.clean;
}

function contents({ config: { severities }, sources, knowledge }: Settings): string {
  const guides = sources.filter((source) => /\.guide\.ya?ml$/i.test(source)).length;
  const own = knowledge.guide.entries.length - makeKnowledge().guide.entries.length;
  const parts = [amount(Object.keys(severities).length, "severity").replace(/ys$/, "ies"), `${amount(sources.length - guides, "configuration file")}`];
  if (own > 0) parts.push(`${amount(guides, "guide")} with ${own === 1 ? "1 entry" : `${own} entries`}`);
  return parts.join(", ");
}

async function show(file: string, isJson: boolean): Promise<number> {
  const settings = await new Configurations(nodeFiles).settingsOf(pathFrom(file));
  const { source, sources, ignored, limits, problems } = settings;
  const severities = Object.fromEntries(Object.entries(settings.config.severities).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (isJson) {
    process.stdout.write(`${asJson({ version: 1, file, source: source === undefined ? null : relative(source), sources: sources.map(relative), ignored, severities, limits: { size: limits.size, findings: limits.findings } }, 2)}\n`);
  } else {
    const width = Math.max(0, ...Object.keys(severities).map((id) => id.length));
    const lines = [
      source === undefined ? `No ${configName} applies to ${clean(file)}.` : problems.length > 0 ? `${clean(file)} cannot be checked: ${relative(source)} has a fault.` : `${clean(file)} is checked as ${sources.map(relative).join(", ")} ${sources.length === 1 ? "says" : "say"}.`,
      ...(ignored ? ["It is left out: it is not checked."] : []),
      ...(Object.keys(severities).length === 0 ? ["Every finding has its own severity."] : ["", ...Object.entries(severities).map(([id, severity]) => `  ${id.padEnd(width)}  ${severity}`)]),
      "",
      `Up to ${limits.size.toLocaleString("en-GB")} characters are read, and up to ${limits.findings.toLocaleString("en-GB")} findings shown.`,
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  for (const problem of problems) process.stderr.write(`\n${problemText(problem, relative(problem.path), false)}`);
  return problems.length > 0 ? exit.failed : exit.clean;
}

function relative(file: string): string {
  return clean(path.relative(process.cwd(), file).split(path.sep).join("/"));
}
