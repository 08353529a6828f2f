import type { CommandName } from "../command";

/** Every command, in the order of the help page. Each is loaded when it is asked for. */
export const commands: readonly CommandName[] = [
  { name: "lint", summary: "Check specifications and say what is missing, over-claimed or does not add up", load: async () => (await import("./lint")).lint },
  { name: "report", summary: "Write an assessment for reviewers, a preview, or the document to hand in", load: async () => (await import("./report")).report },
  { name: "explain", summary: "Say what a finding means, why the source asks for it, and what to do", load: async () => (await import("./explain")).explain },
];
