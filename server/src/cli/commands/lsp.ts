import { existsSync } from "node:fs";
import path from "node:path";
import { type Command, UsageError } from "../command";

export const lsp: Command = {
  usage: "[--stdio]",
  options: { stdio: { type: "boolean" }, "node-ipc": { type: "boolean" }, socket: { type: "string" }, pipe: { type: "string" }, clientProcessId: { type: "string" } },
  help: [
    ["--stdio", "over standard input and output, as without any option"],
    ["--socket PORT, --pipe NAME", "over a socket or a pipe that the editor has opened"],
  ],
  examples: [["mentorspec lsp", "what an editor starts; docs/editors.md has settings for several"]],
  run: () => {
    const server = path.join(__dirname, "server.js");
    if (!existsSync(server)) throw new UsageError("The language server is missing from this installation. Install the package anew.");
    require(server);
    return new Promise<number>(() => undefined);
  },
};
