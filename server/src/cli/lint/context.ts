import type { Configurations } from "../../config/loader";
import { pathFrom } from "../../config/node-files";
import type { Knowledge } from "../../core/check";
import { makeKnowledge } from "../../core/knowledge";
import { citeText } from "../../core/guide/cite-text";
import { type Reference, references } from "../../core/explain/reference";
import { version } from "../../version";
import type { Context } from "../formats/format";
import { usesColour } from "../screen";
import type { Names } from "./names";
import type { LintOptions } from "./options";

/** What the formats draw on. Guides that configuration adds are known to them too. */
export async function contextOf(options: LintOptions, files: readonly string[], configurations: Configurations, names: Names): Promise<Context> {
  const known = new Set<Knowledge>();
  for (const file of files) known.add((await configurations.settingsOf(pathFrom(file))).knowledge);
  if (known.size === 0) known.add(makeKnowledge());
  const documents = [...known].flatMap(({ guide }) => guide.documents);
  let byRule: Map<string, Reference> | undefined;
  return {
    version,
    today: options.today,
    edition: documents.find(({ id }) => id === "practice-guide")?.edition ?? "",
    colour: usesColour(options.colour, process.env, process.stdout.isTTY === true),
    failOn: options.failOn,
    quiet: options.quiet,
    several: files.length > 1,
    shown: (file) => (file === "standard input" ? file : names.shown(file)),
    referenceOf(rule) {
      byRule ??= new Map([...known].flatMap((each) => references(each).map((reference) => [reference.id, reference] as const)));
      return byRule.get(rule);
    },
    citeText: (cite) => citeText(cite, { documents, entries: [] }),
  };
}
