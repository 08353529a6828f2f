import { spawnSync } from "node:child_process";
import path from "node:path";
import { UsageError } from "../command";
import { repositoryAbove } from "./places";

/**
 * The files that differ from a commit, changed and new ones, as full paths. Without a commit,
 * those that are not committed yet; with one, all that this branch has changed since it left it.
 */
export function changedFiles(cwd: string, since: string | undefined): Set<string> {
  if (since?.startsWith("-") === true) throw new UsageError(`“${since}” is not the name of a commit or a branch.`);
  const top = git(cwd, ["rev-parse", "--show-toplevel"], "This folder is not part of a Git repository, so Mentorspec cannot tell what has changed.").trimEnd();
  const differ = since === undefined ? uncommitted(cwd) : sinceFork(cwd, since);
  const fresh = git(cwd, ["ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", ":/"], "Git could not list the new files.");
  return new Set([...differ.split("\0"), ...fresh.split("\0")].filter((name) => name !== "").map((name) => path.resolve(top, name)));
}

const listing = ["diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--no-renames", "--diff-filter=d"];

function uncommitted(cwd: string): string {
  const hasCommit = attempt(cwd, ["rev-parse", "--verify", "-q", "HEAD"]).status === 0;
  return hasCommit ? git(cwd, [...listing, "HEAD"], "Git could not tell what has changed.") : git(cwd, ["ls-files", "-z", "--full-name", "--", ":/"], "Git could not list the files.");
}

function sinceFork(cwd: string, since: string): string {
  const commit = git(cwd, ["rev-parse", "--verify", "-q", "--end-of-options", `${since}^{commit}`], `Git knows no commit or branch “${since}” here. In a CI job, fetch it first: a shallow checkout has only the newest commit.`).trim();
  const fork = attempt(cwd, ["merge-base", commit, "HEAD"]);
  return git(cwd, [...listing, fork.status === 0 ? fork.stdout.trim() : commit], "Git could not tell what has changed.");
}

/** The text that a file had at a commit. */
export function textAt(file: string, commit: string): Buffer {
  if (commit.startsWith("-")) throw new UsageError(`“${commit}” is not the name of a commit or a branch.`);
  const folder = path.dirname(file);
  git(folder, ["rev-parse", "--verify", "-q", "--end-of-options", `${commit}^{commit}`], `Git knows no commit or branch “${commit}” here.`);
  const { status, stdout } = spawnSync("git", [...careful, "cat-file", "blob", `${commit}:./${path.basename(file)}`], { cwd: folder, maxBuffer: 64 * 1_048_576, env: environment() });
  if (status !== 0) throw new UsageError(`“${path.basename(file)}” was not there at ${commit}.`);
  return stdout;
}

/** A repository's own settings may name programs to run; none is run for us. */
const careful = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotepath=off"];

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
}

interface Attempt {
  readonly status: number | null;
  readonly stdout: string;
  readonly isMissing: boolean;
  /** In a container the folder often belongs to somebody else, and Git then refuses to look at it. */
  readonly isDistrusted: boolean;
}

function attempt(cwd: string, args: readonly string[]): Attempt {
  const { status, stdout, stderr, error } = spawnSync("git", [...careful, ...args], { cwd, encoding: "utf8", maxBuffer: 256 * 1_048_576, env: environment() });
  return { status, stdout: stdout ?? "", isMissing: (error as NodeJS.ErrnoException | undefined)?.code === "ENOENT", isDistrusted: /dubious ownership/.test(stderr ?? "") };
}

function git(cwd: string, args: readonly string[], otherwise: string): string {
  const { status, stdout, isMissing, isDistrusted } = attempt(cwd, args);
  if (isDistrusted) throw new UsageError(`Git does not look at this folder, as it belongs to another user. Allow it first: git config --global --add safe.directory "${repositoryAbove(cwd) ?? cwd}"`);
  if (isMissing) throw new UsageError("Git is not installed here, so Mentorspec cannot tell what has changed.");
  if (status !== 0) throw new UsageError(otherwise);
  return stdout;
}
