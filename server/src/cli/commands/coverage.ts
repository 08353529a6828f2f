import { choice, type Command, type Given } from "../command";
import { lintOptions } from "../lint/options";
import { runLint } from "../lint/run-lint";
import { interruption } from "../interrupt";
import { readingHelp, readingOptions } from "../specification";

const formats = ["text", "csv", "json"] as const;

export const coverage: Command = {
  usage: "[options] [FILE…]",
  options: { ...readingOptions, format: { type: "string", short: "f" }, output: { type: "string", short: "o" }, "allow-empty": { type: "boolean" }, workers: { type: "string" }, timeout: { type: "string" } },
  help: [
    ["FILE…", "files, folders and patterns, as for lint"],
    ["-f, --format FORMAT", "text (without this), csv or json"],
    ["-o, --output FILE", "write to this file"],
    ["--allow-empty", "nothing to look at is no failure"],
    ["--timeout SECONDS", "the longest that one file may take in a large run: 10 without this"],
    ["--workers WHEN", "check in several threads: auto (without this), on or off"],
    ...readingHelp,
  ],
  examples: [
    ["mentorspec coverage bids", "one line a specification, one column a principle"],
    ["mentorspec coverage --format csv -o register.csv", "for a spreadsheet"],
  ],
  notes: ["It shows how each specification stands; what is missing is no failure. Exit code: 0, or 2 where a file could not be checked."],
  choices: { format: formats },
  run: async (given) => {
    const { output } = given.values;
    const format = choice("format", given.values["format"], formats);
    const name = `coverage-${format}` as const;
    return runLint({ ...lintOptions(withoutFormat(given), {}), failOn: "never", formats: [{ format: name, file: typeof output === "string" ? output : undefined }] }, interruption());
  },
};

function withoutFormat({ values, positionals }: Given): Given {
  const { format: _format, output: _output, ...rest } = values;
  return { values: rest, positionals };
}
