import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";

/** The samples that one may start from; the faulty ones are for tests. */
const samples = (folder: string) => readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith(".programme.yaml")).map((name) => `${folder}/${name}`);

const ROOT = path.join(import.meta.dirname, "..");
const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
const words: Record<string, string> = JSON.parse(readFileSync(path.join(ROOT, "package.nls.json"), "utf8"));

describe("the package for VS Code", () => {
  it("holds what runs and what is read, and nothing else", async () => {
    const found = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
    assert.deepEqual(found.map((file) => file.split(path.sep).join("/")).sort(), [
      "CHANGELOG.md",
      "LICENSE",
      ...(existsSync(path.join(ROOT, "README.md")) ? ["README.md"] : []),
      "THIRD-PARTY-NOTICES.txt",
      "client/l10n/bundle.l10n.json",
      "client/language-configuration.json",
      "client/media/file-dark.svg",
      "client/media/file-light.svg",
      "client/media/icon.png",
      "client/media/view.svg",
      ...["handIn", "review", "see", "start", "write"].map((step) => `client/media/walkthrough/${step}.svg`),
      "client/snippets/programme-spec.json",
      "client/syntaxes/programme-spec.tmLanguage.json",
      "dist/data.js",
      "dist/extension.js",
      "dist/page.js",
      "dist/server.js",
      "dist/web/docx.js",
      "dist/web/extension.js",
      "dist/web/server.js",
      "dist/web/worker.js",
      "docs/rules.md",
      "package.json",
      "package.nls.json",
      ...samples("samples"),
    ]);
  });

  it("has words for everything that it names", () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });

  it("starts only for its own language, and for pages of its own that were open", () => {
    assert.deepEqual(manifest.activationEvents, ["onLanguage:programme-spec", "onWebviewPanel:mentorspec.preview", "onWebviewPanel:mentorspec.assessment"]);
  });
});
