import type { SyntaxFault, YamlDocument } from "../document/document";
import { drawUpClosers } from "./brackets";
import { checkCharacters } from "./characters";
import { directiveFaults } from "./directives";
import { defaultLimits, tooLong, type Limits } from "./limits";
import { readOnce } from "./read";
import { oneALine, recover, type Recovered } from "./recover";
import { breaksTree } from "./syntax-ids";

/**
 * Reads a YAML text. Never throws: what cannot be read is a fault with a place, and the
 * tree holds what could be recovered. A text over a limit has no tree at all.
 */
export function parse(text: string, limits: Limits = defaultLimits): YamlDocument {
  if (text.length > limits.size) return refused(text, tooLong(text.length, limits));
  const characters = checkCharacters(text);
  const source = drawUpClosers(characters.text);
  const reading = readOnce(source, limits);
  const { root, faults, refused: over }: Recovered = reading.kind === "tree" ? reading : recover(source, limits, reading);
  if (over) return refused(text, over);
  const all = [...characters.faults, ...directiveFaults(characters.text), ...faults];
  return { text, root, faults: all.length === 0 ? all : oneALine(text, all), broken: all.some(breaksTree) };
}

function refused(text: string, fault: SyntaxFault): YamlDocument {
  return { text, root: undefined, faults: [fault], broken: true };
}
