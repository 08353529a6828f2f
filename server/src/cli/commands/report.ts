import path from "node:path";
import { assessment } from "../../core/report/assessment";
import { assessmentReport } from "../../core/report/assessment-report";
import { preview } from "../../core/report/preview";
import { previewReport } from "../../core/report/preview-report";
import type { Report } from "../../core/report/report";
import { assessmentCsv } from "../../report/csv";
import { htmlPage } from "../../report/html";
import { markdown } from "../../report/markdown";
import { choice, type Command, type Given, UsageError } from "../command";
import { asJson } from "../escape";
import { exit } from "../exit";
import { dayOf, text } from "../lint/options";
import { writeWhole } from "../output-file";
import { configurationsFor, readingHelp, readingOptions, specimen, type Specimen } from "../specification";

const kinds = ["assessment", "preview", "specification"] as const;
const formats = ["html", "docx", "csv", "markdown", "json"] as const;
const endings: Readonly<Record<string, (typeof formats)[number]>> = { ".html": "html", ".htm": "html", ".docx": "docx", ".csv": "csv", ".md": "markdown", ".json": "json" };

interface Wanted {
  readonly file: string;
  readonly kind: (typeof kinds)[number];
  readonly format: (typeof formats)[number];
  readonly output: string | undefined;
  readonly today: string;
}

export const report: Command = {
  usage: "[options] FILE",
  options: { ...readingOptions, as: { type: "string" }, format: { type: "string", short: "f" }, output: { type: "string", short: "o" } },
  help: [
    ["FILE", "a specification; “-” reads from standard input"],
    ["--as KIND", "assessment (default): what a reviewer wants at a glance; preview: as a reader sees it, with word counts and gaps; specification: the document to hand in"],
    ["-f, --format FORMAT", "html, docx (Word), csv (assessment only), markdown or json; by default what the ending of --output says, else html"],
    ["-o, --output FILE", "write to this file instead of standard output"],
    ...readingHelp,
  ],
  examples: [
    ["mentorspec report bid.programme.yaml -o assessment.html", "one page for a reviewer"],
    ["mentorspec report bid.programme.yaml --as specification -o bid.docx", "the bid as a Word file"],
    ["mentorspec report bid.programme.yaml --format markdown", "for the summary of a CI run"],
  ],
  choices: { as: kinds, format: formats },
  run: async (given) => {
    const wanted = wantedOf(given);
    const made = await make(await specimen(wanted.file, configurationsFor(given), wanted.today), wanted);
    if (wanted.output === undefined) process.stdout.write(made);
    else writeWhole(wanted.output, made);
    return exit.clean;
  },
};

function wantedOf({ values, positionals }: Given): Wanted {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one specification.");
  const kind = choice("report", values["as"], kinds);
  const output = text(values["output"]);
  const format = choice("format", values["format"] ?? (output === undefined ? undefined : endings[path.extname(output).toLowerCase()]), formats);
  if (output !== undefined && path.resolve(output) === path.resolve(file)) throw new UsageError("The report would take the place of the specification. Give it another name.");
  if (format === "docx" && output === undefined && process.stdout.isTTY === true) throw new UsageError("A Word file cannot be shown in a terminal. Name it with --output.");
  return { file, kind, format, output, today: dayOf(values["today"]) };
}

async function make({ result, settings: { knowledge } }: Specimen, { file, kind, format, today }: Wanted): Promise<string | Uint8Array> {
  if (kind === "specification" && result.document.broken) throw new UsageError(`${file} has errors in its YAML, so part of it would be missing. Put them right first: “mentorspec lint ${file}” shows them.`);
  const name = file === "-" ? {} : { file: path.basename(file) };
  if (kind === "assessment") {
    const assessed = assessment(result, knowledge, { ...name, today });
    if (format === "csv") return assessmentCsv(assessed, result.document.text);
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
