import type { Command } from "../command";
import { explain } from "./explain";
import { lint } from "./lint";
import { report } from "./report";

/** Every command, in the order of the help page. */
export const commands: readonly Command[] = [lint, report, explain];
