import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { built } from "../built";
import { root, today } from "../checking";

/** The command line as npm packs it, unpacked in a folder of its own: what the tests run is what people get. */
function packed(): string {
  built("dist/cli.js");
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), "mentorspec-packed-")));
  chmodSync(place, 0o755);
  folders.push(place);
  const npm = { ...process.env, npm_config_loglevel: "silent", npm_config_offline: "true" };
  const { status, stdout, stderr } = spawnSync("npm", ["pack", "--ignore-scripts", "--pack-destination", place], { cwd: root, encoding: "utf8", env: npm });
  if (status !== 0) throw new Error(stderr);
  const unpacked = spawnSync("tar", ["-xzf", stdout.trim().split("\n").at(-1) ?? ""], { cwd: place, encoding: "utf8" });
  if (unpacked.status !== 0) throw new Error(unpacked.stderr);
  return path.join(place, "package/dist/cli.js");
}

const folders: string[] = [];
// Not a hook of mocha's: those of a helper belong to the file that loads it first, and other files come after it.
process.on("exit", () => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));

export const program = packed();

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a test: no CI, no colours, nothing of the person who runs it. */
export const environment: NodeJS.ProcessEnv = { PATH: process.env["PATH"], HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1" };

export interface Given {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Who runs it, where the tests run as root. */
  readonly uid?: number;
}

/** Runs the bundled command line to its end. */
export function cli(args: readonly string[], { cwd = root, input = "", env = {}, uid }: Given = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, input, encoding: "utf8", env: { ...environment, ...env }, maxBuffer: 1 << 28, timeout: 240_000, ...(uid === undefined ? {} : { uid }) });
  return { code: status, stdout, stderr };
}

/** `lint` on the day of all expected findings. */
export function lint(args: readonly string[], given: Given = {}): Ended {
  return cli(["lint", "--today", today, ...args], given);
}

export function start(args: readonly string[], { cwd = root, env = {} }: Given = {}): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd, env: { ...environment, ...env }, stdio: ["pipe", "pipe", "pipe"] });
}

/** A folder of its own for a test, with these files; it goes away afterwards. */
export function folder(files: Readonly<Record<string, string>>): string {
  const made = realpathSync(mkdtempSync(path.join(tmpdir(), "mentorspec-cli-")));
  folders.push(made);
  put(made, files);
  return made;
}

export function put(where: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(where, name)), { recursive: true });
    writeFileSync(path.join(where, name), text);
  }
}

/** Runs Git in a folder, as nobody in particular. */
export function git(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", ...args], { cwd, encoding: "utf8", env: environment });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** A draft that has suggestions and no errors. */
export const draft = "mentorspec: 1\nprogramme: Steady\n";
/** A draft with one warning, which --fix puts right. */
export const fixable = "mentorspec: 1\nprogramme: Steady\nvoice:\n  can_decline: yes\n";
/** A draft with one error that nobody else can put right. */
export const faulty = "mentorspec: 1\nprogramme: Steady\nmentors:\n  type: volunter\n";

export interface JsonOutput {
  readonly version: number;
  readonly results: readonly { readonly file: string; readonly findings: readonly { readonly rule: string; readonly severity: string; readonly line: number; readonly column: number; readonly message: string; readonly fingerprint: string }[]; readonly suppressed: readonly { readonly rule: string; readonly by: string; readonly reason?: string }[] }[];
  readonly unchecked: readonly { readonly file: string; readonly reason: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

export function jsonOf({ stdout }: Ended): JsonOutput {
  return JSON.parse(stdout) as JsonOutput;
}

/** The files that a run checked. */
export function filesOf(ended: Ended): string[] {
  return jsonOf(ended).results.map(({ file }) => file);
}
