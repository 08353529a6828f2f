import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { NODE_ARGUMENTS } from "../../../client/src/node-arguments";
import { equal, eventually, findings, ok, open, replace } from "./editor";

interface Server {
  readonly process: number;
  readonly command: string;
}

/** The language servers that this extension host has started. */
function servers(): Server[] {
  const table = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  const rows = table.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!);
  return rows.filter(([, , parent, command]) => Number(parent) === process.pid && command!.includes("server.js")).map(([, pid, , command]) => ({ process: Number(pid), command: command! }));
}

async function onlyServer(): Promise<Server> {
  await findings(await open("typing.programme.yaml"));
  const [server, ...others] = servers();
  ok(server, "There is no server.");
  equal(others.length, 0, "further servers");
  return server;
}

/** That another server is there in its place, and knows the file as it stands in the editor. */
async function takenOver(from: Server): Promise<void> {
  await eventually("another server", () => servers().some(({ process }) => process !== from.process));
  const document = await open("typing.programme.yaml");
  await replace(document, "programme:", "programe:");
  await findings(document, (found) => found.some(({ range }) => document.getText(range) === "programe"));
  await replace(document, "programe:", "programme:");
  ok(!servers().some(({ process }) => process === from.process), "The one before is still there.");
}

describe("the server's process", () => {
  it("is held back in memory", async () => {
    const { command } = await onlyServer();
    for (const argument of NODE_ARGUMENTS) ok(command.includes(argument), command);
  });

  it("is started again when it dies, and checks what is open", async () => {
    const server = await onlyServer();
    process.kill(server.process, "SIGKILL");
    await takenOver(server);
  });

  it("is ended and started again when it hangs", async () => {
    const server = await onlyServer();
    process.kill(server.process, "SIGSTOP");
    void vscode.commands.executeCommand("vscode.executeWorkspaceSymbolProvider", "calmer");
    await takenOver(server);
  });

  it("can be restarted by a person who does not want to wait for that", async () => {
    const server = await onlyServer();
    process.kill(server.process, "SIGSTOP");
    await vscode.commands.executeCommand("mentorspec.restartServer");
    await takenOver(server);
  });
});
