import type { Duty } from "../guide/facts/law";
import type { Wording } from "../guide/facts/wording";
import type { Phrases } from "../words/phrases";
import type { FoundWording, Prose } from "./prose";

/** Where prose names a law, save where the sentence makes that harmless. */
export function namedIn(prose: Prose, duty: Duty, fields: readonly string[] = []): readonly FoundWording[] {
  return prose.find(asWording(duty, duty.names, fields));
}

/** Where prose shows the fault that goes with a law: an old test, a Bill taken for law. */
export function signsIn(prose: Prose, duty: Duty, fields: readonly string[] = []): readonly FoundWording[] {
  return prose.find(asWording(duty, duty.signs, fields));
}

function asWording({ id, title, says, place, document, unless, instead = "" }: Duty, phrases: Phrases, fields: readonly string[]): Wording {
  return { id, title, says, place, document, rule: id, groups: [{ phrases, fault: "", instead }], unless, fields };
}
