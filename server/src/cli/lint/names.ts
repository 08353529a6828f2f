import path from "node:path";
import { repositoryAbove, slashed } from "./places";

/** What files are called: from the repository's folder in every report, from the working folder in a terminal. */
export class Names {
  private readonly root: string;

  constructor(private readonly cwd: string) {
    this.root = repositoryAbove(cwd) ?? cwd;
  }

  /** A file outside the repository keeps its full path. */
  of(full: string): string {
    const file = path.relative(this.root, full);
    return slashed(file.startsWith("..") || path.isAbsolute(file) ? full : file);
  }

  shown(file: string): string {
    const seen = path.relative(this.cwd, path.resolve(this.root, file));
    return slashed(seen === "" ? file : seen.startsWith("../../..") ? path.resolve(this.root, file) : seen);
  }
}
