import type { Command } from "../command";
export const explain: Command = { usage: "", options: {}, help: [], examples: [], run: () => Promise.resolve(0) };
