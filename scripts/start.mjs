// `npm start`: builds Mentorspec and checks the samples, for a first look at what it does.
import { spawnSync } from "node:child_process";

function run(args) {
  return spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}

const built = run(["esbuild.mjs"]);
if (built !== 0) process.exit(built);
console.log("Checking the samples: real programmes written out from the sources, and faulty ones that show what Mentorspec finds.\n");
const status = run(["dist/cli.js", "lint", "samples"]);
// The faulty samples are meant to have findings; only a run that could not check is a failure.
process.exit(status === 2 ? 2 : 0);
