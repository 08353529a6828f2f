import { type Dirent, existsSync, lstatSync, readdirSync, statSync, type Stats } from "node:fs";
import path from "node:path";
import { IgnoreFiles } from "../../config/ignore-files";
import { type Configurations, ignoreName } from "../../config/loader";
import { nodeFiles, pathFrom, reasonOf } from "../../config/node-files";
import { isMatch, readGlob } from "../../config/patterns";
import { UsageError } from "../command";
import { isMarked, isSpecification, whyNotFollowed } from "./candidates";
import { expanded, isTakenOut } from "./globs";
import { attempt, repositoryAbove, slashed } from "./places";
import type { Unchecked } from "./report";

/** Which files a command line stands for. */
export interface Found {
  /** In a fixed order, each once. */
  readonly files: readonly string[];
  /** Named outright, but left out by an ignore list. */
  readonly ignored: readonly string[];
  /** Named outright, but not to be had; and folders that could not be looked into. */
  readonly unchecked: readonly Unchecked[];
  /** Folders and patterns in which there is no specification. */
  readonly empty: readonly string[];
}

/**
 * The files behind the arguments. A folder stands for the specifications in it, a pattern for
 * the files that it matches, and one that begins with “!” takes files out again.
 */
export async function discover(args: readonly string[], cwd: string, configurations: Configurations): Promise<Found> {
  const search = new Search(cwd, configurations);
  const minus = args.filter((arg) => arg.startsWith("!") && !existsSync(path.resolve(cwd, arg)));
  for (const arg of args) if (!minus.includes(arg)) await search.add(arg);
  return search.found(minus.map((arg) => arg.slice(1)));
}

class Search {
  private readonly files = new Map<string, boolean>();
  private readonly unchecked: Unchecked[] = [];
  private readonly empty: string[] = [];
  private readonly git = new IgnoreFiles(".gitignore", nodeFiles);
  private readonly own = new IgnoreFiles(ignoreName, nodeFiles);

  constructor(
    private readonly cwd: string,
    private readonly configurations: Configurations,
  ) {}

  async add(arg: string): Promise<void> {
    if (arg === "") throw new UsageError("An empty name was given: perhaps a variable that is not set.");
    const full = path.resolve(this.cwd, arg);
    const stat = this.statOf(full);
    if (typeof stat === "string") this.unchecked.push({ file: arg, reason: stat });
    else if (stat?.isDirectory() === true) this.note(arg, await this.addFolder(full, isSpecification));
    else if (stat) this.addNamed(arg, full);
    else if (/[*?[{]/.test(arg)) this.note(arg, await this.addGlob(arg));
    else this.unchecked.push({ file: arg, reason: "there is no such file or folder" });
  }

  private note(arg: string, isFound: boolean): void {
    if (!isFound) this.empty.push(arg);
  }

  async found(minus: readonly string[]): Promise<Found> {
    const patterns = minus.flatMap((each) => expanded(slashed(each)).map((glob) => readGlob(path.posix.normalize(glob).replace(/\/$/, ""))));
    const kept = [...this.files].filter(([file]) => !isTakenOut(patterns, path.relative(this.cwd, file))).sort(([a], [b]) => (a < b ? -1 : 1));
    const files: string[] = [];
    const ignored: string[] = [];
    for (const [file, named] of kept) {
      const settings = await this.configurations.settingsOf(pathFrom(file));
      if (!settings.ignored || settings.problems.length > 0) files.push(file);
      else if (named) ignored.push(file);
    }
    return { files, ignored, unchecked: this.unchecked, empty: this.empty };
  }

  /** What stands at a path, or in words why that cannot be said. A link that leads nowhere stands for itself. */
  private statOf(full: string): Stats | string | undefined {
    try {
      return statSync(full, { throwIfNoEntry: false }) ?? lstatSync(full, { throwIfNoEntry: false });
    } catch (error) {
      const link = attempt(() => lstatSync(full, { throwIfNoEntry: false }));
      return link?.isSymbolicLink() === true ? link : reasonOf(error);
    }
  }

  private addNamed(arg: string, full: string): void {
    const reason = whyNotFollowed(full);
    if (reason === undefined) this.files.set(full, true);
    else this.unchecked.push({ file: arg, reason });
  }

  /** Whether there was anything to add, or that cannot be said. */
  private async addFolder(folder: string, wanted: (file: string) => boolean, isBelow: (folder: string) => boolean = () => true): Promise<boolean> {
    const top = repositoryAbove(folder);
    const unchecked = this.unchecked.length;
    let isFound = false;
    const waiting = [folder];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const entry of this.entriesOf(next)) {
        const full = path.join(next, entry.name);
        const isFolder = entry.isDirectory();
        if (isFolder ? entry.name.startsWith(".") || entry.name === "node_modules" || !isBelow(full) : !entry.isFile() || !wanted(full)) continue;
        if (await this.isIgnored(full, isFolder, top)) continue;
        if (isFolder) {
          waiting.push(full);
          continue;
        }
        isFound = true;
        if (!this.files.has(full)) this.files.set(full, false);
      }
    }
    return isFound || this.unchecked.length > unchecked;
  }

  private async isIgnored(full: string, isFolder: boolean, repository: string | undefined): Promise<boolean> {
    const file = pathFrom(full);
    const top = pathFrom(repository ?? path.parse(full).root);
    if (repository !== undefined && (await this.git.isIgnored(file, isFolder, top))) return true;
    return isFolder && this.own.isIgnored(file, true, top);
  }

  private entriesOf(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.unchecked.push({ file: slashed(path.relative(this.cwd, folder)) || ".", reason: `this folder cannot be looked into: ${reasonOf(error)}` });
      return [];
    }
  }

  private async addGlob(arg: string): Promise<boolean> {
    let isFound = false;
    for (const glob of expanded(slashed(arg))) {
      const steps = path.posix.normalize(glob).split("/");
      const fixed = steps.findIndex((step) => /[*?[\\]/.test(step));
      const base = path.resolve(this.cwd, steps.slice(0, fixed < 0 ? -1 : fixed).join("/") || (glob.startsWith("/") ? "/" : "."));
      const pattern = readGlob(steps.slice(fixed < 0 ? -1 : fixed).join("/"));
      const matches = (file: string): boolean => isMatch(pattern, slashed(path.relative(base, file)).split("/"), false) && (isSpecification(file) || isMarked(file));
      const deep = pattern.steps.includes("any-depth");
      const isBelow = (folder: string): boolean => deep || slashed(path.relative(base, folder)).split("/").length < pattern.steps.length;
      if (attempt(() => statSync(base))?.isDirectory() === true && (await this.addFolder(base, matches, isBelow))) isFound = true;
    }
    return isFound;
  }
}
