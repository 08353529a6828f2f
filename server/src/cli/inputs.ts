import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { count } from "../core/parse/limits";
import { decode, reasonOf } from "../config/node-files";

/** Why a file is not checked, in words. */
export class Unreadable extends Error {}

export interface Decoded {
  readonly text: string;
  /** The byte order mark that stood before the text, which editors do not count as part of it. */
  readonly mark: string;
}

/** The bytes of a regular file. Never waits for a pipe, reads a device, or takes in more than can be checked. */
export function readBytes(path: string, limit: number): Buffer {
  const handle = open(path);
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) throw new Unreadable("it is a folder");
    if (!stat.isFile()) throw new Unreadable("it is not a file; “-” reads from standard input");
    if (stat.size > limit * 4) throw new Unreadable(`it has ${count(stat.size)} bytes, and Mentorspec reads up to ${count(limit)} characters`);
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

function open(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new Unreadable(reasonOf(error));
  }
}

export function decoded(bytes: Uint8Array): Decoded {
  const result = decode(bytes);
  if ("fault" in result) throw new Unreadable(result.fault);
  return result.text.startsWith("\uFEFF") ? { text: result.text.slice(1), mark: "\uFEFF" } : { text: result.text, mark: "" };
}

/** Everything on standard input, as far as it can be checked: whoever sends without end is not waited for. */
export function readStandardInput(limit: number): Buffer {
  const parts: Buffer[] = [];
  for (let size = 0; ; ) {
    const part = nextPart();
    if (part.length === 0) return Buffer.concat(parts);
    size += part.length;
    if (size > limit * 4) throw new Unreadable(`it has more bytes than Mentorspec reads, which is up to ${count(limit)} characters`);
    parts.push(part);
  }
}

/** A pipe that has nothing yet says so at once on some systems; then it is asked again. */
function nextPart(): Buffer {
  const buffer = Buffer.alloc(65_536);
  for (;;) {
    try {
      return buffer.subarray(0, readSync(0, buffer));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return buffer.subarray(0, 0);
      if (code !== "EAGAIN") throw new Unreadable(reasonOf(error));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
