import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./command";

export interface Input {
  /** As it is shown: relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** A file that could not be read, and why, in words. */
export interface Unread {
  readonly file: string;
  readonly reason: string;
}

const specification = /\.programme\.ya?ml$/i;

/** The files behind the arguments; a folder stands for the specifications in it. */
export function filesOf(args: readonly string[], cwd: string): string[] {
  const files = args.flatMap((arg) => {
    const full = path.resolve(cwd, arg);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (!stat) throw new UsageError(`There is no file or folder “${arg}”.`);
    return stat.isDirectory() ? walk(full) : [full];
  });
  return [...new Set(files)];
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith(".") || entry.name === "node_modules" ? [] : walk(full);
      return entry.isFile() && specification.test(entry.name) ? [full] : [];
    });
}

/** Reads a file as UTF-8; bytes that are not UTF-8 are refused with their place. */
export function readInput(full: string, cwd: string): Input | Unread {
  const file = path.relative(cwd, full).split(path.sep).join("/");
  try {
    return decode(file, readFileSync(full));
  } catch (error) {
    return { file, reason: `it cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})` };
  }
}

export function decode(file: string, bytes: Uint8Array): Input | Unread {
  try {
    return { file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { file, reason: "it is not saved as UTF-8 text; save it again with the encoding UTF-8" };
  }
}
