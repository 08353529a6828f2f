import * as vscode from "vscode";
import { baseStyle, editorColours } from "../../../server/src/report/html-style";
import type { FromPage, ToPage } from "../../webview/messages";

export interface PageOptions {
  readonly viewType: string;
  readonly title: string;
  readonly column: vscode.ViewColumn;
}

/** A page about a specification. Its body comes from the language server; it loads nothing and sends nothing. */
export class PagePanel implements vscode.Disposable {
  private readonly heard = new vscode.EventEmitter<FromPage>();
  private readonly listeners: vscode.Disposable[];
  private ready = false;
  private unsaid: ToPage[] = [];

  readonly onMessage = this.heard.event;

  /** Around a panel that is new, or that was open when the window was closed. */
  constructor(
    readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
  ) {
    const [dist, media] = [vscode.Uri.joinPath(extension, "dist"), vscode.Uri.joinPath(extension, "client", "media")];
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.iconPath = { light: vscode.Uri.joinPath(media, "file-light.svg"), dark: vscode.Uri.joinPath(media, "file-dark.svg") };
    this.listeners = [this.heard, panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)), panel.onDidDispose(() => this.dispose())];
    panel.webview.html = shell(panel.webview, vscode.Uri.joinPath(dist, "page.js"));
  }

  static open(extension: vscode.Uri, { viewType, title, column }: PageOptions): PagePanel {
    return new PagePanel(vscode.window.createWebviewPanel(viewType, title, { viewColumn: column, preserveFocus: true }, { enableFindWidget: true }), extension);
  }

  /** Kept until the page is there to hear it. */
  say(message: ToPage): void {
    if (this.ready) void this.panel.webview.postMessage(message);
    else this.unsaid = [...this.unsaid.filter(({ kind }) => kind !== message.kind), message];
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
  }

  private hear(message: FromPage): void {
    if (message.kind === "ready") {
      this.ready = true;
      for (const each of this.unsaid.splice(0)) this.say(each);
    }
    this.heard.fire(message);
  }
}

function shell(webview: vscode.Webview, script: vscode.Uri): string {
  const nonce = [...Array<undefined>(24)].map(() => Math.floor(Math.random() * 36).toString(36)).join("");
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">
<title>Mentorspec</title>
<style>
${editorColours}
${baseStyle}
</style>
</head>
<body>
<div id="page"><p>${vscode.l10n.t("One moment: the specification is being read.")}</p></div>
<script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script>
</body>
</html>`;
}
