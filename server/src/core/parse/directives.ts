import type { SyntaxFault } from "../document/document";
import type { Span } from "../text";

/** Lines before `---` that start with `%`. Only `%YAML 1.2` says nothing new. */
export function directiveFaults(text: string): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  // Only blank lines, comments and other directives may stand before one.
  const line = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*(%[^\r\n]*)/y;
  const next = /(?:[ \t]*(?:#[^\n]*)?\r?\n)+(%[^\r\n]*)/y;
  for (let match = line.exec(text), at = 0; match && faults.length < 20; ) {
    const source = match[1] ?? "";
    const end = at + match[0].length;
    const words = source.replace(/[ \t]+#.*/, "").trimEnd();
    const fault = directiveFault(words, { start: end - source.length, end: end - source.length + words.length });
    if (fault) faults.push(fault);
    next.lastIndex = at = end;
    match = next.exec(text);
  }
  return faults;
}

function directiveFault(source: string, span: Span): SyntaxFault | undefined {
  if (/^%YAML[ \t]+1\.2(?:[ \t]|$)/.test(source)) return undefined;
  const version = /^%YAML[ \t]+1\.1(?:[ \t]|$)/.test(source);
  const message = version
    ? "This line asks for YAML 1.1, in which “no” and “010” mean something else. Mentorspec reads YAML 1.2: remove the line."
    : "Lines that start with “%” are orders to YAML tools, and a specification needs none. Remove the line.";
  return { id: "yaml-directive", message, span, severity: "warning" };
}
