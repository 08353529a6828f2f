/** One line of `.gitignore`, or a pattern of the configuration, which is written in the same way. */
export interface Pattern {
  readonly negated: boolean;
  readonly foldersOnly: boolean;
  readonly steps: readonly Step[];
}

/** What one part of a path is compared with; `any-depth` is `**`. */
type Step = "any-depth" | readonly Token[];
type Token = string | "any" | "star" | { readonly except: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** The patterns of a text in the form of `.gitignore`; empty lines and comments say nothing. */
export function readPatterns(text: string): Pattern[] {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line) => readPattern(line) ?? []);
}

/** One pattern; nothing for an empty line or a comment. */
export function readPattern(line: string): Pattern | undefined {
  if (line.startsWith("#")) return undefined;
  const negated = line.startsWith("!");
  let rest = withoutTrailingSpaces(negated ? line.slice(1) : line);
  const foldersOnly = rest.endsWith("/");
  if (foldersOnly) rest = rest.slice(0, -1);
  const anchored = rest.includes("/");
  if (rest === "" || rest === "/") return undefined;
  const steps = rest.replace(/^\//, "").split("/").map(stepOf);
  return { negated, foldersOnly, steps: anchored ? steps : ["any-depth", ...steps] };
}

/** A glob of the command line: from its folder on, with nothing left to chance. */
export function readGlob(glob: string): Pattern {
  return { negated: false, foldersOnly: false, steps: glob.split("/").map(stepOf) };
}

/**
 * Whether a pattern names a path. The time grows with the product of their lengths and no
 * faster: patterns come from repositories that nobody has vouched for.
 */
export function isMatch(pattern: Pattern, path: readonly string[], isFolder: boolean): boolean {
  if (pattern.foldersOnly && !isFolder) return false;
  let reached = new Set([0]);
  pattern.steps.forEach((step, index) => {
    const next = new Set<number>();
    if (step === "any-depth") {
      const least = Math.min(...reached) + (index === pattern.steps.length - 1 ? 1 : 0);
      for (let at = least; at <= path.length; at++) next.add(at);
    } else {
      for (const at of reached) {
        const name = path[at];
        if (name !== undefined && isNameMatch(step, Array.from(name))) next.add(at + 1);
      }
    }
    reached = next;
  });
  return reached.has(path.length);
}

/** What a list of patterns says of a path: the last that names it decides. */
export function verdictOf(patterns: readonly Pattern[], path: readonly string[], isFolder: boolean): "ignored" | "kept" | undefined {
  const last = patterns.findLast((pattern) => isMatch(pattern, path, isFolder));
  return last && (last.negated ? "kept" : "ignored");
}

/** Whether a list of patterns leaves out a file, or a folder that it is in: as in Git, what is in such a folder stays out. */
export function covers(patterns: readonly Pattern[], file: string): boolean {
  const path = file.split("/");
  return path.some((_, index) => verdictOf(patterns, path.slice(0, index + 1), index < path.length - 1) === "ignored");
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === " " && line[end - 2] !== "\\") end--;
  return line.slice(0, end);
}

function stepOf(part: string): Step {
  return /^\*{2,}$/.test(part) ? "any-depth" : tokensOf(part);
}

function tokensOf(part: string): Token[] {
  const tokens: Token[] = [];
  const letters = Array.from(part);
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? "";
    const set = letter === "[" ? setAt(letters, at) : undefined;
    if (set) {
      tokens.push(set.token);
      at = set.end;
    } else if (letter === "\\" && at + 1 < letters.length) tokens.push(letters[++at] ?? "");
    else if (letter === "*") {
      if (tokens.at(-1) !== "star") tokens.push("star");
    } else tokens.push(letter === "?" ? "any" : letter);
  }
  return tokens;
}

function setAt(letters: readonly string[], start: number): { readonly token: Token; readonly end: number } | undefined {
  const except = letters[start + 1] === "!" || letters[start + 1] === "^";
  const first = start + (except ? 2 : 1);
  const ranges: [string, string][] = [];
  for (let at = first; at < letters.length; at++) {
    let letter = letters[at] ?? "";
    if (letter === "]" && at > first) return { token: { except, ranges }, end: at };
    if (letter === "\\") letter = letters[++at] ?? "";
    const last = letters[at + 1] === "-" && letters[at + 2] !== "]" ? letters[at + 2] : undefined;
    ranges.push([letter, last ?? letter]);
    if (last !== undefined) at += 2;
  }
  return undefined;
}

/** Only the last star ever has to be tried again, so there is no blow-up. */
function isNameMatch(tokens: readonly Token[], name: readonly string[]): boolean {
  let token = 0;
  let letter = 0;
  let star = -1;
  let retry = 0;
  while (letter < name.length) {
    const here = tokens[token];
    if (here === "star") {
      star = token++;
      retry = letter;
    } else if (here !== undefined && takes(here, name[letter] ?? "")) {
      token++;
      letter++;
    } else if (star >= 0) {
      token = star + 1;
      letter = ++retry;
    } else return false;
  }
  while (tokens[token] === "star") token++;
  return token === tokens.length;
}

function takes(token: Token, letter: string): boolean {
  if (typeof token !== "string") return token.except !== token.ranges.some(([from, to]) => letter >= from && letter <= to);
  return token === "any" || token === letter;
}
