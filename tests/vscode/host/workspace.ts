import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { FIXTURES, SAMPLES } from "./paths";

/** A fresh copy of the fixtures and the samples, for a test to change as it likes. */
export async function makeWorkspace(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "mentorspec-workspace-"));
  await cp(FIXTURES, folder, { recursive: true });
  if (existsSync(SAMPLES)) await cp(SAMPLES, path.join(folder, "samples"), { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The text of each file, by its path inside the folder: what the browser holds in memory. */
export async function readWorkspace(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const read = async (file: string) => [path.relative(folder, file).split(path.sep).join("/"), await readFile(file, "utf8")];
  return Object.fromEntries(await Promise.all(files.map(read)));
}
