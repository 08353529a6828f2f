import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { addAbortSignal } from "node:stream";
import { count } from "../core/parse/limits";
import { decode, reasonOf } from "../config/node-files";
import { say } from "./screen";

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

/** Everything on standard input, as far as it can be checked: whoever sends without end is not waited for. A signal ends the wait. */
export async function readStandardInput(limit: number, signal?: AbortSignal): Promise<Buffer> {
  if (process.stdin.isTTY) say("Reading from the keyboard. Ctrl-D ends the text, Ctrl-C the run.");
  if (isFolder(0)) throw new Unreadable("it is a folder");
  const input = signal ? addAbortSignal(signal, process.stdin) : process.stdin;
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of input as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > limit * 4) throw new Unreadable(`it has more bytes than Mentorspec reads, which is up to ${count(limit)} characters`);
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
  }
  return Buffer.concat(parts);
}

function isFolder(handle: number): boolean {
  try {
    return fstatSync(handle).isDirectory();
  } catch {
    // A closed one gives nothing to read.
    return false;
  }
}
