import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import mammoth from "mammoth";
import type { Exported } from "../../server/src/lsp/export";
import { root } from "../checking";
import { Client } from "./client";

const uri = "file:///test/complete.programme.yaml";

describe("a file to hand in, from the bundled server", () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
    await client.open(uri, await readFile(path.join(root, "samples/complete.programme.yaml"), "utf8"));
  });
  after(() => client.stop());

  async function exported(what: string, format: string): Promise<Buffer> {
    const answer = await client.connection.sendRequest<Exported>("mentorspec/export", { textDocument: { uri }, what, format, file: "complete.programme.yaml" });
    assert.ok(!("fault" in answer));
    return "text" in answer ? Buffer.from(answer.text) : Buffer.from(answer.base64, "base64");
  }

  for (const what of ["specification", "assessment"]) {
    it(`is a Word document of the ${what}`, async () => {
      const { value } = await mammoth.convertToHtml({ buffer: await exported(what, "docx") });
      assert.match(value, /<h1>/);
      assert.match(value, /Steady Hands/);
    });
    it(`is a page of the ${what}`, async () => assert.match((await exported(what, "html")).toString(), /<title>.*Steady Hands/));
  }
  it("is a table of the assessment", async () => assert.match((await exported("assessment", "csv")).toString(), /^\ufeffPart,Item,State/));
});
