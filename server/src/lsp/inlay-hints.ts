import { type InlayHint, type InlayHintParams, type Range } from "vscode-languageserver";
import { computedFacts } from "../core/explain/computed";
import type { ComputedFact } from "../core/explain/computed-fact";
import { findAt } from "../core/document/find";
import { nodeAt } from "../core/document/document";
import type { Preferences } from "./preferences";
import type { Asked, Feature } from "./session";

/** What follows from the values: sums, ratings, and words beside their limit. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(session) {
    const { connection, client } = session;
    session.answer<InlayHintParams, InlayHint[]>((handler) => connection.languages.inlayHint.on(handler), [], async (asked, { range }) => {
      const shown = (await session.preferences(asked.document.uri)).inlayHints;
      return session.guarded(asked.document, () => hintsIn(asked, range, shown));
    });
    session.on("settings", () => {
      if (client.workspace?.inlayHint?.refreshSupport === true) connection.languages.inlayHint.refresh();
    });
  },
};

function hintsIn(asked: Asked, range: Range, shown: Preferences["inlayHints"]): InlayHint[] {
  const [start, end] = [asked.offset(range.start), asked.offset(range.end)];
  // A hint stands on the line of its entry, and not before it.
  const line = asked.document.lines.startOf(asked.document.lines.at(start).line);
  return joined(computedFacts(asked.recovered(), asked.settings.knowledge).filter(({ group, at }) => shown[group] && at >= line && at <= end))
    .map((fact) => hintOf(fact, asked))
    .filter(({ at }) => at >= start && at <= end)
    .map(({ hint }) => hint);
}

/** Several at the same entry stand side by side. */
function joined(facts: readonly ComputedFact[]): ComputedFact[] {
  const byPlace = new Map<number, ComputedFact>();
  for (const fact of facts) {
    const other = byPlace.get(fact.at);
    byPlace.set(fact.at, other ? { ...other, label: `${other.label} · ${fact.label}`, detail: `${other.detail}\n\n${fact.detail}` } : fact);
  }
  return [...byPlace.values()];
}

function hintOf({ at, label, detail }: ComputedFact, { document, tree }: Asked): { readonly at: number; readonly hint: InlayHint } {
  const found = findAt(tree, at);
  const value = found?.role === "key" ? nodeAt(tree.root, found.path) : undefined;
  const { line } = document.lines.at(found?.span.end ?? at);
  const inLine = value?.kind === "scalar" && document.lines.at(value.span.end).line === line && value.span.end > value.span.start;
  const end = inLine ? value.span.end : found?.role === "key" ? document.text.indexOf(":", found.span.end) + 1 : (found?.span.end ?? at);
  return { at: end, hint: { position: document.positions.position(end), label, paddingLeft: true, tooltip: detail } };
}
