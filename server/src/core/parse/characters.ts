import type { SyntaxFault } from "../document/document";
import { charSpan, repairBy } from "./slips/slip";

/** What is wrong with the characters of a text, and the text with harmless ones of the same length in their place. */
export interface Characters {
  readonly text: string;
  readonly faults: readonly SyntaxFault[];
}

const suspicious = /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u00A0\u2000-\u200B\u202A-\u202F\u205F\u2066-\u2069\u3000\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;
const odd = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\u202A-\u202E\u2066-\u2069]|(?<!^)\uFEFF|\r(?!\n)/g;
/** Spaces that YAML does not know, where it needs one: before a name, after a dash or a colon. */
const strangeSpace = /(^[ \t]*(?:-[ \t]*)*(?:[\p{L}_][\p{L}\p{N}_-]*:)?[ \t]*)([\u00A0\u2000-\u200B\u202F\u205F\u3000]+)/gmu;
/** More than these are not reported: they come from one copying. */
const most = 100;

/**
 * Characters that no one sees and that tools treat differently. A lone carriage return is
 * read as the line break that editors make of it.
 */
export function checkCharacters(text: string): Characters {
  if (!suspicious.test(text)) return { text, faults: [] };
  const faults: SyntaxFault[] = [];
  let returns = 0;
  const safe = text.replace(odd, (character, offset: number) => {
    if (character === "\r") {
      if (returns++ === 0) faults.push(loneReturn(offset));
      return "\n";
    }
    if (faults.length < most) faults.push(faultOf(character, offset));
    return character === "\uFEFF" ? " " : isDirectional(character) ? character : "\uFFFD";
  });
  const plain = safe.replace(strangeSpace, (_, before: string, spaces: string, offset: number) => {
    if (faults.length < most) faults.push(spaceFault(offset + before.length, spaces.length));
    return before + " ".repeat(spaces.length);
  });
  return { text: plain, faults };
}

function isDirectional(character: string): boolean {
  return /[\u202A-\u202E\u2066-\u2069]/.test(character);
}

function loneReturn(offset: number): SyntaxFault {
  return { id: "yaml-character", message: "Lines end here in an old way that many tools do not know (CR alone). Save the file with the usual line ends, LF or CRLF.", span: charSpan(offset), severity: "warning" };
}

function spaceFault(offset: number, length: number): SyntaxFault {
  const span = charSpan(offset, length);
  return { id: "yaml-character", message: "A space of a special kind stands here, as copying from a web page or Word leaves it. Type an ordinary space.", span, repairs: [repairBy({ span, text: " ".repeat(length) }, "Use an ordinary space", true)] };
}

function faultOf(character: string, offset: number): SyntaxFault {
  const span = charSpan(offset);
  const repairs = [repairBy({ span, text: "" }, "Remove the character", false)];
  if (character === "\uFEFF") return { id: "yaml-character", message: "An invisible mark (U+FEFF) that belongs at the start of a file stands here. Remove it.", span, severity: "warning", repairs };
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (isDirectional(character)) {
    return { id: "yaml-character", message: `An invisible mark (${code}) turns the direction of the text here, so that it may look other than it is. Remove it.`, span, severity: "warning", repairs };
  }
  return { id: "yaml-character", message: `A character that YAML does not allow (${code}) stands here, perhaps from copying. Remove it.`, span, repairs };
}
