import * as vscode from "vscode";
import { EXTENSION, equal, eventually, findings, ok, open, pause } from "./editor";

const extension = () => vscode.extensions.getExtension(EXTENSION);

describe("activation", () => {
  it("waits while only other files are open", async () => {
    const plain = await open("plain.yaml");
    equal(plain.languageId, "yaml", "the language of plain.yaml");
    await open("notes.md");
    await pause(500);
    ok(extension(), "The extension is not installed.");
    equal(extension()?.isActive, false, "active without a specification");
  });

  it("happens when a specification is opened", async () => {
    const document = await open("draft.programme.yaml");
    equal(document.languageId, "programme-spec", "the language of draft.programme.yaml");
    await eventually("the extension to start", () => extension()?.isActive);
  });

  it("knows the short ending too", async () => {
    equal((await open("short.programme.yml")).languageId, "programme-spec", "the language of short.programme.yml");
  });

  it("leaves other YAML files alone", async () => {
    const plain = await open("plain.yaml");
    await findings(await open("draft.programme.yaml"));
    equal(vscode.languages.getDiagnostics(plain.uri).length, 0, "findings on plain.yaml");
  });

  it("applies the settings of the language", async () => {
    const { uri } = await open("draft.programme.yaml");
    const settings = vscode.workspace.getConfiguration("editor", { uri, languageId: "programme-spec" });
    equal(settings.get("wordWrap"), "on", "editor.wordWrap");
    equal(settings.get("tabSize"), 2, "editor.tabSize");
  });
});
