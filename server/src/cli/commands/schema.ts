import { choice, type Command, UsageError } from "../command";
import { exit } from "../exit";

const names = ["programme", "config", "guide", "output"] as const;

const schemas: Readonly<Record<(typeof names)[number], () => Promise<unknown>>> = {
  programme: async () => (await import("../../../../schemas/programme.schema.json")).default,
  config: async () => (await import("../../../../schemas/config.schema.json")).default,
  guide: async () => (await import("../../../../schemas/guide.schema.json")).default,
  output: async () => (await import("../../../../schemas/output.schema.json")).default,
};

export const schema: Command = {
  usage: "[NAME]",
  options: {},
  help: [["NAME", `${names.join(", ")}; without a name, programme`]],
  examples: [
    ["mentorspec schema > programme.schema.json", "for an editor that takes JSON Schemas"],
    ["mentorspec schema output", "the form of lint --format json"],
  ],
  choices: { "": names },
  run: async ({ positionals: [name, ...more] }) => {
    if (more.length > 0) throw new UsageError("Name one schema.");
    process.stdout.write(`${JSON.stringify(await schemas[choice("schema", name, names)](), undefined, 2)}\n`);
    return exit.clean;
  },
};
