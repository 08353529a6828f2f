import assert from "node:assert/strict";
import mammoth from "mammoth";
import type { Report } from "../../server/src/core/report/report";
import { docx } from "../../server/src/report/docx";
import { read } from "../checking";
import { hostile, reportsOf } from "../core/report/reports";

const complete = read("samples/complete.programme.yaml");
const today = "2026-04-01";

async function html(report: Report): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await docx(report, { today })) }, { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Heading 1'] => h2:fresh", "p[style-name='Heading 2'] => h3:fresh", "p[style-name='Heading 3'] => h4:fresh", "p[style-name='Heading 4'] => h5:fresh"] });
  assert.deepEqual(messages.filter(({ type }) => type === "error"), []);
  return value;
}

function plain(markup: string): string {
  return markup.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
}

function all(markup: string, tag: string): string[] {
  return [...markup.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, "g"))].map(([, inner]) => plain(inner ?? "").trim());
}

describe("a report as a Word file", function () {
  this.timeout(30_000);

  it("has real headings, in the order of the report", async () => {
    const { specification } = reportsOf(complete);
    const read = await html(specification);
    assert.deepEqual(all(read, "h1"), ["Steady Hands"]);
    assert.deepEqual(all(read, "h2"), specification.sections.map(({ title }) => title));
    assert.ok(all(read, "h3").includes("Young people have better mental health and wellbeing"));
  });

  it("has tables with header rows and every cell", async () => {
    const { assessment } = reportsOf(complete);
    const read = await html(assessment);
    const heads = [...read.matchAll(/<thead><tr>([^]*?)<\/tr><\/thead>/g)].map(([, row]) => all(row ?? "", "th"));
    assert.deepEqual(heads[0], ["Principle", "State", "Points shown", "Missing most"]);
    assert.ok(heads.some((head) => head.join() === "Sum,Worked out,The specification says,Result"));
    assert.equal(read.split("<table>").length - 1, heads.length);
    assert.match(plain(read), /£144,000 ÷ 36 places = £4,000/);
  });

  it("says everything that the specification says in prose", async () => {
    const words = plain(await html(reportsOf(complete).specification)).replace(/\s+/g, " ");
    for (const sentence of ["Two former mentees visit each children's home and each supported flat twice a term", "The co-ordinator, whom the young person knows already, sees them within three days.", "Fostering Healthy Futures"]) assert.ok(words.includes(sentence), sentence);
  });

  it("is the same bytes for the same report and day, whatever the clock says", async () => {
    const { specification } = reportsOf(complete);
    const first = await docx(specification, { today });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    assert.deepEqual(Buffer.compare(first, await docx(reportsOf(complete).specification, { today })), 0);
    assert.notEqual(Buffer.compare(first, await docx(specification, { today: "2026-04-02" })), 0);
  });

  it("names its title, its language and its day", async () => {
    const files = await unzipped(await docx(reportsOf(complete).specification, { today }));
    assert.match(files.get("docProps/core.xml") ?? "", /<dc:title>Steady Hands<\/dc:title>.*<dc:language>en-GB<\/dc:language>.*2026-04-01T00:00:00Z/);
    assert.match(files.get("word/styles.xml") ?? "", /<w:lang w:val="en-GB"\/>/);
    assert.match(files.get("word/document.xml") ?? "", /<w:tblHeader\/>/);
  });

  it("keeps hostile text as text", async () => {
    const { assessment } = reportsOf(complete);
    const attacked: Report = { ...assessment, title: hostile, sections: [{ id: "a", title: hostile, blocks: [{ kind: "paragraph", words: { text: hostile } }, { kind: "table", table: { caption: hostile, columns: [{ title: hostile }], rows: [{ cells: [{ text: hostile }] }] } }] }] };
    const read = await html(attacked);
    assert.equal(all(read, "h1")[0]?.startsWith("</td><script>alert(1)</script>"), true);
    const files = await unzipped(await docx(attacked, { today }));
    for (const [name, xml] of files) assert.doesNotMatch(xml, /[\u0000-\u0008\u202e]/, name);
  });
});

/** The files of a zip, by its own directory. */
async function unzipped(zip: Uint8Array): Promise<Map<string, string>> {
  const { inflateRawSync } = await import("node:zlib");
  const buffer = Buffer.from(zip);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  for (let at = buffer.readUInt32LE(end + 16), left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, nameLength, extra, comment, local] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28), buffer.readUInt16LE(at + 30), buffer.readUInt16LE(at + 32), buffer.readUInt32LE(at + 42)];
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + packed);
    files.set(name, (method === 0 ? data : inflateRawSync(data)).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
