import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { QUIET_SETTINGS, type Host, type Settings, type WindowOptions } from "./host";
import { installHost } from "./install";
import { isPatched, patch } from "./patches";
import { ROOT, VSCODE } from "./paths";
import { builtInExtensions, webPage } from "./web-page";
import { readWorkspace } from "./workspace";

const MEMORY_FS = fileURLToPath(new URL("memory-fs", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".png": "image/png",
};

/** VS Code as it runs in a browser alone: static files, extensions in web workers, files in memory. */
export async function startWebHost(options: { settings?: Settings } = {}): Promise<Host> {
  await installHost("web");
  const base: Settings = { ...QUIET_SETTINGS, ...options.settings };
  let settings = base;
  const windows: WindowOptions[] = [];
  const builtIn = await builtInExtensions();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const page = (id: string) => webPage({ authority: url.host, id, window: windows[Number(id)]!, settings, builtIn });
    void answer(url, page, windows).then(
      ([type, body]) => send(response, 200, type, body),
      (error) => send(response, 404, "text/plain", String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    kind: "web",
    address: (window) => `http://127.0.0.1:${port}/?id=${windows.push(window) - 1}`,
    settings: async (further) => void (settings = { ...base, ...further }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Answer = readonly [type: string, body: string | Buffer];

async function answer(url: URL, page: (id: string) => string, windows: readonly WindowOptions[]): Promise<Answer> {
  const [, mount = "", ...rest] = decodeURIComponent(url.pathname).split("/");
  if (mount === "") return ["text/html", page(url.searchParams.get("id") ?? "0")];
  const file = rest.join("/");
  if (mount === "workspace") return ["application/json", JSON.stringify(await readWorkspace(windows[Number(file)]!.workspace))];
  const folder = { vscode: VSCODE, extension: ROOT, "memory-fs": MEMORY_FS }[mount];
  if (!folder) throw new Error(`Nothing is served at /${mount}`);
  return [TYPES[path.extname(file)] ?? "application/octet-stream", await readServed(folder, file)];
}

async function readServed(folder: string, file: string): Promise<string | Buffer> {
  const place = path.join(folder, file);
  if (!place.startsWith(folder + path.sep)) throw new Error(`${file} is outside what is served`);
  const body = await readFile(place);
  if (folder !== VSCODE || !isPatched(file)) return body;
  try {
    return patch(file, body.toString());
  } catch (error) {
    console.error(String(error));
    process.exit(2);
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "no-store",
  });
  response.end(body);
}
