import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import type { Report } from "../../server/src/core/report/report";
import { htmlBody, htmlPage } from "../../server/src/report/html";
import { baseStyle, editorColours } from "../../server/src/report/html-style";
import { read } from "../checking";
import { hostile, reportsOf } from "../core/report/reports";

const samples = ["samples/complete.programme.yaml", "samples/faulty/over-claimed-evidence.programme.yaml", "samples/faulty/broken-yaml.programme.yaml", "samples/minimal.programme.yaml"];
const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** A report in which every text is hostile. */
const attacked: Report = {
  title: hostile,
  subtitle: hostile,
  facts: [{ name: hostile, words: [{ text: hostile, lead: hostile, mark: "met" }] }],
  foot: [hostile],
  sections: [
    {
      id: hostile,
      title: hostile,
      at: 3,
      aside: { text: hostile },
      blocks: [
        { kind: "paragraph", words: { text: hostile } },
        { kind: "list", items: [{ text: hostile }] },
        { kind: "entries", entries: [{ name: hostile, words: [{ text: hostile }] }] },
        { kind: "table", table: { caption: hostile, columns: [{ title: hostile }], rows: [{ cells: [{ text: hostile }] }], empty: hostile } },
        { kind: "strip", caption: hostile, items: [{ title: hostile, mark: "met", word: hostile, detail: hostile, at: 4 }] },
        { kind: "chart", chart: { kind: "amounts", title: hostile, alt: hostile, bars: [{ name: hostile, amount: 1, shown: hostile }] } },
        { kind: "chart", chart: { kind: "steps", title: hostile, alt: hostile, steps: [{ name: hostile, items: [hostile] }] } },
      ],
    },
  ],
};

/** Every tag is closed in order; void elements aside. */
function assertWellFormed(html: string): void {
  const open: string[] = [];
  for (const [whole, closing, name = "", selfClosing] of html.replace(/<style>[^]*?<\/style>|<!DOCTYPE html>/g, "").matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:\s+[\w-]+(?:="[^"<]*")?)*\s*(\/?)>/g)) {
    if (selfClosing === "/" || ["meta", "br", "col", "hr"].includes(name)) continue;
    if (closing !== "/") open.push(name);
    else assert.equal(open.pop(), name, whole);
  }
  assert.deepEqual(open, []);
}

describe("a report as HTML", function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  });
  after(() => browser.close());

  it("is one page in British English, with landmarks, and fetches and runs nothing", () => {
    for (const report of Object.values(reportsOf(read(samples[0] ?? "")))) {
      const page = htmlPage(report);
      assert.match(page, /^<!DOCTYPE html>\n<html lang="en-GB">/);
      for (const part of ["<header>", "<main>", "<h1>"]) assert.equal(page.split(part).length, 2, part);
      assert.deepEqual(page.match(/<(?:script|link|img|iframe|object|a)\b|\s(?:src|href|data-offset|on\w+)=|url\(|@import/g), null);
    }
  });

  it("is the same for the same report", () => {
    const text = read(samples[0] ?? "");
    for (const kind of ["assessment", "preview", "specification"] as const) assert.equal(htmlPage(reportsOf(text)[kind]), htmlPage(reportsOf(text)[kind]));
  });

  it("is well formed, headings in order", () => {
    for (const sample of samples) {
      for (const report of Object.values(reportsOf(read(sample)))) {
        const page = htmlPage(report);
        assertWellFormed(page);
        let last = 0;
        for (const [, level] of page.matchAll(/<h([1-6])[ >]/g)) {
          assert.ok(Number(level) <= last + 1, `h${level} after h${last}`);
          last = Number(level);
        }
      }
    }
  });

  it("writes the names in a picture in full", () => {
    const page = htmlPage(reportsOf(read(samples[0] ?? "")).preview);
    const written = [...page.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(" ");
    assert.match(written, /Insurance, payroll, audit and other overheads/);
    assert.doesNotMatch(written, /…/);
  });

  it("never repeats the name of a section", () => {
    for (const sample of samples) {
      for (const report of Object.values(reportsOf(read(sample)))) {
        const ids = [...htmlPage(report).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
      }
    }
  });

  it("lets no text break out", async () => {
    const html = htmlPage(attacked);
    assertWellFormed(html);
    assert.doesNotMatch(html, /\u202e|\u0000/);
    const page = await browser.newPage();
    let shown = false;
    page.on("dialog", () => (shown = true));
    await page.setContent(html);
    assert.equal(await page.evaluate("document.querySelectorAll('script, a, [onmouseover]').length"), 0);
    assert.equal(shown, false);
    assert.ok((await page.evaluate<string>("document.querySelector('td, tbody th').textContent")).startsWith("</td><script>alert(1)</script>\""));
    await page.close();
  });

  it("carries offsets and links beside the editor", () => {
    const body = htmlBody(reportsOf(read(samples[0] ?? "")).assessment, { places: true });
    assertWellFormed(body);
    assert.ok((body.match(/<a class="go" href="#" data-offset="\d+">/g) ?? []).length > 40);
    assert.doesNotMatch(body, /<script|\son\w+=|\sstyle="(?!width:[\d.]+%")/);
  });

  it("uses only colours of the editor's theme beside the editor", () => {
    assert.doesNotMatch(editorColours + baseStyle, /#[0-9a-f]{3,8}\b(?!-)|rgb\(/i);
  });

  const looked = [[samples[0], "assessment"], [samples[0], "specification"], [samples[1], "assessment"], [samples[2], "assessment"], [samples[3], "preview"]] as const;
  for (const [sample = "", kind] of looked) {
    it(`of ${sample} as ${kind} has nothing for axe to find`, async () => {
      const page = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
      await page.setContent(htmlPage(reportsOf(read(sample))[kind]));
      await page.evaluate(axe);
      const found = await page.evaluate<{ violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[] }>("axe.run()");
      await page.close();
      assert.deepEqual(found.violations.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes[0]?.html ?? ""}`), []);
    });
  }

  it("fits a narrow view without scrolling sideways", async () => {
    const page = await browser.newPage({ viewport: { width: 420, height: 900 } });
    for (const kind of ["assessment", "preview"] as const) {
      await page.setContent(htmlPage(reportsOf(read(samples[0] ?? ""))[kind]));
      assert.ok(await page.evaluate("document.documentElement.scrollWidth <= 420"), kind);
    }
    await page.close();
  });
});
