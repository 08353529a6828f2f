import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { QUIET_SETTINGS, type Host, type Settings, type WindowOptions } from "./host";
import { installHost } from "./install";
import { NODE_24, ROOT, VSCODE } from "./paths";
import { ServerProcess } from "./server-process";

const START_TIMEOUT = 60_000;

/** VS Code whose extensions run in a Node process, as on the desktop. */
export async function startRemoteHost(options: { settings?: Settings; extensions?: string } = {}): Promise<Host> {
  await installHost("remote");
  const data = await mkdtemp(path.join(tmpdir(), "mentorspec-vscode-"));
  let settings: Settings = { ...QUIET_SETTINGS, ...options.settings };
  await writeSettings(data, settings);
  const port = await freePort();
  const server = new ServerProcess(NODE_24, serverArguments(port, data, options.extensions ?? path.join(data, "extensions")));
  const stop = async () => {
    await server.stop();
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  };
  await server.waitFor(/Extension host agent (listening|started)/, START_TIMEOUT).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    kind: "remote",
    address: (window) => address(port, window),
    settings: (changes) => writeSettings(data, (settings = { ...settings, ...changes })),
    stop,
  };
}

function serverArguments(port: number, data: string, extensions: string): string[] {
  return [
    path.join(VSCODE, "out/server-main.js"),
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
    ...["--server-data-dir", data, "--extensions-dir", extensions],
    // The page ignores what it is told to test without the last one.
    ...["--disable-telemetry", "--disable-workspace-trust", "--enable-remote-auto-shutdown", "--enable-smoke-test-driver"],
  ];
}

function address(port: number, { workspace, extension = ROOT, tests, open }: WindowOptions): string {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [["extensionDevelopmentPath", remote(extension)], ["skipWelcome", "true"]];
  if (tests) payload.push(["extensionTestsPath", remote(tests)]);
  if (open) payload.push(["openFile", remote(path.join(workspace, open))]);
  return `http://127.0.0.1:${port}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`;
}

async function writeSettings(data: string, settings: Settings): Promise<void> {
  for (const scope of ["User", "Machine"]) {
    const folder = path.join(data, "data", scope);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "settings.json"), JSON.stringify(settings));
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
