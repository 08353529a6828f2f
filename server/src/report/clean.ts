/** Without characters that no document may hold, or that would turn the order of what is read. */
export function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

/** The paragraphs of a text, each as its lines: a single break joins, save before an item of a list. */
export function paragraphsOf(text: string): string[][] {
  if (!/[\r\n]/.test(text)) return text.trim() === "" ? [] : [[oneLine(text)]];
  return clean(text)
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim().split(/\r?\n(?=[ \t]*(?:[-*•–]|\d+[.)])[ \t])/).map((line) => line.replace(/\s+/g, " ").trim()))
    .filter((lines) => lines.some((line) => line !== ""));
}

/** As one line. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}
