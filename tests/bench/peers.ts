import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
/** Outside the project's own packages, and ignored by git. */
export const folder = process.env["MENTORSPEC_PEERS"] ?? join(root, ".bench-peers");

const packages = ["node@24.21.0", "yaml-language-server@2.0.0", "ajv-cli@5.0.0", "@stoplight/spectral-cli@6.16.3", "v8r@6.1.0", "eslint@10.15.0", "eslint-plugin-json-schema-validator@6.3.1"];

/** Installs the tools to compare with, once. */
export function installPeers(): void {
  if (existsSync(join(folder, "ready"))) return;
  console.log(`Installing the tools to compare with into ${folder} …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...packages], { cwd: folder, env: { ...process.env, SCARF_ANALYTICS: "false" }, stdio: ["ignore", "ignore", "inherit"] });
  writeFileSync(join(folder, "ready"), "");
}

/** Node 24, which some of them need; all are run with it, and so are we. */
export function node24(): string {
  return join(folder, "node_modules/node/bin/node");
}

/** The script that a peer's command starts. */
export function script(name: string, bin: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")) as { readonly bin: string | Readonly<Record<string, string>> };
  const relative = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[bin];
  if (relative === undefined) throw new Error(`${name} has no command ${bin}.`);
  return join(folder, "node_modules", name, relative);
}

export function version(name: string): string {
  return (JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")) as { readonly version: string }).version;
}
