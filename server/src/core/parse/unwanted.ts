import type { ScalarNode, SyntaxFault } from "../document/document";
import type { Span } from "../text";
import { firstLine, found } from "./lines";
import type { SyntaxId } from "./syntax-ids";

/** YAML that can be read and that a specification has no use for, or that tools read in different ways. */

export function aliasFault(name: string, span: Span): SyntaxFault {
  return fault("yaml-alias", `“*${found(name)}” stands for a value marked “&${found(name)}”, and there is none above. If it is ordinary text, put it in quotes.`, span);
}

export function circularAlias(name: string, span: Span): SyntaxFault {
  return fault("yaml-alias", `“*${found(name)}” stands inside the very value that it repeats, so it would never end. Write the value out.`, span);
}

export function documentsFault(text: string, from: number): SyntaxFault {
  const marker = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
  marker.lastIndex = from;
  const start = marker.exec(text)?.index ?? from;
  return fault("yaml-documents", "A second document starts at this line, and only the first is read. Keep each programme in a file of its own.", { start, end: Math.min(start + 3, text.length) });
}

export function duplicateKey(key: ScalarNode, first: ScalarNode): SyntaxFault {
  const name = found(String(key.value));
  return { ...fault("yaml-duplicate-key", `“${name}” stands twice in this block, and only the first counts. Join the two, or remove one.`, key.span), related: [{ span: first.span, message: `“${name}” stands here first.` }] };
}

export function keyFault(text: string, span: Span, alias: boolean): SyntaxFault {
  const message = alias ? "The name of an entry has to be written out, not repeated by “*”." : "The name of an entry has to be a plain word, not a list or a block. If this is text, put it in quotes.";
  return fault("yaml-key", message, firstLine(text, span));
}

export function namelessKey(text: string, span: Span): SyntaxFault {
  return fault("yaml-key", "This colon has no name before it. Write “name: value”.", { start: span.start, end: Math.min(span.start + 1, text.length) });
}

export function mergeFault(span: Span): SyntaxFault {
  return fault("yaml-merge", "“<<” copies entries from another block in some tools and not in others. Write the entries out.", span);
}

export function tagFault(source: string, span: Span): SyntaxFault {
  const own = /^!(?:!(?:str|int|float|bool|null|seq|map))?$/.test(source);
  const message = own ? `“${source}” sets the type of a value, which a specification does not need. Remove it; to make a number or a date plain text, put it in quotes.` : `A word that starts with “!” asks for special treatment that Mentorspec does not give. Remove it, or put the whole value in quotes if it is text.`;
  return own ? { ...fault("yaml-tag", message, span), severity: "warning" } : fault("yaml-tag", message, span);
}

/**
 * Text that YAML takes as it stands, though whoever wrote it surely meant something else: a
 * dash or colon without its space, or a list entry set in so far that it joins the line above.
 */
export function doubtfulText(source: string, span: Span, ownLine: boolean): SyntaxFault | undefined {
  const dash = /\n[ \t]*(-)[ \t]/.exec(source);
  if (dash) {
    const start = span.start + dash.index + dash[0].length - 2;
    return warning("yaml-list", "This dash is read as part of the text above it, not as a new list entry. Check how far this line and the one above are set in.", { start, end: start + 1 });
  }
  if (/^-\S/.test(source) && /\n[ \t]*-\S/.test(source)) return warning("yaml-list", "These lines are read as one text. To make them a list, put a space after each dash.", { start: span.start, end: span.start + 1 });
  const name = ownLine ? /^[\p{Ll}_]+(:)(?=[^\s/:])/u.exec(source) : null;
  if (!name || /^(?:urn|mailto|tel):/.test(source)) return undefined;
  const colon = span.start + name[0].length - 1;
  return warning("yaml-missing-colon", `A space seems to be missing after the colon. Without it this is text, not an entry “${found(name[0])}”.`, { start: colon, end: colon + 1 });
}

function warning(id: SyntaxId, message: string, span: Span): SyntaxFault {
  return { id, message, span, severity: "warning" };
}

function fault(id: SyntaxId, message: string, span: Span): SyntaxFault {
  return { id, message, span };
}
