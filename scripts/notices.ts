// `npm run notices`: THIRD-PARTY-NOTICES.txt, the licences of everything that is in our bundles, by what esbuild says that it put there.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");

/** The folders of the packages in the bundles. `docx` comes with its own parts bundled, so theirs are named too. */
function packages(): string[] {
  const meta = path.join(root, "out/meta");
  const found = new Set<string>();
  for (const file of readdirSync(meta)) {
    const { inputs } = JSON.parse(readFileSync(path.join(meta, file), "utf8")) as { readonly inputs: object };
    for (const input of Object.keys(inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined) found.add(folder);
    }
  }
  const inside = [...found].filter((folder) => folder.endsWith("/docx")).flatMap((folder) => withParts(folder, new Set()));
  return [...new Set([...found, ...inside])];
}

function withParts(folder: string, seen: Set<string>): string[] {
  if (seen.has(folder)) return [];
  seen.add(folder);
  const { dependencies = {} } = manifest(folder);
  const parts = Object.keys(dependencies).filter((name) => !name.startsWith("@types/")).map((name) => (existsSync(path.join(root, folder, "node_modules", name)) ? `${folder}/node_modules/${name}` : `node_modules/${name}`));
  return [folder, ...parts.filter((each) => existsSync(path.join(root, each))).flatMap((each) => withParts(each, seen))];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as Manifest;
}

/** Each package once, with its licence; the same text is given once. */
export function notices(): string {
  const byText = new Map<string, string[]>();
  for (const folder of packages()) {
    const { name, version, license = "see below" } = manifest(folder);
    const file = readdirSync(path.join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? `Licence: ${license}. The package holds no further text.` : readFileSync(path.join(root, folder, file), "utf8").replace(/\r\n/g, "\n").trim();
    byText.set(text, [...new Set([...(byText.get(text) ?? []), `${name} ${version} (${license})`])].sort());
  }
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`).sort();
  return `Mentorspec holds parts of these packages. Written by “npm run notices”.\n\n${parts.join(`\n${"-".repeat(72)}\n\n`)}`;
}

if (process.argv[1]?.endsWith("notices.ts")) writeFileSync(path.join(root, "THIRD-PARTY-NOTICES.txt"), notices());
