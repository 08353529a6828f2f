// `npm run try`: a real VS Code in the browser, with the extension and a copy of the samples.
import { execFileSync, spawn } from "node:child_process";
import path from "node:path";
import { ROOT } from "../tests/vscode/host/paths";
import { startRemoteHost } from "../tests/vscode/host/remote";
import { copyOfSamples } from "../tests/vscode/host/workspace";

const FIRST = "minimal.programme.yaml";

execFileSync(process.execPath, [path.join(ROOT, "esbuild.mjs")], { stdio: "inherit" });
const samples = await copyOfSamples();
const host = await startRemoteHost({ for: "person", settings: { "workbench.colorTheme": "Default Light Modern" } });
const address = host.address({ workspace: samples.folder, open: FIRST });

console.log(`VS Code is running, with Mentorspec and a copy of the samples. Open this address in a browser:\n\n  ${address}\n\nCtrl-C stops it.`);
openBrowser(address);

/** A convenience only: the address stands above for where this does nothing. */
function openBrowser(url: string): void {
  const opener = { darwin: "open", win32: "explorer" }[process.platform as string] ?? "xdg-open";
  const headless = opener === "xdg-open" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];
  if (!headless) spawn(opener, [url], { stdio: "ignore", detached: true }).on("error", () => {}).unref();
}
