import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { temporaryFolder } from "./cleanup";
import { QUIET_SETTINGS, type Host, type Settings, type WindowOptions } from "./host";
import { installHost } from "./install";
import { NODE_24, ROOT, VSCODE } from "./paths";
import { ServerProcess } from "./server-process";

const START_TIMEOUT = 180_000;

/** All our extensions run in Node here: a second host in the browser would only take its time. */
const ONE_EXTENSION_HOST: Settings = { "extensions.webWorker": false };

export interface RemoteOptions {
  readonly settings?: Settings;
  /** The folder of installed extensions; by default one in which there is none. */
  readonly extensions?: string;
  /**
   * `tests`: runs tests inside, for which VS Code hides its notifications and dialogs.
   * `person`: everything as a person sees it, with this repository as an installed extension.
   */
  readonly for: "tests" | "person";
}

/** VS Code whose extensions run in a Node process, as on the desktop. */
export async function startRemoteHost(options: RemoteOptions): Promise<Host> {
  await installHost("remote");
  const { folder: data, remove } = await temporaryFolder();
  const settings: Settings = { ...QUIET_SETTINGS, ...ONE_EXTENSION_HOST, ...options.settings };
  await writeSettings(data, settings);
  const extensions = options.extensions ?? path.join(data, "extensions");
  if (options.for === "person") await listAsInstalled(extensions);
  const port = await freePort();
  const driver = options.for === "tests" ? ["--enable-smoke-test-driver"] : [];
  const server = new ServerProcess(NODE_24, [...serverArguments(port, data, extensions), ...driver]);
  const stop = async () => {
    await server.stop();
    await remove();
  };
  await server.waitFor(/Extension host agent (listening|started)/, START_TIMEOUT).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    kind: "remote",
    address: (window) => address(port, window),
    settings: (further) => writeSettings(data, { ...settings, ...further }),
    stop,
  };
}

function serverArguments(port: number, data: string, extensions: string): string[] {
  return [
    path.join(VSCODE, "out/server-main.js"),
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
    ...["--server-data-dir", data, "--extensions-dir", extensions, "--disable-telemetry"],
    // A window that is closed shall take its extensions with it, and not be waited for.
    ...["--reconnection-grace-time", "1"],
  ];
}

/** VS Code reads what is installed from a list, which may name a folder anywhere. */
async function listAsInstalled(extensions: string): Promise<void> {
  const { publisher, name, version } = JSON.parse(await readFile(path.join(ROOT, "package.json"), "utf8"));
  const entry = { identifier: { id: `${publisher}.${name}` }, version, location: { $mid: 1, scheme: "file", path: ROOT } };
  await mkdir(extensions, { recursive: true });
  await writeFile(path.join(extensions, "extensions.json"), JSON.stringify([entry]));
}

function address(port: number, { workspace, workspaceFile, extension = ROOT, tests, open }: WindowOptions): string {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [["skipWelcome", "true"]];
  if (tests) payload.push(["extensionDevelopmentPath", remote(extension)], ["extensionTestsPath", remote(tests)]);
  if (open) payload.push(["openFile", remote(path.join(workspace, open))]);
  const opened = workspaceFile === undefined ? { folder: workspace } : { workspace: path.join(workspace, workspaceFile) };
  return `http://127.0.0.1:${port}/?${new URLSearchParams({ ...opened, payload: JSON.stringify(payload) })}`;
}

async function writeSettings(data: string, settings: Settings): Promise<void> {
  for (const scope of ["User", "Machine"]) {
    const folder = path.join(data, "data", scope);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "settings.json"), JSON.stringify(settings));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
