// `node scripts/try-nodes.mjs [20 22 24]`: packs the npm package and runs it on each release line of Node.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const versions = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["20", "22", "24"];
const place = mkdtempSync(path.join(tmpdir(), "mentorspec-nodes-"));

function run(command, args, cwd = place) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  return { status, stdout, stderr };
}

function must(result, what) {
  if (result.status !== 0) throw new Error(`${what}: ${result.stderr}`);
  return result;
}

try {
  must(run("npm", ["pack", "--silent", "--pack-destination", place], root), "npm pack");
  cpSync(path.join(root, "samples"), path.join(place, "samples"), { recursive: true });
  writeFileSync(path.join(place, "package.json"), "{}");
  const tarball = run("sh", ["-c", "ls *.tgz"]).stdout.trim();
  must(run("npm", ["install", "--no-audit", "--no-fund", `./${tarball}`, ...versions.map((version) => `node${version}@npm:node@${version}`)]), "npm install");
  const seen = new Set();
  for (const version of versions) {
    const node = path.join(place, `node_modules/node${version}/bin/node`);
    const cli = (...args) => run(node, ["node_modules/mentorspec/dist/cli.js", ...args]);
    const lint = cli("lint", "--today", "2026-04-01", "--workers", "on", "--format", "json", "samples");
    const others = [cli("--help"), cli("report", "samples/minimal.programme.yaml", "-o", `report-${version}.docx`), cli("coverage", "samples"), cli("explain", "claim-rating"), cli("compare", "samples/minimal.programme.yaml", "samples/complete.programme.yaml")];
    seen.add(lint.stdout);
    const right = lint.status === 1 && others.every(({ status }) => status === 0);
    console.log(`Node ${run(node, ["--version"]).stdout.trim()}: ${right ? "runs" : "FAILS"}`);
    if (!right) process.exitCode = 1;
  }
  console.log(seen.size === 1 ? "The same findings on each." : "The findings DIFFER.");
  if (seen.size !== 1) process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
