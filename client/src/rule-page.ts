import * as vscode from "vscode";

/** One short page for each finding, which `package.json` has shown as a Markdown preview. */
const SCHEME = "mentorspec-rule";

/** The packaged reference that the pages are cut from. */
export function ruleReference(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, "docs", "rules.md");
}

export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  const pages = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const reference = new TextDecoder().decode(await vscode.workspace.fs.readFile(ruleReference(extension)));
      return pageOf(path.replace(/^\/|\.md$/g, ""), reference);
    },
  });
  const open = vscode.commands.registerCommand("mentorspec.openRule", (id: string) => vscode.commands.executeCommand("vscode.open", addressOf(id), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }));
  return vscode.Disposable.from(pages, open);
}

function addressOf(id: string | number): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${id}.md` });
}

/** Lets the id beside a finding lead to its page. */
export function linkToPage({ code }: vscode.Diagnostic): void {
  if (typeof code === "object") code.target = addressOf(code.value);
}

/** The section of one id, whose links lead to the pages of others. */
function pageOf(id: string, reference: string): string {
  const sections = reference.replace(/\r\n/g, "\n").split(/^(?=## )/m);
  const section = sections.find((text) => text.startsWith(`## <a id="${id}">`));
  if (!section) return vscode.l10n.t("There is no page on {0}.", id);
  return section.replace(/^## <a id="[^"]*"><\/a>/, "# ").replace(/\]\(#([\w-]+)\)/g, "]($1.md)");
}
