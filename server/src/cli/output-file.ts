import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./command";

/** Where a text goes, bit by bit. */
export interface Sink {
  write(text: string | Uint8Array): void;
  finish(): void;
  abandon(): void;
}

/** A file that is there whole or not at all. A device or a pipe, such as `/dev/stderr`, is written as it is. */
export class OutputFile implements Sink {
  private readonly handle: number;
  private readonly target: string;
  private readonly temporary: string | undefined;

  /** Makes the folder that it is to stand in. Throws a UsageError where nothing can be written. */
  constructor(private readonly file: string) {
    try {
      const there = statSync(file, { throwIfNoEntry: false });
      if (there?.isDirectory() === true || /[/\\]$/.test(file)) throw Object.assign(new Error(), { code: "EISDIR" });
      const isStream = (there !== undefined && !there.isFile()) || /^\/(dev|proc)\//.test(path.resolve(file));
      this.target = there && !isStream ? realpathSync(file) : path.resolve(file);
      this.temporary = isStream ? undefined : path.join(path.dirname(this.target), `.mentorspec-${process.pid}-${path.basename(this.target).slice(0, 200)}.tmp`);
      if (this.temporary !== undefined) mkdirSync(path.dirname(this.temporary), { recursive: true });
      this.handle = openSync(this.temporary ?? this.target, "w");
    } catch (error) {
      throw unwritable(file, error);
    }
  }

  write(text: string | Uint8Array): void {
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    try {
      for (let from = 0; from < bytes.length; ) from += writeSync(this.handle, bytes, from);
    } catch (error) {
      throw unwritable(this.file, error);
    }
  }

  finish(): void {
    try {
      closeSync(this.handle);
      if (this.temporary !== undefined) renameSync(this.temporary, this.target);
    } catch (error) {
      throw unwritable(this.file, error);
    }
  }

  abandon(): void {
    try {
      closeSync(this.handle);
    } catch {
      // It was finished before.
    }
    if (this.temporary !== undefined) rmSync(this.temporary, { force: true });
  }
}

/** Writes a file in one step, so that what was there before stays until the new one is whole. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const output = new OutputFile(file);
  try {
    output.write(content);
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

function unwritable(file: string, error: unknown): UsageError {
  return new UsageError(`“${file}” cannot be written: ${whyNotWritten(error)}.`);
}

/** Why something could not be written, in words. */
export function whyNotWritten(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  return (code === undefined ? undefined : reasons[code]) ?? `the system says ${code ?? String(error)}`;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you are not allowed to write there",
  EPERM: "you are not allowed to write there",
  EROFS: "nothing can be written there",
  EISDIR: "it is a folder",
  ENOENT: "there is no such folder",
  ENOTDIR: "part of its path is a file",
  EEXIST: "part of its path is a file",
  ENOSPC: "no space is left",
  ENAMETOOLONG: "its name is too long",
};
