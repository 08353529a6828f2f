import { count } from "../core/parse/limits";
import { type Finding, ownFinding } from "../core/finding";

/** Milliseconds that one piece of work on one file may take, so that the others are served too. */
export const patience = {
  /** After so long no further rule begins, and what was found till then is shown. */
  rules: 4_000,
  /** After so long work is ended, whatever it is. */
  usual: 5_000,
  /** The same for a file that was too slow before. */
  slow: 500,
} as const;

/** What is shown in place of the findings of a file whose check was ended. */
export const stopped: readonly Finding[] = [
  ownFinding("file-limit", `Checking this file took longer than ${count(patience.usual / 1_000)} seconds and was stopped, so that other files are not kept waiting. Shorten it; if it is short, please report this.`, { start: 0, end: 0 }, "error"),
];
