import { clean, steering } from "../core/steering";

export { clean };

/** As `clean`, but column for column: what steers becomes one visible character. */
export function cleanLine(text: string): string {
  return text.replaceAll("\t", " ").replace(steering, "\uFFFD");
}

/** JSON in which nothing steers whoever looks at it; it reads back as the same. */
export function asJson(value: unknown): string {
  return JSON.stringify(value).replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Text for an XML or HTML page. */
export function xml(text: string): string {
  return clean(text).replace(/[&<>"'\ufffe\uffff]/g, (character) => `&#${character.charCodeAt(0) >= 0xfffe ? 0xfffd : character.charCodeAt(0)};`);
}

/** Text inside a line of Markdown, with nothing left that Markdown or HTML would act on. */
export function markdown(text: string): string {
  return clean(text).replace(/[\\`*_{}[\]()#+!|<>~&]/g, "\\$&");
}
