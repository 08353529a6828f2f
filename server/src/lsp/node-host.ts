import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nodeFiles, pathFrom } from "../config/node-files";
import { defaultLimits } from "../core/parse/limits";
import { within } from "../deadline";
import { localDate } from "../local-date";
import { Configured } from "./configured";
import type { Host, HostFiles } from "./host";
import { isSpecification } from "./names";

export function nodeHost(): Host {
  const configured = new Configured(nodeFiles, pathOf);
  const page = path.join(__dirname, "../docs/rules.md");
  return {
    today: () => process.env["MENTORSPEC_TODAY"] ?? localDate(new Date()),
    settingsOf: (uri) => configured.settingsOf(uri),
    isSetting: (uri) => configured.isSetting(uri),
    forget: () => configured.forget(),
    uriOf: (file) => pathToFileURL(file).href,
    within,
    // Two turns of the loop, some tens of microseconds: a request that follows a key closely is read before the check of that key begins.
    nextTurn: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
    rulesPage: existsSync(page) ? pathToFileURL(page).href : undefined,
    files,
    word: () => import("../report/docx"),
  };
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? pathFrom(fileURLToPath(uri)) : undefined;
  } catch {
    return undefined;
  }
}

const files: HostFiles = {
  async list(folder) {
    const start = pathOf(folder);
    return start === undefined ? [] : (await walk(start)).map((file) => pathToFileURL(file).href);
  },
  async read(uri) {
    const file = pathOf(uri);
    const found = file === undefined ? undefined : await nodeFiles.read(file, defaultLimits.size);
    return found && "text" in found ? found.text : undefined;
  },
};

/** Linked folders, dot folders and `node_modules` are passed over. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") found.push(...(await walk(full)));
    else if (entry.isFile() && isSpecification(entry.name)) found.push(full);
  }
  return found;
}
