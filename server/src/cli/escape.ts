import { clean as withoutSteering, steering } from "../core/words/steering";

/** What GitHub, Azure and TeamCity take for a command wherever it stands in a line of a log: `##[…`, `##vso[…`. */
const command = /(?<=#)#(?=(?:vso|teamcity)?\[)/g;

/** A text on one line, with everything written out that steers a terminal or a log: `\x1b`. */
export function clean(text: string): string {
  return withoutSteering(text).replace(command, "\\x23");
}

/** As `clean`, but column for column: what steers becomes one visible character, a tab what is asked for. */
export function cleanLine(text: string, tab = " "): string {
  return text.replace(steering, (character) => (character === "\t" ? tab : "\uFFFD")).replace(command, "\uFFFD");
}

/** Several lines of text, each as `clean` has it. */
export function cleanLines(text: string): string {
  return text.split("\n").map(clean).join("\n");
}

/** Lines for a log: none begins with `::`, which GitHub takes for a command. */
export function cleanStarts(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, "$1\\x3a");
}

/** JSON in which nothing steers whoever looks at it; it reads back as the same. */
export function asJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(steering, unicode).replace(command, unicode);
}

/** JSON's own line breaks, between its entries, are the only ones that can come here. */
function unicode(character: string): string {
  return character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Text for an XML or HTML page. */
export function xml(text: string): string {
  return withoutSteering(text)
    .replace(/[&<>"'\ufffe\uffff]/g, (character) => `&#${character.charCodeAt(0) >= 0xfffe ? 0xfffd : character.charCodeAt(0)};`)
    .replace(command, "&#35;");
}

/** Text inside a line of Markdown, with nothing left that Markdown or HTML would act on. */
export function markdown(text: string): string {
  return clean(text).replace(/[\\`*_{}[\]()#+!|<>~&]/g, "\\$&");
}
