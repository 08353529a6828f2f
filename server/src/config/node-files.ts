import { constants } from "node:fs";
import { access, open, realpath } from "node:fs/promises";
import path from "node:path";
import { count } from "../core/parse/limits";
import type { Files, FileText } from "./files";

/** A path of this system in the form of `paths.ts`. Node takes that form everywhere. */
export function pathFrom(native: string): string {
  return path.resolve(native).split(path.sep).join("/");
}

export const nodeFiles: Files = {
  async read(file, limit) {
    try {
      return await readText(file, limit);
    } catch (error) {
      const code = codeOf(error);
      return code === "ENOENT" || code === "ENOTDIR" ? undefined : { fault: reasonOf(error) };
    }
  },
  exists: (file) => access(file).then(() => true, () => false),
  real: (file) => realpath(file).then(pathFrom, () => file),
};

/** Never waits for a pipe or reads a device, however the file came to its name. */
async function readText(file: string, limit: number): Promise<FileText> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return { fault: "it is not a file" };
    if (stat.size > limit * 4) return { fault: `it is larger than Mentorspec reads` };
    return decode(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/** Bytes that are not UTF-8 are refused, never replaced. */
export function decode(bytes: Uint8Array): FileText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { fault: `it is not saved as UTF-8 text (see byte ${count(firstFault(bytes) + 1)}); save it again with the encoding UTF-8` };
  }
}

/** Where bytes stop being UTF-8, from 0. */
function firstFault(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return Math.min(good, bytes.length - 1);
}

/** Whether it may be the beginning of a text in UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Why a file could not be read, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code === undefined ? undefined : reasons[code]) ?? `it cannot be read (${code ?? String(error)})`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "you are not allowed to read it",
  EPERM: "you are not allowed to read it",
  EISDIR: "it is a folder",
  ELOOP: "it is a link that leads in a circle",
  ENXIO: "it is not a file",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open at once",
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
