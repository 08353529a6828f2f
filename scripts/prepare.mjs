// Builds when the package is installed from Git, as pre-commit does. A global installation of that kind
// comes here without the tools for building (a fault of npm: it installs them in the wrong place), so they are fetched first.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function run(command, args, env = process.env) {
  // Standard output belongs to whoever asked npm for the name of a package.
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(`${root}node_modules/esbuild`)) {
  const { npm_config_global: _global, npm_config_location: _location, npm_config_prefix: _prefix, ...env } = process.env;
  run("npm", ["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--include=dev"], env);
}
run(process.execPath, ["esbuild.mjs", "--production"]);
