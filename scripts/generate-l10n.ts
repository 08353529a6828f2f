import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `client/l10n/bundle.l10n.json`: every string that the extension shows, for a translator to copy and translate. */
export function stringsOfClient(root: string): string {
  const folder = join(root, "client/src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).sort();
  const strings = new Set(files.flatMap((name) => stringsIn(readFileSync(join(folder, name), "utf8"), name)));
  return `${JSON.stringify(Object.fromEntries([...strings].sort().map((text) => [text, text])), undefined, 2)}\n`;
}

/** What is put into words has to be a plain string there and then, or a translator would never see it. */
function stringsIn(source: string, file: string): string[] {
  const calls = source.match(/\bl10n\.t\(/g)?.length ?? 0;
  const strings = [...source.matchAll(/\bl10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(([, literal = '""']) => JSON.parse(literal) as string);
  if (strings.length !== calls) throw new Error(`client/src/${file} calls l10n.t with something other than a plain string.`);
  return strings;
}
