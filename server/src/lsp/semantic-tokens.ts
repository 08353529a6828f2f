import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta, type SemanticTokensDeltaParams, type SemanticTokensParams, type SemanticTokensRangeParams } from "vscode-languageserver";
import { tokenKinds, tokensIn } from "../core/navigate/tokens";
import type { Span } from "../core/text";
import type { Asked, Feature } from "./session";

const nothing: SemanticTokens = { data: [] };

export const semanticTokens: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend: { tokenTypes: [...tokenKinds], tokenModifiers: ["declaration"] }, full: { delta: true }, range: true } }),
  register(session) {
    const { semanticTokens: requests } = session.connection.languages;
    const sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
    let answers = 0;
    const remember = (uri: string, data: readonly number[]): string => {
      const resultId = String(++answers);
      sent.set(uri, { resultId, data });
      return resultId;
    };
    session.on("changed", (uri) => session.documents.has(uri) || sent.delete(uri));
    session.answer<SemanticTokensParams, SemanticTokens>((handler) => requests.on(handler), nothing, (asked, { textDocument: { uri } }) => {
      const data = encoded(asked);
      return { resultId: remember(uri, data), data };
    });
    session.answer<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>((handler) => requests.onDelta(handler), nothing, (asked, { textDocument: { uri }, previousResultId }) => {
      const before = sent.get(uri);
      const data = encoded(asked);
      const resultId = remember(uri, data);
      return before?.resultId === previousResultId ? { resultId, edits: difference(before.data, data) } : { resultId, data };
    });
    session.answer<SemanticTokensRangeParams, SemanticTokens>((handler) => requests.onRange(handler), nothing, (asked, { range }) => ({ data: encoded(asked, { start: asked.offset(range.start), end: asked.offset(range.end) }) }));
  },
};

function encoded({ document, tree, settings }: Asked, within?: Span): number[] {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind, defines } of tokensIn(tree, settings.knowledge.format)) {
    if (within && (span.end < within.start || span.start > within.end)) continue;
    const { start, end } = document.positions.range(span);
    builder.push(start.line, start.character, end.character - start.character, tokenKinds.indexOf(kind), defines ? 1 : 0);
  }
  return builder.build().data;
}

/** One edit from the first to the last number that differs, in whole tokens. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensDelta["edits"] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return start === before.length && start === after.length ? [] : [{ start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) }];
}
