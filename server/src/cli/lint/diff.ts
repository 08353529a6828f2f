import { clean } from "../escape";

/** The difference between two texts as `diff -u` writes it, for people and for `patch`. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const changes = changesOf(linesOf(before), linesOf(after));
  const hunks = hunksOf(changes).map(hunkText);
  return hunks.length === 0 ? "" : `--- a/${clean(file)}\n+++ b/${clean(file)}\n${hunks.join("")}`;
}

interface Change {
  readonly kind: " " | "-" | "+";
  readonly text: string;
}

interface Hunk {
  readonly changes: readonly Change[];
  readonly before: number;
  readonly after: number;
}

const around = 3;
const farthest = 200;

/** Lines with their breaks, so that none is lost or made up. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Walks both texts side by side; where they part, they go on from the nearest line that both have. */
function changesOf(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      changes.push({ kind: " ", text: before[i] ?? "" });
      i++;
      j++;
      continue;
    }
    const [gone, come] = meeting(before, after, i, j);
    for (const text of before.slice(i, i + gone)) changes.push({ kind: "-", text });
    for (const text of after.slice(j, j + come)) changes.push({ kind: "+", text });
    i += gone;
    j += come;
  }
  return changes;
}

function meeting(before: readonly string[], after: readonly string[], i: number, j: number): readonly [number, number] {
  for (let steps = 1; steps <= farthest; steps++) {
    for (let gone = 0; gone <= steps; gone++) {
      const line = before[i + gone];
      if (line !== undefined && line === after[j + steps - gone]) return [gone, steps - gone];
    }
  }
  return [before.length - i, after.length - j];
}

function hunksOf(changes: readonly Change[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [before, after] = [1, 1];
  let open: { changes: Change[]; before: number; after: number; quiet: number } | undefined;
  const recent: Change[] = [];
  for (const change of changes) {
    if (change.kind !== " ") open ??= { changes: [...recent], before: before - recent.length, after: after - recent.length, quiet: 0 };
    if (open) {
      open.changes.push(change);
      open.quiet = change.kind === " " ? open.quiet + 1 : 0;
      if (open.quiet > 2 * around) {
        hunks.push({ ...open, changes: open.changes.slice(0, around - open.quiet) });
        open = undefined;
      }
    }
    recent.push(change);
    if (recent.length > around || change.kind !== " ") recent.splice(0, change.kind === " " ? recent.length - around : recent.length);
    if (change.kind !== "+") before++;
    if (change.kind !== "-") after++;
  }
  if (open) hunks.push({ ...open, changes: open.quiet > around ? open.changes.slice(0, around - open.quiet) : open.changes });
  return hunks;
}

function hunkText({ changes, before, after }: Hunk): string {
  const gone = changes.filter(({ kind }) => kind !== "+").length;
  const come = changes.filter(({ kind }) => kind !== "-").length;
  const lines = changes.map(({ kind, text }) => `${kind}${text.endsWith("\n") ? text : `${text}\n\\ No newline at end of file\n`}`);
  return `@@ -${gone === 0 ? before - 1 : before},${gone} +${come === 0 ? after - 1 : after},${come} @@\n${lines.join("")}`;
}
