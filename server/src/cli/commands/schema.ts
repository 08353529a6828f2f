import { type Command, UsageError } from "../command";
import { nearest } from "../../core/words/nearest";
import { clean } from "../escape";
import { exit } from "../exit";

const schemas: Readonly<Record<string, () => Promise<unknown>>> = {
  programme: async () => (await import("../../../../schemas/programme.schema.json")).default,
  config: async () => (await import("../../../../schemas/config.schema.json")).default,
  guide: async () => (await import("../../../../schemas/guide.schema.json")).default,
  output: async () => (await import("../../../../schemas/output.schema.json")).default,
};

export const schema: Command = {
  usage: "[NAME]",
  options: {},
  help: [["NAME", `${Object.keys(schemas).join(", ")}; without a name, programme`]],
  examples: [
    ["mentorspec schema > programme.schema.json", "for an editor that takes JSON Schemas"],
    ["mentorspec schema output", "the form of lint --format json"],
  ],
  run: async ({ positionals: [name = "programme", ...more] }) => {
    const load = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!load || more.length > 0) {
      const guess = nearest(name, Object.keys(schemas));
      throw new UsageError(`There is no schema “${clean(name)}”. ${guess === undefined ? `It can be ${Object.keys(schemas).join(", ")}.` : `Did you mean “${guess}”?`}`);
    }
    process.stdout.write(`${JSON.stringify(await load(), undefined, 2)}\n`);
    return exit.clean;
  },
};
