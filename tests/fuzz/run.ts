// `npm run fuzz -- --seeds 20 --steps 200 [--from 1]`: as the short run among the tests, for as long as one likes.
import { parseArgs } from "node:util";
import { fuzz } from "./session";

const { values } = parseArgs({ options: { seeds: { type: "string", default: "20" }, steps: { type: "string", default: "200" }, from: { type: "string", default: "1" } } });
const [seeds, steps, from] = [Number(values.seeds), Number(values.steps), Number(values.from)];

async function run(): Promise<void> {
  let failed = 0;
  for (let seed = from; seed < from + seeds; seed++) {
    await fuzz(seed, steps).catch((error: unknown) => {
      failed++;
      console.error(`Seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  console.log(`${seeds} seeds of ${steps} steps from seed ${from}: ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void run();
