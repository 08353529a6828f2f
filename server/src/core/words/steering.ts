/** Characters that steer a terminal or turn text round. */
export const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\uFEFF]|\p{Surrogate}/gu;

/** A text on one line, with everything that steers written out: `\x1b`. */
export function clean(text: string): string {
  return text.replace(steering, written);
}

function written(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  const code = character.charCodeAt(0);
  return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}
