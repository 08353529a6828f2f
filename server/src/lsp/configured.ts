import type { Files } from "../config/files";
import { configNames, Configurations, ignoreName, type Settings } from "../config/loader";
import { nameOf } from "../config/paths";

/** The configuration of each file, read when it is first asked for. */
export class Configured {
  private configurations: Configurations | undefined;
  private readonly sources = new Set<string>();
  /** Asked for at every key. */
  private readonly known = new Map<string, Promise<Settings>>();

  /** `pathOf` gives nothing for a file that is not saved anywhere. */
  constructor(
    private readonly files: Files,
    private readonly pathOf: (uri: string) => string | undefined,
  ) {}

  settingsOf(uri: string): Promise<Settings> {
    const known = this.known.get(uri);
    if (known) return known;
    const found = this.read(uri);
    this.known.set(uri, found);
    // What failed is tried again.
    found.catch(() => this.known.delete(uri));
    return found;
  }

  private async read(uri: string): Promise<Settings> {
    this.configurations ??= new Configurations(this.files);
    const settings = await this.configurations.settingsOf(this.pathOf(uri) ?? "unsaved:/");
    for (const source of settings.sources) this.sources.add(source);
    return settings;
  }

  isSetting(uri: string): boolean {
    const path = this.pathOf(uri);
    if (path === undefined) return false;
    const name = nameOf(path);
    return configNames.includes(name) || name === ignoreName || this.sources.has(path);
  }

  forget(): void {
    this.known.clear();
    this.configurations?.forget();
  }
}
