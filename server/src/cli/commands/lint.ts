import type { Command } from "../command";
import { formatNames } from "../formats/list";
import { interruption } from "../interrupt";
import { lintOptions, thresholds } from "../lint/options";
import { runLint } from "../lint/run-lint";

export const lint: Command = {
  usage: "[options] [FILE…]",
  options: {
    format: { type: "string", short: "f", multiple: true },
    "fail-on": { type: "string" },
    "max-warnings": { type: "string" },
    quiet: { type: "boolean", short: "q" },
    fix: { type: "boolean" },
    "fix-dry-run": { type: "boolean" },
    changed: { type: "boolean" },
    since: { type: "string" },
    shard: { type: "string" },
    watch: { type: "boolean" },
    baseline: { type: "string" },
    "baseline-write": { type: "boolean" },
    "baseline-prune": { type: "boolean" },
    "baseline-reason": { type: "string" },
    config: { type: "string", short: "c" },
    "no-config": { type: "boolean" },
    "stdin-filename": { type: "string" },
    "allow-empty": { type: "boolean" },
    today: { type: "string" },
    timeout: { type: "string" },
    workers: { type: "string" },
    color: { type: "boolean" },
    "no-color": { type: "boolean" },
  },
  help: [
    ["FILE…", "files, folders and patterns; “!pattern” takes files out again, “-” is standard input. Without any: this folder"],
    ["-f, --format FORMAT", `${formatNames.join(", ")}; “sarif=out.sarif” writes to a file. May be given several times`],
    ["--fail-on SEVERITY", "the least severity that fails the run: error (without this), warning, info, hint or never"],
    ["--max-warnings N", "fail when there are more warnings than this"],
    ["-q, --quiet", "show only what fails the run"],
    ["--fix", "put right what can be without a change of meaning"],
    ["--fix-dry-run", "show what --fix would change"],
    ["--changed", "only files that are not committed yet"],
    ["--since COMMIT", "only files that this branch has changed since it left COMMIT"],
    ["--shard I/N", "only part I of N equal parts, for a matrix of jobs"],
    ["--watch", "check again whenever a file changes"],
    ["--baseline FILE", "set aside the findings that this file knows"],
    ["--baseline-write", "write all findings of now to the baseline; reasons in it are kept"],
    ["--baseline-prune", "take out of the baseline what has been put right"],
    ["--baseline-reason TEXT", "why new entries of the baseline are set aside"],
    ["-c, --config FILE", "this configuration, instead of the nearest .mentorspec.yaml"],
    ["--no-config", "no configuration at all"],
    ["--stdin-filename NAME", "what to call standard input, and where to look for its configuration"],
    ["--allow-empty", "nothing to check is no failure"],
    ["--today DATE", "check as if it were this day, such as 2026-04-01"],
    ["--timeout SECONDS", "the longest that one file may take in a large run: 10 without this"],
    ["--workers WHEN", "check in several threads: auto (without this), on or off"],
    ["--color, --no-color", "colours, whatever the terminal and NO_COLOR say"],
  ],
  examples: [
    ["mentorspec lint", "every specification in this folder"],
    ["mentorspec lint bids '!bids/old'", "a folder without a part of it"],
    ["mentorspec lint --since origin/main --format github", "what a pull request changes"],
    ["mentorspec lint -f text -f sarif=out.sarif -f junit=out.xml", "three formats in one run"],
    ["mentorspec lint --fail-on warning --max-warnings 0 bid.programme.yaml", "before a bid is handed in"],
    ["mentorspec lint --baseline-write --baseline-reason 'before our standard of 2026'", "begin with what there is"],
    ["mentorspec lint - < bid.programme.yaml", "from standard input"],
  ],
  notes: ["Exit code: 0 nothing that fails the run, 1 findings, 2 could not check everything, 130 interrupted."],
  choices: { format: formatNames, "fail-on": thresholds, workers: ["auto", "on", "off"] },
  run: async (given) => {
    const options = lintOptions(given, process.env);
    const signal = interruption();
    if (!options.watch) return runLint(options, signal);
    const { watch } = await import("../lint/watch");
    return watch(options, signal);
  },
};
