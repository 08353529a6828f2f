// `npm start`: builds Mentorspec and checks the samples, for a first look at what it does.
import { spawnSync } from "node:child_process";

function run(args) {
  return spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}

function mentorspec(title, args) {
  console.log(`\n${title}\n${"=".repeat(title.length)}\n`);
  const status = run(["dist/cli.js", ...args]);
  // A faulty sample is meant to have findings; only a run that could not check is a failure.
  if (status > 1) process.exit(status);
}

if (run(["esbuild.mjs"]) !== 0) process.exit(1);
mentorspec("One bid, line by line: what is missing, and what does not add up", ["lint", "samples/faulty/hours-that-do-not-add-up.programme.yaml"]);
mentorspec("The same bid in figures, beside every other sample", ["coverage", "samples"]);
console.log(`
The samples are real programmes written out from the sources, a complete one, faulty ones, and quiet ones
that show what must not be found. Now try:

  npm run try                                      the editor, in your browser
  node dist/cli.js lint my.programme.yaml          your own specification
  node dist/cli.js report samples/complete.programme.yaml -o assessment.html
  node dist/cli.js --help                          everything else
`);
