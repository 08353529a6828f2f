import type { Files } from "./files";
import { folderOf, isTop, joined, within } from "./paths";
import { type Pattern, readPatterns, verdictOf } from "./patterns";

const largest = 262_144;

/** Files such as `.gitignore`, each of which speaks for its own folder and below; the nearest has the last word. */
export class IgnoreFiles {
  private readonly patterns = new Map<string, Promise<readonly Pattern[]>>();
  private readonly folders = new Map<string, Promise<boolean>>();

  constructor(
    private readonly name: string,
    private readonly files: Files,
  ) {}

  /** Whether a path is left out, looking no higher than `top`. */
  async isIgnored(path: string, isFolder: boolean, top: string): Promise<boolean> {
    const rest = within(top, path);
    if (rest === undefined || rest === "") return false;
    const parent = folderOf(path);
    if (parent !== top && (await this.isFolderIgnored(parent, top))) return true;
    return this.decides(path, isFolder, top);
  }

  private isFolderIgnored(folder: string, top: string): Promise<boolean> {
    const known = this.folders.get(folder);
    if (known) return known;
    const found = this.isIgnored(folder, true, top);
    this.folders.set(folder, found);
    return found;
  }

  private async decides(path: string, isFolder: boolean, top: string): Promise<boolean> {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const patterns = await this.patternsIn(folder);
      const verdict = patterns.length === 0 ? undefined : verdictOf(patterns, (within(folder, path) ?? "").split("/"), isFolder);
      if (verdict) return verdict === "ignored";
      if (folder === top || isTop(folder)) return false;
    }
  }

  private patternsIn(folder: string): Promise<readonly Pattern[]> {
    const known = this.patterns.get(folder);
    if (known) return known;
    const found = this.files.read(joined(folder, this.name), largest).then((file) => (file && "text" in file ? readPatterns(file.text) : []));
    this.patterns.set(folder, found);
    return found;
  }
}
