import type { CommandName } from "../command";

/** Every command, in the order of the help page. Each is loaded when it is asked for. */
export const commands: readonly CommandName[] = [
  { name: "lint", summary: "Check specifications and say what is missing, over-claimed or does not add up", load: async () => (await import("./lint")).lint },
  { name: "report", summary: "Write an assessment for reviewers, a preview, or the document to hand in", load: async () => (await import("./report")).report },
  { name: "compare", summary: "Say what two specifications, or two versions of one, say differently", load: async () => (await import("./compare")).compare },
  { name: "coverage", summary: "Show how many specifications stand to each principle, as a table or CSV", load: async () => (await import("./coverage")).coverage },
  { name: "init", summary: "Ask a few questions and write a first draft", load: async () => (await import("./init")).init },
  { name: "explain", summary: "Say what a finding means, why the source asks for it, and what to do", load: async () => (await import("./explain")).explain },
  { name: "rules", summary: "List everything that can be found", load: async () => (await import("./rules")).rules },
  { name: "config", summary: "Check the configuration, or show what applies to a file", load: async () => (await import("./config")).config },
  { name: "schema", summary: "Print a JSON Schema, for other tools", load: async () => (await import("./schema")).schema },
  { name: "lsp", summary: "Start the language server, for any editor", load: async () => (await import("./lsp")).lsp },
  { name: "completion", summary: "Print completions of commands and options for a shell", load: async () => (await import("./completion")).completionOf(commands) },
];
