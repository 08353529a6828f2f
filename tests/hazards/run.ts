// `npm run hazards -- [--only WORDS] [--set lists|fields|texts|misplaced]`: each hazard in a server of its own; a line for each with its time and memory.
import { parseArgs } from "node:util";
import { Wire } from "../lsp/wire";
import { drive, type Measured } from "./drive";
import type { Hazard } from "./hazard";
import { hazards } from "./inputs";
import { huge } from "./inputs/sizes";
import { fields, lists, misplaced, texts } from "./sets";

/** What the project asks on a quiet machine (`docs/reliability.md`). */
const bounds = { first: 2_000, request: 500, limit: 200, memory: 512, small: 300, findings: 1_000 };

function faults({ first, slowest, found, errors, memory }: Measured, size: number): string[] {
  const limited = found.some(({ code, message }) => code === "file-limit" && !/took too long/.test(message));
  return [
    ...(size <= 1_048_576 && first > bounds.first ? ["first findings late"] : []),
    ...(limited && first > bounds.limit ? ["limit told late"] : []),
    ...(slowest.time > bounds.request ? ["slow request"] : []),
    ...(memory > (size < 100_000 ? bounds.small : bounds.memory) ? ["memory"] : []),
    ...(found.length > bounds.findings || found.length === 0 ? ["findings"] : []),
    ...(found.some(({ code }) => code === "internal-error") ? ["internal error"] : []),
    ...errors.map((each) => each.slice(0, 100)),
  ];
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" }, set: { type: "string", default: "own" } } });
  const sets: Readonly<Record<string, () => readonly Hazard[]>> = { own: () => [...hazards, ...huge], lists, fields, texts, misplaced };
  const set = sets[values.set];
  if (!set) throw new Error(`There is no set “${values.set}”, only ${Object.keys(sets).join(", ")}.`);
  const chosen = set().filter(({ name }) => values.only === undefined || name.includes(values.only));
  let [bad, slow] = [0, 0];
  for (const { name, make } of chosen) {
    const content = make();
    if (typeof content !== "string") continue;
    const wire = new Wire();
    await wire.initialize();
    wire.send({ method: "initialized", params: {} });
    const late = setTimeout(() => wire.kill(), 120_000);
    const died = wire.ended.then(() => undefined);
    const measured = await Promise.race([drive(wire, "file:///test/hazard.programme.yaml", content), died]);
    clearTimeout(late);
    wire.kill();
    const found = measured ? faults(measured, content.length) : ["died, or no answer in 120 s"];
    if (found.length > 0) bad++;
    if (measured && measured.first > slow) slow = measured.first;
    const figures = measured ? `${measured.first.toFixed(0).padStart(6)} ms first ${measured.slowest.time.toFixed(0).padStart(6)} ms ${measured.slowest.method.replace("textDocument/", "").padEnd(20)} ${String(measured.memory).padStart(5)} MB ${String(measured.found.length).padStart(5)} ${[...new Set(measured.found.map(({ code }) => code))].slice(0, 4).join(" ")}` : "";
    console.log(`${found.length > 0 ? "✗" : "✓"} ${name.slice(0, 60).padEnd(60)} ${figures} ${found.join("; ")}`);
  }
  console.log(`${chosen.length} hazards, ${bad} over the bounds; slowest first findings ${slow.toFixed(0)} ms`);
  process.exitCode = bad === 0 ? 0 : 1;
}

void run();
