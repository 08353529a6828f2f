import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { stretchesAt } from "../core/navigate/selection";
import type { Feature } from "./session";

export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(session) {
    session.answer<SelectionRangeParams, SelectionRange[]>(session.connection.onSelectionRanges, [], ({ document, tree, offset }, { positions }) =>
      positions.map((position) => {
        const at = offset(position);
        const stretches = stretchesAt(tree, at);
        const nested = stretches.reduceRight<SelectionRange | undefined>((parent, span) => ({ range: document.positions.range(span), ...(parent ? { parent } : {}) }), undefined);
        return nested ?? { range: document.positions.range({ start: at, end: at }) };
      }),
    );
  },
};
