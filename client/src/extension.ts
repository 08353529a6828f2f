import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { NODE_ARGUMENTS } from "./node-arguments";
import { startMentorspec } from "./session";

/** The desktop and remote entry point: the language server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const start = (...more: string[]) => ({ module, transport: TransportKind.ipc, options: { execArgv: [...NODE_ARGUMENTS, ...more] } });
  const run = start();
  const debug = start("--nolazy", "--inspect=6009");
  await startMentorspec(context, (id, name, options) => {
    const client = new LanguageClient(id, name, { run, debug }, options);
    const kill = (): void => void client.serverProcess?.kill("SIGKILL");
    // A server that hangs does not notice that the window has gone, and would run on for ever.
    process.once("exit", kill);
    // One that is being debugged says nothing while it stands still.
    return { client, endServer: () => client.isInDebugMode || kill() };
  });
}
