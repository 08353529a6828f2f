import { around, everywhere, pathsOf } from "./grown";
import { type Hazard, hazard, head } from "./hazard";
import { strings } from "./inputs/strings";

/** Each list of the format, as long as a file may be. */
export function lists(): Hazard[] {
  return pathsOf().lists.map((path) => {
    const one = around(path, () => undefined, 2).length - around(path, () => undefined, 1).length;
    return hazard(`a long list: ${path}`, () => around(path, () => undefined, Math.min(19_000, Math.floor(900_000 / Math.max(1, one)))));
  });
}

/** Each text in all plain values that take text, of one block at a time. */
export function fields(): Hazard[] {
  return strings.flatMap(([name, text]) => ["need", "programme", "outcomes", "evidence", "costs", "contract"].map((block) => hazard(`${name} in ${block}`, () => around(block, ({ types, schema }) => (types.has("string") && schema.enum === undefined ? text(20_000) : undefined)))));
}

/** Each text as large as a file may be, in quotes and in lines of its own. */
export function texts(): Hazard[] {
  return strings.flatMap(([name, text]) => [
    hazard(`${name} as one value`, () => around("need", (_, path) => (path === "need.description" ? text(800_000) : undefined))),
    hazard(`${name} as lines`, () => `${head}need: |\n  ${text(450_000).replace(/(?<=^.{79}|\n.{79})/g, "\n  ")}\n`),
  ]);
}

/** Text where numbers, dates, choices and blocks belong, each as long as a file of a megabyte allows. */
export function misplaced(): Hazard[] {
  return (["values", "blocks"] as const).flatMap((place) => {
    const places = everywhere("§", place).split("§").length - 1;
    return strings.map(([name, text]) => {
      const fit = Math.floor(900_000 / Math.max(1, JSON.stringify(text(1_000)).length / 1_000) / places);
      return hazard(`${name} in all ${place}`, () => everywhere(`${text(fit)}\n x`, place));
    });
  });
}
