import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync, appendFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../command";
import { formatOf } from "../formats/list";
import type { Context, Reporter } from "../formats/format";
import type { Result, Summary } from "./report";

/** `text`, or `sarif=out.sarif`: a format and the file that it goes to. */
export interface Wanted {
  readonly format: string;
  readonly file: string | undefined;
}

/** What is asked for; in GitHub Actions and without any wish, annotations beside the text. */
export function wantedFormats(asked: readonly string[], environment: NodeJS.ProcessEnv): Wanted[] {
  if (asked.length === 0) return [{ format: "text", file: undefined }, ...(environment["GITHUB_ACTIONS"] === "true" ? [{ format: "github", file: undefined }] : [])];
  const wanted = asked.flatMap((each) => each.split(",").flatMap((one): Wanted[] => (one === "" ? [] : [wantedOf(one)])));
  const onScreen = wanted.filter(({ file }) => file === undefined).map(({ format }) => format);
  if (onScreen.length > 1 && !(onScreen.length === 2 && onScreen.includes("text") && onScreen.includes("github"))) throw new UsageError(`Only one format can go to the screen. Give the others a file, such as --format ${onScreen[1]}=report.${extension(onScreen[1] ?? "")}.`);
  return wanted;
}

function wantedOf(text: string): Wanted {
  const cut = text.indexOf("=");
  if (cut < 0) return { format: text, file: undefined };
  const file = text.slice(cut + 1);
  if (file === "") throw new UsageError(`Name a file after “${text}”.`);
  return { format: text.slice(0, cut), file: file === "-" ? undefined : file };
}

function extension(format: string): string {
  return { markdown: "md", junit: "xml", gitlab: "json", github: "txt", text: "txt" }[format] ?? format;
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
      for (const { file, make } of formats) opened.push({ reporter: make(file === undefined ? context : { ...context, colour: false }), sink: file === undefined ? screen : new FileSink(file) });
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

export interface Sink {
  write(text: string): void;
  finish(): void;
  abandon(): void;
}

/** A file that is there whole or not at all. A device or a pipe, such as `/dev/stderr`, is written as it is. */
class FileSink implements Sink {
  private readonly handle: number;
  private readonly temporary: string | undefined;

  constructor(private readonly file: string) {
    try {
      const there = statSync(file, { throwIfNoEntry: false });
      if (there?.isDirectory() === true) throw new Error("it is a folder");
      this.temporary = there && !there.isFile() ? undefined : path.join(path.dirname(path.resolve(file)), `.${path.basename(file)}.${process.pid}.tmp`);
      if (this.temporary !== undefined) mkdirSync(path.dirname(this.temporary), { recursive: true });
      this.handle = openSync(this.temporary ?? file, "w");
    } catch (error) {
      throw new UsageError(`“${file}” cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`);
    }
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length; ) from += writeSync(this.handle, bytes, from);
  }

  finish(): void {
    closeSync(this.handle);
    if (this.temporary !== undefined) renameSync(this.temporary, this.file);
  }

  abandon(): void {
    try {
      closeSync(this.handle);
      if (this.temporary !== undefined) rmSync(this.temporary, { force: true });
    } catch {
      // It was finished before.
    }
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
    } catch {
      process.stderr.write("mentorspec: the job's summary could not be written.\n");
    }
  }

  abandon(): void {
    this.parts.length = 0;
  }
}
