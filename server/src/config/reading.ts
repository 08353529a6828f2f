import type { Knowledge } from "../core/check";
import { type ConfigFile, ownFileLimits, type Placed, readConfigFile, type Severities, unknownIds } from "./config-file";
import type { Finding } from "../core/finding";
import { readGuideFile } from "../core/guide/guide-file";
import type { Guide } from "../core/guide/types";
import { makeKnowledge } from "../core/knowledge";
import { defaultLimits, type Limits } from "../core/parse/limits";
import { fault } from "../core/structure/schema-faults";
import type { Files } from "./files";
import { folderOf, joined, within } from "./paths";
import { type Pattern, readPattern } from "./patterns";

/** What is wrong with one configuration or guide file, with places in its text. */
export interface ConfigProblem {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A configuration with all that it extends, ready to be applied to any file below its folder. */
export interface Loaded {
  readonly path: string;
  readonly folder: string;
  readonly knowledge: Knowledge;
  readonly severities: Severities;
  readonly overrides: readonly { readonly patterns: readonly Pattern[]; readonly severities: Severities }[];
  readonly ignore: readonly Pattern[];
  readonly limits: Limits;
  readonly sources: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

const most = { depth: 10, files: 50 };

/** Who names a file, and where. */
interface Naming {
  readonly by: string;
  readonly at: Placed;
}

/** Reads a configuration with everything that it names. Nothing outside of `fence` is read, whatever links say. */
export async function loadConfig(path: string, files: Files, fence: { readonly folder: string; readonly firstToo: boolean }, bare: Knowledge): Promise<Loaded> {
  return new Reading(files, fence, bare).load(path);
}

class Reading {
  private readonly problems = new Map<string, Finding[]>();
  private readonly texts = new Map<string, string>();
  private readonly guides: { readonly guide: Guide; readonly path: string }[] = [];
  private guideFailed = false;
  private count = 0;

  constructor(
    private readonly files: Files,
    private readonly fence: { readonly folder: string; readonly firstToo: boolean },
    private readonly bare: Knowledge,
  ) {}

  async load(path: string): Promise<Loaded> {
    const chain = await this.chain(path, undefined, []);
    for (const { file, path: by } of chain) for (const at of file.guides) await this.addGuide({ by, at });
    const knowledge = this.knowledge();
    if (!this.guideFailed) for (const { file, path: from } of chain) for (const finding of unknownIds(file, knowledge.ids)) this.report(from, finding);
    return {
      path,
      folder: folderOf(path),
      knowledge,
      severities: Object.assign(Object.create(null), ...chain.map(({ file }) => file.severities)) as Severities,
      overrides: chain.flatMap(({ file }) => file.overrides.map(({ files, severities }) => ({ patterns: files.flatMap((each) => readPattern(each) ?? []), severities }))),
      ignore: chain.flatMap(({ file }) => file.ignore.flatMap((each) => readPattern(each) ?? [])),
      limits: Object.assign({}, defaultLimits, ...chain.map(({ file }) => file.limits)) as Limits,
      sources: [...this.texts.keys()],
      problems: [...this.problems].map(([each, findings]) => ({ path: each, text: this.texts.get(each) ?? "", findings })),
    };
  }

  /** The file and all that it extends, the furthest first: what comes later goes before it. */
  private async chain(path: string, named: Naming | undefined, trail: readonly string[]): Promise<{ readonly file: ConfigFile; readonly path: string }[]> {
    if (named && trail.includes(path)) return this.refuse(named, `This leads in a circle: “${named.at.value}” itself builds on this file. Remove it from one of the two.`);
    if (trail.length > most.depth || ++this.count > most.files) return named ? this.refuse(named, "Too many configuration files build on one another. Put what they share into one file.") : [];
    const text = await this.read(path, named, ownFileLimits.size);
    if (text === undefined) return [];
    const file = readConfigFile(text);
    for (const finding of file.findings) this.report(path, finding);
    const below: { readonly file: ConfigFile; readonly path: string }[] = [];
    for (const at of file.extends) {
      const target = this.target({ by: path, at });
      if (target !== undefined) below.push(...(await this.chain(target, { by: path, at }, [...trail, path])));
    }
    return [...below, { file, path }];
  }

  private async addGuide(named: Naming): Promise<void> {
    const target = this.target(named);
    if (target === undefined || this.guides.some(({ path }) => path === target)) return;
    if (++this.count > most.files) return void this.refuse(named, "Too many guide files. Join some of them.");
    const text = await this.read(target, named, defaultLimits.size);
    const read = text === undefined ? undefined : readGuideFile(text, this.knowledge());
    for (const finding of read?.findings ?? []) this.report(target, finding);
    if (read?.guide) this.guides.push({ guide: read.guide, path: target });
    else this.guideFailed = true;
  }

  /** Ours with the further guides. A fact of theirs that rules cannot use is a fault of that guide. */
  private knowledge(): Knowledge {
    if (this.guides.length === 0) return this.bare;
    try {
      return makeKnowledge(this.guides.map(({ guide }) => guide));
    } catch (error) {
      const last = this.guides.pop();
      this.guideFailed = true;
      if (last) this.report(last.path, fault("file-entry-value", error instanceof Error ? error.message : String(error), { start: 0, end: 0 }));
      return this.knowledge();
    }
  }

  private async read(path: string, named: Naming | undefined, limit: number): Promise<string | undefined> {
    const outside = (named !== undefined || this.fence.firstToo) && (await this.isOutside(path));
    const file = outside ? { fault: "it leads outside this project" } : await this.files.read(path, limit);
    if (file && "text" in file) {
      this.texts.set(path, file.text);
      return file.text;
    }
    const reason = file ? file.fault : "there is no such file";
    if (named) this.refuse(named, `“${named.at.value}” cannot be read: ${reason}.`);
    else this.report(path, fault("file-unreadable", `This configuration cannot be read: ${reason}.`, { start: 0, end: 0 }));
    return undefined;
  }

  private async isOutside(path: string): Promise<boolean> {
    const [fence, real] = await Promise.all([this.files.real(this.fence.folder), this.files.real(path)]);
    return within(fence, real) === undefined;
  }

  /** Where a name leads: only a relative path to a YAML file is taken. */
  private target(named: Naming): string | undefined {
    const name = named.at.value;
    if (/^[a-z][a-z+.-]+:/i.test(name)) this.refuse(named, `“${name}” is a web address, and Mentorspec fetches nothing. Save the file beside this one and name it here.`);
    else if (/^[/~]|^[a-z]:|[\\\0]/i.test(name)) this.refuse(named, `Write “${name}” as a path from this file, such as “./council.mentorspec.yaml”, with forward slashes.`);
    else if (!/\.ya?ml$/i.test(name)) this.refuse(named, `“${name}” is not a YAML file. Its name should end in “.yaml”.`);
    else return joined(folderOf(named.by), name);
    return undefined;
  }

  private refuse({ by, at }: Naming, message: string): [] {
    this.report(by, fault("file-unreadable", message, at.span));
    return [];
  }

  private report(path: string, finding: Finding): void {
    this.problems.set(path, [...(this.problems.get(path) ?? []), finding]);
  }
}
