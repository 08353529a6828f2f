import { chmodSync, chownSync, readFileSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Configurations } from "../../config/loader";
import { pathFrom, reasonOf } from "../../config/node-files";
import { within } from "../../deadline";
import { TookTooLong } from "../../took-too-long";
import { decoded, readBytes, Unreadable } from "../inputs";
import { type Checked, checkText, type Fixing } from "./check-file";
import { unifiedDiff } from "./diff";
import type { Result } from "./report";

/** A file to be checked, and what it is called in reports. */
export interface Task {
  readonly path: string;
  readonly file: string;
}

export interface Work {
  readonly today: string;
  readonly fixing: Fixing;
  /** Milliseconds for one file, where nobody else watches over the time. */
  readonly deadline?: number;
}

export const configFault = "its configuration has a fault";

/** Reads a file, checks it and repairs it where that is asked. What goes wrong is the answer, never thrown. */
export async function workOn({ path: full, file }: Task, configurations: Configurations, { today, fixing, deadline = Infinity }: Work): Promise<Result> {
  try {
    const settings = await configurations.settingsOf(pathFrom(full));
    if (settings.problems.length > 0) return { file, reason: configFault };
    const bytes = readBytes(full, settings.limits.size);
    const { text, mark } = decoded(bytes);
    const check = (): Checked => checkText(file, text, settings, today, fixing);
    const checked = deadline === Infinity ? check() : within(deadline, check);
    if (checked.text === undefined) return checked.report;
    if (fixing === "dry-run") return { ...checked.report, diff: unifiedDiff(file, mark + text, mark + checked.text) };
    rewrite(full, bytes, mark + checked.text);
    return checked.report;
  } catch (error) {
    return { file, reason: whyNot(error) };
  }
}

/** Puts the new text in the file's place in one step, so that an interrupted run leaves the old one or the new one. */
function rewrite(full: string, before: Uint8Array, text: string): void {
  const target = realpathSync(full);
  if (!Buffer.from(before).equals(readFileSync(target))) throw new Unreadable("it was changed by someone else in the meantime");
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
  try {
    writeFileSync(temporary, text);
    keepOwner(temporary, statSync(target));
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The new file belongs to whom the old one belonged, with the same rights. */
function keepOwner(file: string, { mode, uid, gid }: Stats): void {
  const now = statSync(file);
  if (now.uid !== uid || now.gid !== gid) chownSync(file, uid, gid);
  chmodSync(file, mode);
}

export function tooSlow({ milliseconds }: TookTooLong): string {
  return `it took longer than ${milliseconds / 1000} ${milliseconds === 1000 ? "second" : "seconds"}; “--timeout” allows more`;
}

export function whyNot(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  if (error instanceof TookTooLong) return tooSlow(error);
  return error instanceof Error && "code" in error ? reasonOf(error) : `Mentorspec failed on it (${error instanceof Error ? error.message : String(error)}); please report this`;
}
