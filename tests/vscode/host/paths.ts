import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository, which is also the extension under development. */
export const ROOT = path.resolve(fileURLToPath(new URL("../../..", import.meta.url)));
export const SAMPLES = path.join(ROOT, "samples");
export const FIXTURES = path.join(ROOT, "tests/vscode/workspace");
/** The tests that run inside the extension host, bundled. */
export const SUITES = path.join(ROOT, "out/vscode-tests");
export const SCREENSHOTS = path.join(ROOT, "out/screenshots");

/** Several worktrees may share one installation by naming its folder in MENTORSPEC_VSCODE_HOST. */
export const HOST_FOLDER = path.resolve(process.env["MENTORSPEC_VSCODE_HOST"] ?? path.join(ROOT, ".vscode-host"));
export const VSCODE = path.join(HOST_FOLDER, "node_modules/code-server/lib/vscode");
export const NODE_24 = path.join(HOST_FOLDER, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
