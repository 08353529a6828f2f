import * as vscode from "vscode";
import { State, type BaseLanguageClient } from "vscode-languageclient";
import { serverCommands, startServer } from "./commands/server";
import { compareCommands } from "./commands/compare";
import { exportCommands } from "./commands/export";
import { newCommands } from "./commands/new";
import { pointCommands } from "./commands/points";
import { statusCommand } from "./commands/status";
import { CoverageStatus } from "./coverage-status";
import { CurrentSpecification } from "./current";
import { HangGuard } from "./hang-guard";
import type { Mentorspec } from "./mentorspec";
import { clientOptions } from "./options";
import { ProgressStore } from "./progress";
import { Requests } from "./requests";
import { RestartPolicy } from "./restart-policy";
import { registerRulePages } from "./rule-page";
import { giveUp, stopping, type MakeClient } from "./served";
import { CoverageView } from "./views/coverage-view";
import { ReadinessView } from "./views/readiness-view";
import { assessmentPage } from "./webviews/assessment";
import { previewPage } from "./webviews/preview";

/**
 * The library's own notices speak of connections and codes. They are kept for the output:
 * `RestartPolicy` says what a person needs to know.
 */
function keepQuiet(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}

/** What the desktop and the browser share: one client, its views and its commands. */
export async function startMentorspec(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<void> {
  const output = vscode.window.createOutputChannel("Mentorspec", { log: true });
  const policy = new RestartPolicy();
  const checked = new vscode.EventEmitter<vscode.Uri>();
  const guard = new HangGuard({ ask: () => void client.sendRequest("mentorspec/alive").catch(() => undefined), giveUp: (owed) => giveUp(served, owed) });
  const served = makeClient("mentorspec", "Mentorspec", guard.over(clientOptions(context.extensionUri, output, policy, (document) => checked.fire(document))));
  const { client } = served;
  keepQuiet(client);
  const requests = new Requests(client);
  const current = new CurrentSpecification();
  const progress = new ProgressStore(requests, current);
  checked.event((uri) => progress.checked(uri));
  client.onDidChangeState(({ newState }) => newState === State.Running || progress.forget());
  const mentorspec: Mentorspec = { context, current, requests, progress };
  context.subscriptions.push(stopping(served, output), guard, checked, current, progress, ...views(mentorspec), ...serverCommands(served, output, policy), ...compareCommands(mentorspec), ...exportCommands(mentorspec), ...newCommands(mentorspec), ...pointCommands(mentorspec), registerRulePages(context.extensionUri), statusCommand(mentorspec));
  await startServer(client);
}

function views(mentorspec: Mentorspec): vscode.Disposable[] {
  return [new CoverageStatus(mentorspec.progress), new CoverageView(mentorspec.progress), new ReadinessView(mentorspec), previewPage(mentorspec), assessmentPage(mentorspec)];
}
