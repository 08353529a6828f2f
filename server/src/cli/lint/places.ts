import { existsSync } from "node:fs";
import path from "node:path";

/** The folder that holds `.git`, from a folder upwards. */
export function repositoryAbove(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, ".git"))) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

export function slashed(file: string): string {
  return path.sep === "/" ? file : file.split(path.sep).join("/");
}

/** What comes of it, or nothing where it fails. */
export function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
