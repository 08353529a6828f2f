import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { temporaryFolder, type TemporaryFolder } from "./cleanup";
import { FIXTURES, SAMPLES } from "./paths";

/** A fresh copy of the fixtures and the samples, for a test to change as it likes. */
export async function makeWorkspace(): Promise<TemporaryFolder> {
  const workspace = await copyOf(FIXTURES);
  if (existsSync(SAMPLES)) await cp(SAMPLES, path.join(workspace.folder, "samples"), { recursive: true });
  return workspace;
}

/** A folder with nothing in it. */
export async function emptyWorkspace(): Promise<TemporaryFolder> {
  const { folder: parent, remove } = await temporaryFolder();
  const folder = path.join(parent, "workspace");
  await mkdir(folder);
  return { folder, remove };
}

/** A fresh copy of the samples alone, without the lists of what is found in them. */
export async function copyOfSamples(): Promise<TemporaryFolder> {
  return copyOf(SAMPLES, (file) => !file.endsWith(".expected.txt"));
}

/** A fresh copy of a folder. */
async function copyOf(source: string, filter = (_file: string) => true): Promise<TemporaryFolder> {
  const { folder: parent, remove } = await temporaryFolder();
  const folder = path.join(parent, path.basename(source));
  await cp(source, folder, { recursive: true, filter });
  return { folder, remove };
}

/** The text of each file, by its path inside the folder: what the browser holds in memory. */
export async function readWorkspace(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const read = async (file: string) => [path.relative(folder, file).split(path.sep).join("/"), await readFile(file, "utf8")];
  return Object.fromEntries(await Promise.all(files.map(read)));
}
