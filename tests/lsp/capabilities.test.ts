import assert from "node:assert/strict";
import { Editor, rich } from "./editor";

/** What the server has to offer to a client that can use it: the union of what the best YAML servers have, and more. */
const wanted = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: 2, save: true },
  completionProvider: { resolveProvider: true, triggerCharacters: [" ", '"', "'", "[", "{", ","], completionItem: { labelDetailsSupport: true } },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.mentorspec", "source.sortBlocks.mentorspec"] },
  inlayHintProvider: true,
  codeLensProvider: { resolveProvider: false },
  documentSymbolProvider: { label: "Mentorspec" },
  workspaceSymbolProvider: true,
  documentLinkProvider: { resolveProvider: false },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: ["property", "enumMember", "variable", "number", "keyword"], tokenModifiers: ["declaration"] }, full: { delta: true }, range: true },
  documentHighlightProvider: true,
  linkedEditingRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
  diagnosticProvider: { identifier: "mentorspec", interFileDependencies: false, workspaceDiagnostics: true, workDoneProgress: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

describe("capabilities", () => {
  const start = async (capabilities: object): Promise<Readonly<Record<string, unknown>>> => {
    const editor = await Editor.start({ capabilities });
    editor.stop();
    return editor.capabilities;
  };
  it("are all that are wanted", async () => assert.deepEqual(await start(rich), wanted));
  it("fit a client that has none", async () => {
    const { diagnosticProvider, renameProvider, ...rest } = wanted;
    assert.ok(diagnosticProvider && renameProvider);
    assert.deepEqual(await start({}), { ...rest, renameProvider: true });
  });
});
