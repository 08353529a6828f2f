import * as vscode from "vscode";
import type { Progress, ProgressGroup, ProgressPoint } from "../../../server/src/core/progress/progress";
import type { TextEdit } from "../../../server/src/core/text";
import type { Mentorspec } from "../mentorspec";
import { goTo, insertSnippets } from "../places";
import { wanted } from "../requests";
import { isOpen, lookOf } from "../states";

/** Going to the points of the guide, and putting in place what is missing. */
export function pointCommands({ current, requests, progress }: Mentorspec): vscode.Disposable[] {
  const add = async (request: "missing" | "missingIn", params: object): Promise<void> => {
    const document = current.get();
    const edits = document && (await wanted(requests.about<readonly TextEdit[]>(document, request, params)));
    if (document && edits && edits.length > 0) await insertSnippets(document, edits);
  };
  const goToOffset = async (offset: number): Promise<void> => {
    const document = current.get();
    if (document) await goTo(document, offset);
  };
  return [
    vscode.commands.registerCommand("mentorspec.goTo", goToOffset),
    vscode.commands.registerCommand("mentorspec.goToPoint", ({ at }: ProgressPoint) => goToOffset(at)),
    vscode.commands.registerCommand("mentorspec.addPoint", ({ id }: ProgressPoint) => add("missing", { ids: [id] })),
    vscode.commands.registerCommand("mentorspec.addGroup", ({ id }: ProgressGroup) => add("missingIn", { groups: [id] })),
    vscode.commands.registerCommand("mentorspec.addMissing", async () => {
      const document = current.get();
      const known = progress.get()?.progress ?? (document && (await wanted(requests.about<Progress>(document, "progress"))));
      const groups = known && (await chooseGroups(known));
      if (groups) await add("missingIn", { groups: groups.map(({ id }) => id) });
    }),
  ];
}

async function chooseGroups({ groups }: Progress): Promise<readonly ProgressGroup[] | undefined> {
  const items = groups
    .filter(({ state, points }) => (state === undefined || isOpen(state)) && points.some(({ insertable }) => insertable))
    .map((group) => ({
      label: group.number === undefined ? group.title : `${group.number}. ${group.title}`,
      description: group.state === undefined ? "" : lookOf(group.state).word,
      picked: group.state !== undefined,
      group,
    }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t("Add What Is Missing"),
    placeHolder: items.length === 0 ? vscode.l10n.t("Nothing is missing that could be added") : vscode.l10n.t("For which parts? What is missing is put in place"),
  });
  return chosen?.map(({ group }) => group);
}
