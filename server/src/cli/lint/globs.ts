import { isMatch, type Pattern } from "../../config/patterns";
import { slashed } from "./places";

/** Whether a file, or a folder that it is in, is taken out. */
export function isTakenOut(patterns: readonly Pattern[], file: string): boolean {
  const steps = slashed(file).split("/");
  return patterns.some((pattern) => steps.some((_, index) => isMatch(pattern, steps.slice(0, index + 1), true)));
}

const mostForms = 200;

/** `*.{yaml,yml}` as the patterns that it stands for. */
export function expanded(glob: string): string[] {
  let forms = [glob];
  for (;;) {
    const next = forms.flatMap((form) => {
      const set = /\{([^{}]*,[^{}]*)\}/.exec(form);
      return set ? (set[1] ?? "").split(",").map((each) => form.slice(0, set.index) + each + form.slice(set.index + set[0].length)) : [form];
    });
    if (next.length === forms.length || next.length > mostForms) return forms;
    forms = next;
  }
}
