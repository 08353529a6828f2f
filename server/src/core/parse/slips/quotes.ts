import type { Span, TextEdit } from "../../text";
import { entryOf, quoted, type Entry } from "./entry";
import { quotings } from "./quoting";
import { charSpan, repairBy, slip, type Recogniser, type Slip } from "./slip";

const special = /^[@`%&*!|>,?\]}]/;

/** Text that starts with a sign that means something else to YAML. */
export const quotesNeeded: Recogniser = ({ text, at, reason, line, above }) => {
  if (/missed comma|expected the node/.test(reason) && special.test(text[at] ?? "")) return [inBrackets(text, at)];
  for (const each of [line, above]) {
    if (!each) continue;
    const { value, valueStart, key } = entryOf(each);
    if (special.test(value) && !/^[\]}]/.test(value)) return ofValue(text, valueStart, `${meaning(value[0] ?? "")} Put the whole value in double quotes.`);
    if (each === line && closedEarly(value) && at > valueStart) return ofValue(text, valueStart, "A value that starts with a bracket ends where the bracket closes. If it is text, put the whole value in double quotes.");
    if (key && special.test(text[key.start] ?? "")) return [ofName(text, key)];
  }
  return [];
};

function ofValue(text: string, start: number, message: string): Slip[] {
  return quotings(text, start, start).map(({ edit, repair }) => slip("yaml-quotes-needed", message, charSpan(start), [edit], [repair]));
}

function ofName(text: string, { start, end }: Span): Slip {
  const edit: TextEdit = { span: { start, end }, text: quoted(text.slice(start, end)) };
  return slip("yaml-quotes-needed", `A name cannot start with “${text[start] ?? ""}”. Use another name, or put it in double quotes.`, charSpan(start), [edit], [repairBy(edit, "Put the name in quotes", true)]);
}

function inBrackets(text: string, at: number): Slip {
  const length = /^[^,[\]{}\r\n]*/.exec(text.slice(at, at + 1000))?.[0].trimEnd().length ?? 0;
  const end = at + Math.max(1, length);
  const edit: TextEdit = { span: { start: at, end }, text: quoted(text.slice(at, end)) };
  return slip("yaml-quotes-needed", `${meaning(text[at] ?? "")} Put it in double quotes.`, charSpan(at), [edit], [repairBy(edit, "Put it in quotes", true)]);
}

/** `[one] two`: brackets that close before the text ends. */
function closedEarly(value: string): boolean {
  return /^(?:\[[^[\]]*\]|\{[^{}]*\})[ \t]*[^\s:#\]}]/.test(value);
}

function meaning(sign: string): string {
  switch (sign) {
    case "|":
    case ">":
      return `“${sign}” at the start of a value announces text on the lines below it.`;
    case "&":
    case "*":
      return `“${sign}” at the start of a value is a way to repeat values.`;
    case "!":
      return "“!” at the start of a value asks for special treatment.";
    default:
      return `A value cannot start with “${sign}”.`;
  }
}

/** Words after a closing quotation mark: an apostrophe in single quotes, quotes within quotes, or quotes round a part. */
export const afterQuote: Recogniser = ({ text, at, line }) => {
  const entry = entryOf(line);
  const quote = entry.value[0];
  if ((quote !== '"' && quote !== "'") || at <= entry.valueStart) return [];
  const close = text.lastIndexOf(quote, at - 1);
  if (close <= entry.valueStart) return [];
  const edit = { span: { start: entry.valueStart, end: line.start + line.text.trimEnd().length }, text: requoted(text, entry, line.start + line.text.trimEnd().length) };
  const apostrophe = quote === "'" && close === at - 1 && /\p{L}/u.test(text[close - 1] ?? "");
  const message = apostrophe
    ? "This apostrophe ends the text, because the value stands in single quotation marks. Put the value in double ones."
    : "The quotation marks end here, before the value does. Put the whole value inside one pair.";
  return [slip("yaml-quotes", message, charSpan(close), [edit], [repairBy(edit, "Put the whole value in quotes", false)])];
};

function requoted(text: string, entry: Entry, end: number): string {
  const raw = text.slice(entry.valueStart, end);
  const quote = raw[0] ?? "";
  const inner = raw.length > 1 && raw.endsWith(quote) ? raw.slice(1, -1) : undefined;
  if (inner === undefined) return quoted(raw);
  return quoted(quote === "'" ? inner.replace(/''/g, "'") : inner.replace(/\\(["\\])/g, "$1"));
}

/** A backslash in double quotes that starts no code that YAML knows. */
export const backslash: Recogniser = ({ text, at, reason, line }) => {
  if (!/unknown escape|hexadecimal/.test(reason)) return [];
  const sign = text.lastIndexOf("\\", at);
  if (sign < line.start) return [];
  const code = text.slice(sign, Math.min(sign + 2, line.end));
  const message = `In double quotes a backslash starts a code, and “${code}” is none. Put the value in single quotes instead.`;
  const entry = entryOf(line);
  const closed = /^"((?:[^"\\]|\\.)*)"$/.exec(entry.value);
  const inner = closed?.[1];
  const whole: TextEdit | undefined = inner === undefined ? undefined : { span: { start: entry.valueStart, end: entry.valueEnd }, text: inner.includes("'") ? `"${inner.replace(/\\(?!")/g, "\\\\")}"` : `'${inner.replace(/\\"/g, '"')}'` };
  const edit = whole ?? { span: charSpan(sign), text: "\\\\" };
  return [slip("yaml-quotes", message, { start: sign, end: sign + code.length }, [edit], [repairBy(edit, whole ? "Put the value in single quotes" : "Write two backslashes", false)])];
};
