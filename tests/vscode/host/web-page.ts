import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { ROOT, VSCODE } from "./paths";
import type { Settings, WindowOptions } from "./host";

/** Extensions that VS Code has built in and that a browser can run. */
export async function builtInExtensions(): Promise<unknown[]> {
  const folder = path.join(VSCODE, "extensions");
  const found = await Promise.all((await readdir(folder)).map((name) => builtInExtension(folder, name)));
  return found.filter((extension) => extension !== undefined);
}

async function builtInExtension(folder: string, name: string): Promise<unknown> {
  const manifest = await readJson(path.join(folder, name, "package.json"));
  if (!manifest || (manifest["main"] && !manifest["browser"])) return undefined;
  if (/copilot|authentication|github|microsoft/i.test(name)) return undefined;
  return { extensionPath: name, packageJSON: manifest, packageNLS: await readJson(path.join(folder, name, "package.nls.json")) };
}

async function readJson(file: string): Promise<Record<string, unknown> | undefined> {
  return readFile(file, "utf8").then(JSON.parse, () => undefined);
}

export interface PageOptions {
  readonly authority: string;
  /** Names the workspace to the file system extension. */
  readonly id: string;
  readonly window: WindowOptions;
  readonly settings: Settings;
  readonly builtIn: unknown[];
}

/** The page that starts the workbench without any server behind it. */
export function webPage(options: PageOptions): string {
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${attribute(configuration(options))}">
    <meta id="vscode-workbench-builtin-extensions" data-settings="${attribute(options.builtIn)}">
    <link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = location.origin + "/vscode/out/";</script>
  <script type="module" src="/vscode/out/nls.messages.js"></script>
  <script type="module" src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}

function configuration({ authority, id, window, settings }: PageOptions): unknown {
  const served = (place: string) => ({ scheme: "http", authority, path: place });
  const webviews = `http://${authority}/vscode/out/vs/workbench/contrib/webview/browser/pre`;
  const workspace = { scheme: "mentorspec-memory", authority: id };
  return {
    productConfiguration: { enableTelemetry: false, webviewContentExternalBaseUrlTemplate: `${webviews}/`, webEndpointUrlTemplate: `http://${authority}/vscode` },
    webviewEndpoint: webviews,
    userDataPath: "/",
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    folderUri: { ...workspace, path: "/" },
    additionalBuiltinExtensions: [served("/memory-fs")],
    developmentOptions: {
      extensions: [served("/extension")],
      enableSmokeTestDriver: true,
      ...(window.tests && { extensionTestsPath: served(`/extension/${path.relative(ROOT, window.tests)}`) }),
    },
    ...(window.open && { defaultLayout: { force: true, editors: [{ uri: { ...workspace, path: `/${window.open}` } }] } }),
    configurationDefaults: settings,
  };
}

function attribute(value: unknown): string {
  return JSON.stringify(value).replace(/&/g, "&amp;").replace(/"/g, "&quot;");
}
