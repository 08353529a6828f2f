import { execFileSync } from "node:child_process";
import { eventually, findings, ok, open, replace } from "./editor";

/** The language servers that this extension host has started. */
function servers(): number[] {
  const table = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  const rows = table.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!);
  return rows.filter(([, , parent, command]) => Number(parent) === process.pid && command!.includes("server.js")).map(([, pid]) => Number(pid));
}

describe("a server that dies", () => {
  it("is started again and checks what is open", async () => {
    const document = await open("typing.programme.yaml");
    await findings(document);
    const [server] = servers();
    ok(server, "There is no server to stop.");
    process.kill(server, "SIGKILL");
    await eventually("another server", () => servers().some((other) => other !== server));
    await replace(document, "programme:", "programe:");
    await findings(document, (found) => found.some(({ range }) => document.getText(range) === "programe"));
    await replace(document, "programe:", "programme:");
  });
});
