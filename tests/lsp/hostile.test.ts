import assert from "node:assert/strict";
import { attacks } from "../hazards/inputs/attacks";
import { Editor } from "./editor";

interface Shown {
  readonly contents: { readonly value: string };
}

describe("a file that nobody has vouched for", function () {
  this.timeout(60_000);
  let editor: Editor;
  before(async () => void (editor = await Editor.start()));
  after(() => editor.stop());

  it("puts no link, image or HTML into a hover", async () => {
    for (const attack of attacks) {
      const id = JSON.stringify(attack.replaceAll("\u001b", "").replaceAll("|", "¦"));
      const position = editor.open(`mentorspec: 1\nprogramme: Steady\noutcomes:\n  - id: ${id.slice(0, 1)}|${id.slice(1)}\n    name: ${id}\n`);
      const hover = await editor.ask<Shown | null>("textDocument/hover", { position });
      const shown = (hover?.contents.value ?? "").replace(/^```[\s\S]*?^```$/gm, "");
      assert.doesNotMatch(shown, /(?<!\\)(\[|<)/, attack);
      assert.ok(hover !== null && !("isTrusted" in hover.contents) && !("supportHtml" in hover.contents));
    }
  });

  it("leads to pages of the web and files beside it, and nowhere else", async () => {
    const values = ["javascript:alert(1)", "command:x", "file:///etc/passwd", "vscode://x", "data:text/html,x", "//evil.example", "JAVASCRIPT:alert(1)", " https://a.example"];
    editor.show(`mentorspec: 1\nprogramme: Steady\nsources:\n${values.map((url, i) => `  - {id: s${i}, title: T, url: ${JSON.stringify(url)}}\n`).join("")}  - {id: last, title: T, url: "https://example.org/x"}\n`);
    const links = await editor.ask<{ target: string }[]>("textDocument/documentLink");
    assert.deepEqual(links.map(({ target }) => target), ["https://example.org/x"]);
  });

  it("names no brief on another machine, nor by a path from the top", async () => {
    for (const brief of ["//server/share/x.yaml", "/etc/x.yaml", "\\\\server\\x.yaml", "file:///etc/x.yaml", "command:x.yaml", "http://127.0.0.1:9/x.yaml", "x\u0000.yaml"]) {
      const position = editor.open(`mentorspec: 1\nprogramme: Steady\nanswers: "|${JSON.stringify(brief).slice(1)}\n`);
      const links = await editor.ask<{ target: string }[]>("textDocument/documentLink");
      assert.deepEqual(links.filter(({ target }) => !target.startsWith("http") || target.includes("127.0.0.1:9/x.yaml#")).map(({ target }) => target), [], brief);
      assert.deepEqual(await editor.ask("textDocument/definition", { position }), [], brief);
    }
    const position = editor.open("mentorspec: 1\nprogramme: Steady\nanswers: ./a |b.brief.yaml\n");
    assert.deepEqual((await editor.ask<{ uri: string }[]>("textDocument/definition", { position })).map(({ uri }) => uri), ["file:///test/a%20b.brief.yaml"]);
  });

  it("breaks out of no page: preview, assessment, comparison", async () => {
    const quoted = attacks.map((attack) => JSON.stringify(attack.replaceAll("\u001b", "")));
    const text = `mentorspec: 1\nprogramme: {name: ${quoted[0]}, owner: ${quoted[1]}, summary: ${quoted[2]}, aim: ${quoted[3]}}\nneed: ${quoted[5]}\noutcomes:\n${quoted.map((each) => `  - {id: ${each}, name: ${each}, claim: {text: ${each}, sources: [${each}]}}\n`).join("")}sources:\n${quoted.map((each) => `  - {id: ${each}, title: ${each}, url: ${each}}\n`).join("")}`;
    editor.show(text);
    for (const [method, params] of [["preview", {}], ["assessment", { file: quoted[0] }], ["compare", { name: quoted[0], other: { name: quoted[1], text } }]] as const) {
      const { html } = await editor.ask<{ html: string }>(`mentorspec/${method}`, params);
      assert.doesNotMatch(html, /<(img|script|iframe|object|embed|base|link|meta|form|textarea)\b|<[^>]*\son\w+=|(?:href|src)="(?!#)/i, method);
    }
  });
});
