import { type FSWatcher, watch as watchFolder } from "node:fs";
import path from "node:path";
import { ignoreName } from "../../config/loader";
import { exit } from "../exit";
import { UsageError } from "../command";
import { say } from "../screen";
import type { LintOptions } from "./options";
import { runLint } from "./run-lint";

const settle = 150;

/** Checks, then again whenever a specification, a guide or a configuration changes. Ends when it is interrupted. */
export async function watch(options: LintOptions, signal: AbortSignal): Promise<number> {
  const changes = new Changes(foldersOf(options));
  let isRead = true;
  signal.addEventListener("abort", () => changes.stop(), { once: true });
  process.stdout.once("error", () => {
    isRead = false;
    changes.stop();
  });
  while (!signal.aborted && isRead) {
    if (process.stdout.isTTY === true) process.stdout.write("\u001b[2J\u001b[H");
    try {
      await runLint(options, signal);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      say(error.message);
    }
    if (signal.aborted || !isRead) break;
    say("Waiting for changes. Ctrl-C ends this.");
    await changes.next();
  }
  changes.stop();
  return signal.aborted ? exit.interrupted : exit.clean;
}

function foldersOf({ args, cwd }: LintOptions): string[] {
  const folders = args.filter((arg) => !arg.startsWith("!")).map((arg) => {
    const fixed = arg.split(/[*?[{]/)[0] ?? "";
    return path.resolve(cwd, fixed === arg ? arg : fixed.replace(/[^/\\]*$/, "") || ".");
  });
  return [...new Set([cwd, ...folders])];
}

/** Changes in some folders, those that come close together taken as one. */
class Changes {
  private readonly watchers: FSWatcher[] = [];
  private wake: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pending = false;

  constructor(folders: readonly string[]) {
    for (const folder of folders) {
      if (folders.some((other) => other !== folder && folder.startsWith(`${other}${path.sep}`))) continue;
      try {
        const watcher = watchFolder(folder, { recursive: true }, (_, name) => this.hear(name));
        watcher.on("error", (error: Error) => say(`Changes in ${folder} can no longer be seen (${error.message}).`));
        this.watchers.push(watcher);
      } catch (error) {
        throw new UsageError(`“${folder}” cannot be watched (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
      }
    }
  }

  /** Resolves after the next change, or at once if there was one in the meantime. */
  next(): Promise<void> {
    if (this.pending) {
      this.pending = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => (this.wake = resolve));
  }

  stop(): void {
    clearTimeout(this.timer);
    for (const watcher of this.watchers) watcher.close();
    this.wake?.();
  }

  private hear(name: string | null): void {
    if (name !== null && !matters(name)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { wake } = this;
      this.wake = undefined;
      if (wake) wake();
      else this.pending = true;
    }, settle);
  }
}

/** The files that a run writes itself are none of these. */
function matters(name: string): boolean {
  const base = path.basename(name);
  if (base.endsWith(".tmp") || /(^|[\\/])(node_modules|\.git)([\\/]|$)/.test(name)) return false;
  return base === ignoreName || base === ".gitignore" || /\.ya?ml$/i.test(base);
}
