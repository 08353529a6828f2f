import { configProblems } from "./config-problems";
import { codeActions } from "./code-actions";
import { completion } from "./completion";
import { coverage } from "./coverage";
import { diagnostics } from "./diagnostics";
import { hover } from "./hover";
import { watching } from "./watching";
import type { Feature } from "./session";

/** Everything that the server can do, one file each. */
export const features: readonly Feature[] = [diagnostics, completion, hover, codeActions, coverage, configProblems, watching];
