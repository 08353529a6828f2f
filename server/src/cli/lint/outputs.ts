import { appendFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { choice, UsageError } from "../command";
import { type FormatName, formatNames, formatOf } from "../formats/list";
import type { Context, Reporter } from "../formats/format";
import { OutputFile, type Sink, whyNotWritten } from "../output-file";
import { say } from "../screen";
import { attempt } from "./places";
import type { Result, Summary } from "./report";

/** `text`, or `sarif=out.sarif`: a format and the file that it goes to. */
export interface Wanted {
  readonly format: FormatName;
  readonly file: string | undefined;
}

/** What is asked for; in GitHub Actions and without any wish, annotations beside the text. */
export function wantedFormats(asked: readonly string[], environment: NodeJS.ProcessEnv): Wanted[] {
  if (asked.length === 0) return (environment["GITHUB_ACTIONS"] === "true" ? (["text", "github"] as const) : (["text"] as const)).map((format) => ({ format, file: undefined }));
  const wanted = asked.map(wantedOf);
  const onScreen = wanted.filter(({ file }) => file === undefined).map(({ format }) => format);
  if (onScreen.length > 1 && !(onScreen.length === 2 && onScreen.includes("text") && onScreen.includes("github"))) throw new UsageError(`Only one format can go to the screen. Give the others a file, such as --format ${onScreen[1]}=report.${extension(onScreen[1] ?? "text")}.`);
  return wanted;
}

function wantedOf(text: string): Wanted {
  const cut = text.indexOf("=");
  const format = choice("format", cut < 0 ? text : text.slice(0, cut), formatNames);
  if (cut < 0) return { format, file: undefined };
  const file = text.slice(cut + 1);
  if (file === "") throw new UsageError(`Name a file after “${text}”.`);
  return { format, file: file === "-" ? undefined : file };
}

/** An output may stand in nobody's way: neither another output's, nor that of a file that is read. */
export function refuseOverwriting(wanted: readonly Wanted[], cwd: string, read: readonly string[]): void {
  const taken = new Set(read.map(placeOf));
  for (const { file } of wanted) {
    if (file === undefined || /^\/(dev|proc)\//.test(file)) continue;
    const place = placeOf(path.resolve(cwd, file));
    if (taken.has(place)) throw new UsageError(`“${file}” is needed for something else: each format goes to a file of its own, and none to a file that is read.`);
    taken.add(place);
  }
}

function placeOf(file: string): string {
  return attempt(() => realpathSync(file)) ?? file;
}

function extension(format: FormatName): string {
  const others: Partial<Record<FormatName, string>> = { markdown: "md", junit: "xml", checkstyle: "xml", gitlab: "json", github: "txt", text: "txt", concise: "txt" };
  return others[format] ?? format;
}

/** Writes the results in every format, each to its own place. */
export class Outputs {
  private constructor(
    private readonly outputs: readonly { readonly reporter: Reporter; readonly sink: Sink }[],
  ) {}

  static async open(wanted: readonly Wanted[], context: Context, environment: NodeJS.ProcessEnv, screen: Sink): Promise<Outputs> {
    const opened: { reporter: Reporter; sink: Sink }[] = [];
    const formats = await Promise.all(wanted.map(async (each) => ({ ...each, make: await formatOf(each.format) })));
    try {
      for (const { file, make } of formats) opened.push({ reporter: make(file === undefined ? context : { ...context, colour: false }), sink: file === undefined ? screen : new OutputFile(file) });
      const summary = environment["GITHUB_STEP_SUMMARY"];
      if (summary !== undefined && summary !== "" && wanted.some(({ format }) => format === "github")) opened.push({ reporter: (await formatOf("markdown"))(context), sink: new SummarySink(summary) });
    } catch (error) {
      for (const { sink } of opened) sink.abandon();
      throw error;
    }
    return new Outputs(opened);
  }

  add(result: Result): void {
    for (const { reporter, sink } of this.outputs) sink.write(reporter.add(result));
  }

  end(summary: Summary): void {
    for (const { reporter, sink } of this.outputs) {
      sink.write(reporter.end(summary));
      sink.finish();
    }
  }

  /** Leaves nothing half written behind. */
  abandon(): void {
    for (const { sink } of this.outputs) sink.abandon();
  }
}

/** GitHub shows up to a mebibyte under the job. */
const summaryLimit = 1_000_000;

class SummarySink implements Sink {
  private readonly parts: string[] = [];
  private size = 0;

  constructor(private readonly file: string) {}

  write(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.size + bytes <= summaryLimit) this.parts.push(text);
    else if (this.size <= summaryLimit) this.parts.push("\n_There is more than fits here; the log has everything._\n");
    this.size += bytes;
  }

  finish(): void {
    try {
      appendFileSync(this.file, this.parts.join(""));
    } catch (error) {
      say(`The summary of the job could not be written: ${whyNotWritten(error)}.`);
    }
  }

  abandon(): void {
    this.parts.length = 0;
  }
}
