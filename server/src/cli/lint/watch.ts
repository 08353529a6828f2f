import type { LintOptions } from "./options";
import { runLint } from "./run-lint";
export async function watch(options: LintOptions, signal: AbortSignal): Promise<number> { return runLint(options, signal); }
