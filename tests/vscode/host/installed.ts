import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "./cleanup";
import type { Host } from "./host";
import { installHost } from "./install";
import { NODE_24, ROOT, VSCODE } from "./paths";
import { startRemoteHost } from "./remote";

const VSCE = path.join(ROOT, "node_modules/@vscode/vsce/vsce");
const execute = promisify(execFile);

export interface InstalledHost extends Host {
  /** The package that was built and installed. */
  readonly vsix: string;
  /** An extension that does nothing, for VS Code to call its tests. */
  readonly driver: string;
}

/** VS Code with Mentorspec installed from its package, as a person has it. */
export async function startInstalledHost(): Promise<InstalledHost> {
  await installHost("remote");
  const { folder, remove } = await temporaryFolder();
  const [vsix, extensions, driver] = ["mentorspec.vsix", "extensions", "driver"].map((name) => path.join(folder, name)) as [string, string, string];
  await execute(process.execPath, [VSCE, "package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "-o", vsix], { cwd: ROOT });
  await install(vsix, extensions, path.join(folder, "data"));
  await mkdir(driver);
  await writeFile(path.join(driver, "package.json"), JSON.stringify({ name: "driver", publisher: "mentorspec-tests", version: "0.0.1", engines: { vscode: "*" } }));
  const host = await startRemoteHost({ extensions, for: "tests" });
  const stop = async () => {
    await host.stop();
    await remove();
  };
  return { ...host, stop, vsix, driver };
}

async function install(vsix: string, extensions: string, data: string): Promise<void> {
  const options = ["--install-extension", vsix, "--extensions-dir", extensions, "--server-data-dir", data, "--accept-server-license-terms"];
  await execute(NODE_24, [path.join(VSCODE, "out/server-main.js"), ...options]);
}
