/** 1 for the letters and digits of ASCII. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 1 : 0));

/** What is known of code units beyond it: 1 for a letter or digit, 2 for anything else. */
const known = new Uint8Array(0x10000);

/** Whether a letter or digit of any script stands at a place of a text. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] === 1;
  if (code >= 0xd800 && code < 0xe000) return isLetterOrDigit(text.codePointAt(code >= 0xdc00 ? at - 1 : at) ?? 0);
  if (Number.isNaN(code)) return false;
  known[code] ||= isLetterOrDigit(code) ? 1 : 2;
  return known[code] === 1;
}

function isLetterOrDigit(point: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(point));
}

export function isNumberAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 48 && code <= 57 : isWordAt(text, at) && /\p{N}/u.test(text.charAt(at));
}

export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text.charAt(at));
}

/** In small letters, with every character where it was: the few that grow are left as they are. */
export function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/./gsu, (character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character));
}
