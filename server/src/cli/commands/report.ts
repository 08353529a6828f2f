import { writeFileSync } from "node:fs";
import path from "node:path";
import { Configurations } from "../../config/loader";
import { nodeFiles, pathFrom, reasonOf } from "../../config/node-files";
import { check } from "../../core/check";
import { assessment } from "../../core/report/assessment";
import { assessmentReport } from "../../core/report/assessment-report";
import { preview } from "../../core/report/preview";
import { previewReport } from "../../core/report/preview-report";
import type { Report } from "../../core/report/report";
import { assessmentCsv } from "../../report/csv";
import { htmlPage } from "../../report/html";
import { markdown } from "../../report/markdown";
import { type Command, type Given, UsageError } from "../command";
import { asJson, clean } from "../escape";
import { exit } from "../exit";
import { decoded, readBytes, readStandardInput, Unreadable } from "../inputs";
import { dayOf, text } from "../lint/options";

const kinds = ["assessment", "preview", "specification"] as const;
const formats = ["html", "docx", "csv", "markdown", "json"] as const;
const endings: Readonly<Record<string, (typeof formats)[number]>> = { ".html": "html", ".htm": "html", ".docx": "docx", ".csv": "csv", ".md": "markdown", ".json": "json" };

interface Wanted {
  readonly file: string;
  readonly kind: (typeof kinds)[number];
  readonly format: (typeof formats)[number];
  readonly output: string | undefined;
  readonly today: string;
  readonly config: string | undefined;
  readonly noConfig: boolean;
}

export const report: Command = {
  usage: "[options] FILE",
  options: { as: { type: "string", default: "assessment" }, format: { type: "string" }, output: { type: "string", short: "o" }, today: { type: "string" }, config: { type: "string" }, "no-config": { type: "boolean" } },
  help: [
    ["FILE", "a specification; “-” reads from standard input"],
    ["--as KIND", "assessment (default): what a reviewer wants at a glance; preview: as a reader sees it, with word counts and gaps; specification: the document to hand in"],
    ["--format FORMAT", "html, docx (Word), csv (assessment only), markdown or json; by default what the ending of --output says, else html"],
    ["-o, --output FILE", "write to this file instead of standard output"],
    ["--today DATE", "as if it were this day, such as 2026-04-01"],
    ["--config FILE", "use this configuration, not the nearest .mentorspec.yaml"],
    ["--no-config", "use no configuration"],
  ],
  examples: [
    ["mentorspec report bid.programme.yaml -o assessment.html", "one page for a reviewer"],
    ["mentorspec report bid.programme.yaml --as specification -o bid.docx", "the bid as a Word file"],
    ["mentorspec report bid.programme.yaml --format markdown", "for the summary of a CI run"],
  ],
  run: async (given) => write(wantedOf(given)),
};

function wantedOf({ values, positionals }: Given): Wanted {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one specification.");
  const kind = kinds.find((each) => each === values["as"]);
  if (kind === undefined) throw new UsageError(`There is no report “${String(values["as"])}”. Choose ${kinds.join(", ")}.`);
  const output = text(values["output"]);
  const named = text(values["format"]) ?? (output === undefined ? undefined : endings[path.extname(output).toLowerCase()]) ?? "html";
  const format = formats.find((each) => each === named);
  if (format === undefined) throw new UsageError(`There is no format “${named}”. Choose ${formats.join(", ")}.`);
  const wanted = { file, kind, format, output, today: dayOf(values["today"]), config: text(values["config"]), noConfig: values["no-config"] === true };
  if (wanted.config !== undefined && wanted.noConfig) throw new UsageError("Choose one of --config and --no-config.");
  if (format === "docx" && output === undefined && process.stdout.isTTY === true) throw new UsageError("A Word file cannot be shown in a terminal. Name it with --output.");
  return wanted;
}

async function write(wanted: Wanted): Promise<number> {
  const { file, output } = wanted;
  const loader = new Configurations(nodeFiles, { explicit: wanted.config === undefined ? undefined : pathFrom(wanted.config), none: wanted.noConfig });
  const settings = await loader.settingsOf(pathFrom(file === "-" ? "standard-input.programme.yaml" : file));
  const [problem] = settings.problems;
  if (problem) throw new UsageError(`${clean(path.relative(process.cwd(), problem.path))} has a fault: ${problem.findings[0]?.message ?? ""} “mentorspec lint” shows where.`);
  const made = await make(textOf(file, settings.limits.size), settings, wanted);
  if (output === undefined) process.stdout.write(made);
  else writeTo(output, made);
  return exit.clean;
}

function textOf(file: string, limit: number): string {
  try {
    return decoded(file === "-" ? readStandardInput(limit) : readBytes(file, limit)).text;
  } catch (error) {
    if (error instanceof Unreadable) throw new UsageError(`${clean(file)} cannot be used: ${error.message}.`);
    throw error;
  }
}

function writeTo(output: string, made: string | Uint8Array): void {
  try {
    writeFileSync(output, made);
  } catch (error) {
    throw new UsageError(`${clean(output)} cannot be written: ${reasonOf(error)}.`);
  }
}

type Settings = Awaited<ReturnType<Configurations["settingsOf"]>>;

async function make(text: string, { knowledge, config, limits }: Settings, { file, kind, format, today }: Wanted): Promise<string | Uint8Array> {
  const result = check(text, { knowledge, config, limits, today });
  if (kind === "specification" && result.document.broken) throw new UsageError(`${clean(file)} has errors in its YAML, so part of it would be missing. Put them right first: “mentorspec lint ${clean(file)}” shows them.`);
  const name = file === "-" ? {} : { file: path.basename(file) };
  if (kind === "assessment") {
    const assessed = assessment(result, knowledge, { ...name, today });
    if (format === "csv") return assessmentCsv(assessed, text);
    return format === "json" ? jsonOf({ version: 1, ...assessed }) : set(assessmentReport(assessed), format, today);
  }
  if (format === "csv") throw new UsageError("Only an assessment can be written as CSV.");
  const read = preview(result, knowledge);
  return format === "json" ? jsonOf({ version: 1, ...read }) : set(previewReport(read, { handIn: kind === "specification" }), format, today);
}

/** The library for Word files is large, so it is loaded only when one is asked for. */
async function set(made: Report, format: Exclude<Wanted["format"], "csv" | "json">, today: string): Promise<string | Uint8Array> {
  if (format === "docx") return (await import("../../report/docx")).docx(made, { today });
  return format === "html" ? htmlPage(made) : markdown(made);
}

function jsonOf(value: object): string {
  return `${asJson(value, 2)}\n`;
}
