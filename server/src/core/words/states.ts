import type { PointState } from "../checking/coverage";
import type { Severity } from "../finding";

/** A state as a reader says it. */
export const stateWords: Readonly<Record<PointState, string>> = { met: "Met", partly: "Partly", missed: "Missed", unsaid: "Not said", waived: "Set aside", "not-applicable": "Does not apply", unreadable: "Cannot be read" };
export const severityWords: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Suggestion", hint: "Hint" };
