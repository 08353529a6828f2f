import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from "vscode-languageserver";
import { foldsIn } from "../core/navigate/folding";
import type { Feature } from "./session";

export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(session) {
    session.answer<FoldingRangeParams, FoldingRange[]>(session.connection.onFoldingRanges, [], ({ document, tree }) => {
      const most = session.client.textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
      return foldsIn(tree, document.lines).slice(0, most).map(({ first, last, kind }) => ({ startLine: first, endLine: last, ...(kind === "comment" ? { kind: FoldingRangeKind.Comment } : {}) }));
    });
  },
};
