import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Configurations } from "../server/src/config/loader";
import { nodeFiles, pathFrom } from "../server/src/config/node-files";
import { check, type CheckResult } from "../server/src/core/check";
import { defaultConfig } from "../server/src/core/config";
import { makeKnowledge } from "../server/src/core/knowledge";

export const root = path.resolve(__dirname, "..");
/** The date on which all expected findings were written down. */
export const today = "2026-04-01";
export const knowledge = makeKnowledge();

export function checkText(text: string, date = today): CheckResult {
  return check(text, { knowledge, today: date, config: defaultConfig });
}

/** As the tools check a file: with the configuration that stands beside it. */
export async function checkFile(file: string, date = today): Promise<CheckResult> {
  const settings = await configurations.settingsOf(pathFrom(path.join(root, file)));
  if (settings.problems.length > 0) throw new Error(`${settings.problems[0]?.path ?? ""}: ${settings.problems[0]?.findings[0]?.message ?? ""}`);
  return check(read(file), { knowledge: settings.knowledge, config: settings.config, limits: settings.limits, today: date });
}

const configurations = new Configurations(nodeFiles);

/** Every sample, as a path from the project's folder. */
export function samples(folder = "samples"): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? samples(`${folder}/${entry.name}`) : entry.name.endsWith(".programme.yaml") ? [`${folder}/${entry.name}`] : []))
    .sort();
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
