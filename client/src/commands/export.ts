import * as vscode from "vscode";
import type { Exported, ExportParams } from "../../../server/src/lsp/export";
import type { Mentorspec } from "../mentorspec";
import { wanted } from "../requests";
import { nameOf } from "../uri";

type Wanted = Pick<ExportParams, "what" | "format">;

const QUIET_MS = 6000;

/** Files to hand in or to send round. Where they go is for the person to say. */
export function exportCommands(mentorspec: Mentorspec): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("mentorspec.exportWord", () => save(mentorspec, { what: "specification", format: "docx" })),
    vscode.commands.registerCommand("mentorspec.exportPage", () => save(mentorspec, { what: "specification", format: "html" })),
    vscode.commands.registerCommand("mentorspec.exportAssessment", async () => {
      const format = await chooseFormat();
      if (format) await save(mentorspec, { what: "assessment", format });
    }),
  ];
}

async function save({ current, requests }: Mentorspec, kind: Wanted): Promise<void> {
  const document = current.get();
  const answer = document && (await wanted(requests.about<Exported>(document, "export", { ...kind, file: nameOf(document.uri) })));
  if (!answer) return;
  if ("fault" in answer) return void vscode.window.showErrorMessage(vscode.l10n.t("This file has errors in its YAML, so part of it would be missing from the document. Put them right first: the Problems panel lists them."));
  const target = await chooseFile(document, kind);
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, "text" in answer ? new TextEncoder().encode(answer.text) : bytesOf(answer.base64));
    vscode.window.setStatusBarMessage(vscode.l10n.t("Saved {0}", nameOf(target)), QUIET_MS);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} could not be written. Choose another place. ({1})", nameOf(target), error instanceof Error ? error.message : String(error)));
  }
}

async function chooseFormat(): Promise<ExportParams["format"] | undefined> {
  const formats = [
    { label: vscode.l10n.t("Word"), detail: vscode.l10n.t("A document with headings and tables."), format: "docx" },
    { label: vscode.l10n.t("Printable page"), detail: vscode.l10n.t("One file that any browser shows and prints."), format: "html" },
    { label: vscode.l10n.t("Table"), detail: vscode.l10n.t("A CSV file for a spreadsheet, one row for each point."), format: "csv" },
  ] as const;
  return (await vscode.window.showQuickPick(formats, { title: vscode.l10n.t("Export the Assessment"), placeHolder: vscode.l10n.t("As what?") }))?.format;
}

function chooseFile({ uri }: vscode.TextDocument, { what, format }: Wanted): Thenable<vscode.Uri | undefined> {
  const name = nameOf(uri).replace(/(\.programme)?\.ya?ml$/, "");
  const file = `${name}${what === "assessment" ? "-assessment" : ""}.${format}`;
  const folder = uri.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, "..");
  const kind = { docx: vscode.l10n.t("Word document"), html: vscode.l10n.t("Web page"), csv: vscode.l10n.t("Table") }[format];
  return vscode.window.showSaveDialog({ ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }), filters: { [kind]: [format] }, title: vscode.l10n.t("Save As") });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
