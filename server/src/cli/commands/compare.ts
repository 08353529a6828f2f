import path from "node:path";
import { compare as compareResults, type Comparison, type Difference } from "../../core/report/compare";
import { stateWords } from "../../core/words/states";
import { LineIndex } from "../../core/text";
import { amount } from "../../core/words/wording";
import { choice, type Command, type Given, UsageError } from "../command";
import { asJson, clean, cleanStarts, markdown } from "../escape";
import { exit } from "../exit";
import { textAt } from "../lint/git";
import { dayOf } from "../lint/options";
import { configurationsFor, readingHelp, readingOptions, specimen, type Specimen } from "../specification";

const formats = ["text", "json", "markdown"] as const;

export const compare: Command = {
  usage: "[options] BEFORE AFTER",
  options: { ...readingOptions, since: { type: "string" }, format: { type: "string", short: "f" }, "exit-code": { type: "boolean" } },
  help: [
    ["BEFORE AFTER", "two specifications; “-” is standard input"],
    ["--since COMMIT", "compare one specification with what it was at this commit or branch"],
    ["-f, --format FORMAT", "text (without this), json or markdown"],
    ["--exit-code", "end with 1 where there is any difference"],
    ...readingHelp,
  ],
  examples: [
    ["mentorspec compare first.programme.yaml second.programme.yaml", "two bids, entry by entry"],
    ["mentorspec compare bid.programme.yaml --since origin/main", "what a branch changes"],
  ],
  choices: { format: formats },
  run: async (given) => {
    const format = choice("format", given.values["format"], formats);
    const [before, after] = await both(given);
    const comparison = compareResults(before.result, after.result, after.settings.knowledge);
    process.stdout.write(cleanStarts({ text, json, markdown: asMarkdown }[format](comparison, before, after)));
    const differs = comparison.differences.length + comparison.principles.length > 0;
    return differs && given.values["exit-code"] === true ? exit.findings : exit.clean;
  },
};

async function both(given: Given): Promise<[Specimen, Specimen]> {
  const { values, positionals } = given;
  const [configurations, today] = [configurationsFor(given), dayOf(values["today"])];
  const [first, second, ...more] = positionals;
  const { since } = values;
  if (typeof since === "string") {
    if (first === undefined || second !== undefined) throw new UsageError("Name one specification with --since.");
    const old = await specimen(first, configurations, today, textAt(path.resolve(first), since));
    return [{ ...old, name: `${first} at ${since}` }, await specimen(first, configurations, today)];
  }
  if (first === undefined || second === undefined || more.length > 0) throw new UsageError("Name two specifications, or one with --since.");
  if (first === "-" && second === "-") throw new UsageError("Standard input can be read once only.");
  return [await specimen(first, configurations, today), await specimen(second, configurations, today)];
}

function text(comparison: Comparison, before: Specimen, after: Specimen): string {
  const { differences, principles } = comparison;
  const lines = differences.map((difference) => `${signs[difference.kind]} ${sentence(difference)}`);
  const states = principles.map(({ name, before: old, after: now }) => `  ${name}: ${stateWords[now].toLowerCase()}, was ${stateWords[old].toLowerCase()}`);
  return [
    `${clean(before.name)} → ${clean(after.name)}`,
    "",
    ...(lines.length === 0 ? ["They say the same."] : lines),
    ...(states.length === 0 ? [] : ["", "How they stand to the guide", ...states]),
    "",
    `${amount(differences.length, "difference")}; ${standing(before)}, then ${standing(after)}.`,
    "",
  ].join("\n");
}

const signs: Readonly<Record<Difference["kind"], string>> = { added: "+", removed: "-", changed: "~" };

/** "Supervision, how often: weekly, was monthly (more)" */
function sentence({ name, before, after, trend }: Difference): string {
  const now = after ?? "not said";
  return clean(`${name}: ${now}${before === undefined ? "" : `, was ${before}`}${trend === undefined ? "" : ` (${trend})`}`);
}

function standing({ result }: Specimen): string {
  const errors = result.findings.filter(({ severity }) => severity === "error").length;
  return `${result.coverage.met} of ${result.coverage.applicable} points and ${amount(errors, "error")}`;
}

function asMarkdown({ differences, principles }: Comparison, before: Specimen, after: Specimen): string {
  const rows = differences.map(({ name, before: old, after: now, trend }) => `| ${markdown(name)} | ${markdown(old ?? "not said")} | ${markdown(now ?? "not said")}${trend === undefined ? "" : ` (${trend})`} |`);
  const states = principles.map(({ name, before: old, after: now }) => `| ${markdown(name)} | ${stateWords[old]} | ${stateWords[now]} |`);
  return [
    `# ${markdown(before.name)} and ${markdown(after.name)}`,
    "",
    ...(rows.length === 0 ? ["They say the same."] : ["| What | Before | After |", "|---|---|---|", ...rows]),
    ...(states.length === 0 ? [] : ["", "| Principle | Before | After |", "|---|---|---|", ...states]),
    "",
  ].join("\n");
}

function json({ differences, principles }: Comparison, before: Specimen, after: Specimen): string {
  const [left, right] = [new LineIndex(before.result.document.text), new LineIndex(after.result.document.text)];
  const told = differences.map(({ beforeAt, afterAt, ...rest }) => ({ ...rest, ...(beforeAt ? { beforeLine: left.at(beforeAt.start).line + 1 } : {}), ...(afterAt ? { afterLine: right.at(afterAt.start).line + 1 } : {}) }));
  return `${asJson({ version: 1, before: before.name, after: after.name, differences: told, principles }, 2)}\n`;
}
