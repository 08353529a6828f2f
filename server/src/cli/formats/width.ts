/** Letters and signs that take one column each: what nearly all of our texts are made of. */
const simple = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u20a0-\u20bf\u2190-\u21ff\u2500-\u257f\u2713\u2717]*$/;
/** Shown two columns wide: emoji, and the scripts and full-width forms of East Asia. */
const wide = /^(?:\p{Emoji_Presentation}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])|\ufe0f/u;
const narrow = /^[\uff61-\uffdc]/;
const unseen = /^[\p{Mark}\p{Cf}]/u;

/** How many columns of a terminal a text without control characters takes. */
export function columnsOf(text: string): number {
  if (simple.test(text)) return text.length;
  // To make it takes ten milliseconds the first time, which few texts are worth.
  const segments = new Intl.Segmenter("en", { granularity: "grapheme" });
  return [...segments.segment(text)].reduce((sum, { segment }) => sum + (unseen.test(segment) ? 0 : wide.test(segment) && !narrow.test(segment) ? 2 : 1), 0);
}
