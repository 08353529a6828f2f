import type { Knowledge } from "../core/check";
import { defaultConfig, type Config } from "../core/config";
import type { Severities } from "./config-file";
import { makeKnowledge } from "../core/knowledge";
import { defaultLimits, type Limits } from "../core/parse/limits";
import type { Files } from "./files";
import { IgnoreFiles } from "./ignore-files";
import { folderOf, isTop, joined, topOf, within } from "./paths";
import { covers } from "./patterns";
import { type ConfigProblem, loadConfig, type Loaded } from "./reading";

export const configName = ".mentorspec.yaml";
/** Both endings of YAML are taken; where both are there, the first. */
export const configNames: readonly string[] = [configName, ".mentorspec.yml"];
export const ignoreName = ".mentorspecignore";

/** What decides the findings of one file; the same object as long as nothing has changed. */
export interface Settings {
  readonly knowledge: Knowledge;
  readonly config: Config;
  readonly limits: Limits;
  /** Left out by the configuration or a `.mentorspecignore`: not to be checked at all. */
  readonly ignored: boolean;
  /** The configuration file that applies; nothing where there is none. */
  readonly source: string | undefined;
  /** Every file that was read for it. */
  readonly sources: readonly string[];
  /** What is wrong with those files. Where there is anything, the command line does not check. */
  readonly problems: readonly ConfigProblem[];
}

export interface LoaderOptions {
  /** The one configuration for all files, instead of looking for them. */
  readonly explicit?: string | undefined;
  /** No configuration at all. */
  readonly none?: boolean | undefined;
}

interface Home {
  readonly config: string | undefined;
  /** The folder that holds `.git`, at which looking ends. */
  readonly repository: string | undefined;
}

/**
 * Finds the configuration of a file: the nearest `.mentorspec.yaml` from its folder upwards, no
 * further than the folder that holds `.git`. It applies alone; what is shared goes into `extends`.
 * The command line and the language server use the same loader, so they find the same.
 */
export class Configurations {
  private homes = new Map<string, Promise<Home>>();
  private configs = new Map<string, Promise<{ readonly loaded: Loaded; readonly made: Map<string, Settings> }>>();
  private ignores: IgnoreFiles;
  private readonly bare = makeKnowledge();
  private unconfigured = new Map<boolean, Settings>();

  constructor(
    private readonly files: Files,
    private readonly options: LoaderOptions = {},
  ) {
    this.ignores = new IgnoreFiles(ignoreName, files);
  }

  /** To be called when a configuration, a guide or an ignore file may have changed. */
  forget(): void {
    this.homes = new Map();
    this.configs = new Map();
    this.unconfigured = new Map();
    this.ignores = new IgnoreFiles(ignoreName, this.files);
  }

  async settingsOf(file: string): Promise<Settings> {
    const home = await this.homeOf(folderOf(file));
    const ignored = await this.ignores.isIgnored(file, false, home.repository ?? topOf(file));
    const config = this.options.none === true ? undefined : (this.options.explicit ?? home.config);
    if (config === undefined) return this.withoutConfig(ignored);
    const read = this.configs.get(config) ?? this.configAt(config);
    this.configs.set(config, read);
    const { loaded, made } = await read;
    return settingsIn(loaded, made, file, ignored);
  }

  /** The folder that holds `.git` above a path. */
  async repositoryOf(file: string): Promise<string | undefined> {
    return (await this.homeOf(folderOf(file))).repository;
  }

  private withoutConfig(ignored: boolean): Settings {
    const known = this.unconfigured.get(ignored);
    if (known) return known;
    const settings: Settings = { knowledge: this.bare, config: defaultConfig, limits: defaultLimits, ignored, source: undefined, sources: [], problems: [] };
    this.unconfigured.set(ignored, settings);
    return settings;
  }

  private homeOf(folder: string): Promise<Home> {
    const known = this.homes.get(folder);
    if (known) return known;
    const found = this.lookIn(folder);
    this.homes.set(folder, found);
    return found;
  }

  private async lookIn(folder: string): Promise<Home> {
    const own = configNames.map((name) => joined(folder, name));
    const [isRepository, ...there] = await Promise.all([joined(folder, ".git"), ...own].map((path) => this.files.exists(path)));
    const above: Home = isRepository ? { config: undefined, repository: folder } : isTop(folder) ? { config: undefined, repository: undefined } : await this.homeOf(folderOf(folder));
    return { config: own[there.indexOf(true)] ?? above.config, repository: above.repository };
  }

  private async configAt(path: string): Promise<{ readonly loaded: Loaded; readonly made: Map<string, Settings> }> {
    const folder = (await this.homeOf(folderOf(path))).repository ?? folderOf(path);
    const loaded = await loadConfig(path, this.files, { folder, firstToo: this.options.explicit === undefined }, this.bare);
    return { loaded, made: new Map() };
  }
}

/** The settings of one file; files to which the same overrides apply share one object. */
function settingsIn(loaded: Loaded, made: Map<string, Settings>, file: string, ignoredElsewhere: boolean): Settings {
  const path = within(loaded.folder, file);
  const applied = loaded.overrides.map(({ patterns }) => path !== undefined && covers(patterns, path));
  const ignored = ignoredElsewhere || (path !== undefined && covers(loaded.ignore, path));
  const key = `${applied.map(Number).join("")}${ignored ? "i" : ""}`;
  const known = made.get(key);
  if (known) return known;
  const severities = Object.assign({}, loaded.severities, ...loaded.overrides.filter((_, index) => applied[index]).map((each) => each.severities)) as Severities;
  const settings: Settings = { knowledge: loaded.knowledge, config: { severities }, limits: loaded.limits, ignored, source: loaded.path, sources: loaded.sources, problems: loaded.problems };
  made.set(key, settings);
  return settings;
}
