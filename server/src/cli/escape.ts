/** Characters that steer a terminal or turn text round. */
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\uFEFF]|\p{Surrogate}/gu;

/** A text on one line, with everything that steers written out: `\x1b`. */
export function clean(text: string): string {
  return text.replace(steering, written);
}

/** As `clean`, but column for column: what steers becomes one visible character. */
export function cleanLine(text: string): string {
  return text.replaceAll("\t", " ").replace(steering, "\uFFFD");
}

function written(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  const code = character.charCodeAt(0);
  return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}

/** Text for an XML or HTML page. */
export function xml(text: string): string {
  return clean(text).replace(/[&<>"'\ufffe\uffff]/g, (character) => `&#${character.charCodeAt(0) >= 0xfffe ? 0xfffd : character.charCodeAt(0)};`);
}

/** Text inside a line of Markdown, with nothing left that Markdown or HTML would act on. */
export function markdown(text: string): string {
  return clean(text).replace(/[\\`*_{}[\]()#+!|<>~&]/g, "\\$&");
}
