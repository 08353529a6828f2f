import * as vscode from "vscode";
import { equal, eventually, findings, open } from "./editor";

describe("commands", () => {
  it("treat a plain YAML file as a specification", async () => {
    const { uri } = await open("renamed.yaml");
    await vscode.commands.executeCommand("mentorspec.treatAsSpecification");
    const document = await eventually("the language to change", () =>
      vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString() && each.languageId === "programme-spec"),
    );
    await findings(document);
  });

  it("restart the language server, which checks the open files again", async () => {
    const document = await open("draft.programme.yaml");
    const before = await findings(document);
    await vscode.commands.executeCommand("mentorspec.restartServer");
    equal((await findings(document)).length, before.length, "findings after the restart");
  });
});
