import { codeActions } from "./code-actions";
import { codeLenses } from "./code-lenses";
import { completion } from "./completion";
import { configProblems } from "./config-problems";
import { coverage } from "./coverage";
import { diagnostics } from "./diagnostics";
import { folding } from "./folding";
import { formatting } from "./formatting";
import { hover } from "./hover";
import { ids } from "./ids";
import { inlayHints } from "./inlay-hints";
import { documentLinks } from "./links";
import { reports } from "./reports";
import { selectionRanges } from "./selection";
import { semanticTokens } from "./semantic-tokens";
import type { Feature } from "./session";
import { documentSymbols } from "./symbols";
import { watching } from "./watching";
import { workspaceSymbols } from "./workspace-symbols";

/** Everything that the server can do, one file each. */
export const features: readonly Feature[] = [diagnostics, configProblems, watching, completion, hover, codeActions, inlayHints, codeLenses, documentSymbols, workspaceSymbols, documentLinks, folding, selectionRanges, semanticTokens, ids, formatting, coverage, reports];
