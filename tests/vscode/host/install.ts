import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { HOST_FOLDER, VSCODE } from "./paths";

/** `web` is VS Code as static files; `remote` adds what its server needs. */
export type HostKind = "web" | "remote";

/** Exact, because `patches.ts` replaces text of this very version. */
const CODE_SERVER = "code-server@4.139.1";
const NODE = "node@24.21.0";

const LOCK = path.join(HOST_FOLDER, "lock");

/** Installs VS Code from the npm registry, once for a folder. */
export async function installHost(kind: HostKind): Promise<void> {
  if (await isReady(kind)) return;
  await mkdir(HOST_FOLDER, { recursive: true });
  await lock();
  try {
    if (!(await isReady("web"))) await installWeb();
    if (kind === "remote" && !(await isReady("remote"))) await installRemote();
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}

async function installWeb(): Promise<void> {
  console.log("Installing VS Code for the tests. This happens once and takes about half a minute.");
  await writeFile(path.join(HOST_FOLDER, "package.json"), '{"private":true}\n');
  await npm(HOST_FOLDER, "install", "--save-exact", "--ignore-scripts", CODE_SERVER);
  await markReady("web");
}

async function installRemote(): Promise<void> {
  console.log("Installing the server part of VS Code. This happens once and takes about half a minute.");
  await npm(HOST_FOLDER, "install", "--save-exact", NODE);
  const own = ["install", "--omit=dev", "--ignore-scripts"];
  await npm(VSCODE, ...own);
  await npm(path.join(VSCODE, "extensions"), ...own);
  await markReady("remote");
}

async function npm(cwd: string, ...args: string[]): Promise<void> {
  const windows = process.platform === "win32";
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  await promisify(execFile)(windows ? "npm.cmd" : "npm", [...args, ...quiet], { cwd, shell: windows, maxBuffer: 1e8 });
}

const readyFile = (kind: HostKind) => path.join(HOST_FOLDER, `ready-${kind}`);
const version = (kind: HostKind) => (kind === "web" ? CODE_SERVER : `${CODE_SERVER} ${NODE}`);

async function isReady(kind: HostKind): Promise<boolean> {
  return existsSync(readyFile(kind)) && (await readFile(readyFile(kind), "utf8")) === version(kind);
}

async function markReady(kind: HostKind): Promise<void> {
  await writeFile(readyFile(kind), version(kind));
}

/** Another run may be installing into the same folder: wait for it. */
async function lock(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    try {
      await mkdir(LOCK);
      return;
    } catch {
      await sleep(1000);
    }
  }
  throw new Error(`Another run has been installing VS Code for ten minutes. If there is none, delete ${LOCK}.`);
}
