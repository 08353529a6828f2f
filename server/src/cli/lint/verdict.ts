import { amount } from "../../core/words/wording";
import { exit } from "../exit";
import { fails } from "../formats/format";
import type { LintOptions } from "./options";
import { isChecked, type Result, type Summary } from "./report";

export interface Verdict {
  readonly code: number;
  /** Why the run fails, where its findings alone do not say it. */
  readonly remarks: readonly string[];
}

/** What could not be checked goes before what was found. */
export function verdictOf(summary: Summary, incomplete: boolean, { failOn, maxWarnings }: Pick<LintOptions, "failOn" | "maxWarnings">): Verdict {
  const { errors, warnings, infos, hints, expired, unchecked } = summary;
  const failing = ([["error", errors], ["warning", warnings], ["info", infos], ["hint", hints]] as const).some(([severity, count]) => count > 0 && fails({ rule: "", severity }, failOn));
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  const ranOut = expired > 0 && failOn !== "never";
  const remarks = [
    ...(tooMany ? [`${amount(warnings, "warning")}: more than the ${maxWarnings} that --max-warnings allows.`] : []),
    ...(ranOut ? [`${amount(expired, "waiver")} ${expired === 1 ? "has" : "have"} run out, and that fails the run.`] : []),
  ];
  if (unchecked > 0 || incomplete) return { code: exit.failed, remarks };
  return { code: failing || tooMany || ranOut ? exit.findings : exit.clean, remarks };
}

/** Whether a check stopped before its end, so that its silence means nothing. */
export function isIncomplete(result: Result): boolean {
  return isChecked(result) && result.findings.some(({ rule }) => rule === "internal-error" || rule === "file-limit");
}
