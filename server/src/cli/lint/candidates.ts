import { lstatSync, realpathSync } from "node:fs";
import path from "node:path";
import { reasonOf } from "../../config/node-files";
import { readBytes } from "../inputs";
import { repositoryAbove } from "./places";

export function isSpecification(file: string): boolean {
  return /\.programme\.ya?ml$/i.test(file);
}

/** A file with another name counts when it begins with the format's key. */
export function isMarked(file: string): boolean {
  if (!/\.ya?ml$/i.test(file)) return false;
  try {
    return /^mentorspec[ \t]*:/m.test(readBytes(file, 1_048_576).subarray(0, 65_536).toString("utf8"));
  } catch {
    return false;
  }
}

/** Why a link may not be followed, in words. It may not lead out of the project: what it shows would end up in a public log. */
export function whyNotFollowed(full: string): string | undefined {
  try {
    if (!lstatSync(full).isSymbolicLink()) return undefined;
    const home = realpathSync(repositoryAbove(path.dirname(full)) ?? path.dirname(full));
    return path.relative(home, realpathSync(full)).startsWith("..") ? "it is a link that leads outside this project" : undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
