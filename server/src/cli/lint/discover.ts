import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import path from "node:path";
import { IgnoreFiles } from "../../config/ignore-files";
import { type Configurations, ignoreName } from "../../config/loader";
import { nodeFiles, pathFrom, reasonOf } from "../../config/node-files";
import { isMatch, type Pattern, readGlob } from "../../config/patterns";
import { UsageError } from "../command";
import { readBytes } from "../inputs";
import type { Unchecked } from "./report";

/** Which files a command line stands for. */
export interface Found {
  /** In a fixed order, each once. */
  readonly files: readonly string[];
  /** Named outright, but left out by an ignore list. */
  readonly ignored: readonly string[];
  /** Named outright, but not to be had; and folders that could not be looked into. */
  readonly unchecked: readonly Unchecked[];
  /** Patterns that name nothing. */
  readonly empty: readonly string[];
}

const specification = /\.programme\.ya?ml$/i;

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
    if (stat?.isDirectory() === true) await this.addFolder(full, (file) => specification.test(file));
    else if (stat) this.addNamed(arg, full);
    else if (/[*?[{]/.test(arg)) await this.addGlob(arg);
    else this.unchecked.push({ file: arg, reason: "there is no such file or folder" });
  }

  async found(minus: readonly string[]): Promise<Found> {
    const patterns = minus.flatMap((each) => expanded(slashed(each)).map((glob) => readGlob(path.posix.normalize(glob).replace(/\/$/, ""))));
    const kept = [...this.files].filter(([file]) => !isTakenOut(patterns, path.relative(this.cwd, file))).sort(([a], [b]) => (a < b ? -1 : 1));
    const files: string[] = [];
    const ignored: string[] = [];
    for (const [file, named] of kept) {
      const settings = await this.configurations.settingsOf(pathFrom(file));
      if (!settings.ignored) files.push(file);
      else if (named) ignored.push(file);
    }
    return { files, ignored, unchecked: this.unchecked, empty: this.empty };
  }

  private statOf(full: string): Stats | undefined {
    try {
      return statSync(full, { throwIfNoEntry: false });
    } catch {
      return lstatSync(full, { throwIfNoEntry: false });
    }
  }

  /** A link may be named, but it may not lead out of the project: what it shows would end up in a public log. */
  private addNamed(arg: string, full: string): void {
    if (lstatSync(full).isSymbolicLink()) {
      try {
        const home = realpathSync(repositoryAbove(path.dirname(full)) ?? path.dirname(full));
        if (path.relative(home, realpathSync(full)).startsWith("..")) {
          this.unchecked.push({ file: arg, reason: "it is a link that leads outside this project" });
          return;
        }
      } catch (error) {
        this.unchecked.push({ file: arg, reason: reasonOf(error) });
        return;
      }
    }
    this.files.set(full, true);
  }

  private async addFolder(folder: string, wanted: (file: string) => boolean, isBelow: (folder: string) => boolean = () => true): Promise<void> {
    const top = repositoryAbove(folder);
    const waiting = [folder];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const entry of this.entriesOf(next)) {
        const full = path.join(next, entry.name);
        const isFolder = entry.isDirectory();
        if (isFolder ? entry.name.startsWith(".") || entry.name === "node_modules" || !isBelow(full) : !entry.isFile() || !wanted(full)) continue;
        if (await this.isIgnored(full, isFolder, top)) continue;
        if (isFolder) waiting.push(full);
        else if (!this.files.has(full)) this.files.set(full, false);
      }
    }
  }

  private async isIgnored(full: string, isFolder: boolean, repository: string | undefined): Promise<boolean> {
    const file = pathFrom(full);
    const top = pathFrom(repository ?? path.parse(full).root);
    if (repository !== undefined && (await this.git.isIgnored(file, isFolder, top))) return true;
    return isFolder && this.own.isIgnored(file, true, top);
  }

  private entriesOf(folder: string): ReturnType<typeof readEntries> {
    try {
      return readEntries(folder);
    } catch (error) {
      this.unchecked.push({ file: slashed(path.relative(this.cwd, folder)) || ".", reason: `this folder cannot be looked into: ${reasonOf(error)}` });
      return [];
    }
  }

  private async addGlob(arg: string): Promise<void> {
    const before = this.files.size;
    for (const glob of expanded(slashed(arg))) {
      const steps = path.posix.normalize(glob).split("/");
      const fixed = steps.findIndex((step) => /[*?[\\]/.test(step));
      const base = path.resolve(this.cwd, steps.slice(0, fixed < 0 ? -1 : fixed).join("/") || (glob.startsWith("/") ? "/" : "."));
      const pattern = readGlob(steps.slice(fixed < 0 ? -1 : fixed).join("/"));
      const matches = (file: string): boolean => isMatch(pattern, slashed(path.relative(base, file)).split("/"), false) && (specification.test(file) || isMarked(file));
      const deep = pattern.steps.includes("any-depth");
      if (statSync(base, { throwIfNoEntry: false })?.isDirectory() === true) await this.addFolder(base, matches, (folder) => deep || slashed(path.relative(base, folder)).split("/").length < pattern.steps.length);
    }
    if (this.files.size === before) this.empty.push(arg);
  }
}

function readEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

/** A file with another name counts when it begins with the format's key. */
function isMarked(file: string): boolean {
  if (!/\.ya?ml$/i.test(file)) return false;
  try {
    return /^mentorspec[ \t]*:/m.test(readBytes(file, 1_048_576).subarray(0, 65_536).toString("utf8"));
  } catch {
    return false;
  }
}

/** Whether a file, or a folder that it is in, is taken out. */
function isTakenOut(patterns: readonly Pattern[], file: string): boolean {
  const steps = slashed(file).split("/");
  return patterns.some((pattern) => steps.some((_, index) => isMatch(pattern, steps.slice(0, index + 1), true)));
}

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

const mostForms = 200;

/** `*.{yaml,yml}` as the patterns that it stands for. */
export function expanded(glob: string): string[] {
  let forms = [glob];
  for (;;) {
    const next = forms.flatMap((form) => {
      const set = /\{([^{}]*,[^{}]*)\}/.exec(form);
      return set ? (set[1] ?? "").split(",").map((each) => form.slice(0, set.index) + each + form.slice(set.index + set[0].length)) : [form];
    });
    if (next.length === forms.length || next.length > mostForms) return forms;
    forms = next;
  }
}
