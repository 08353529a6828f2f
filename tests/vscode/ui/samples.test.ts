import assert from "node:assert/strict";
import { Editor } from "./editor";

describe("a bid that claims too much", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: "samples/faulty/over-claimed-evidence.programme.yaml", height: 900 })));
  after(() => editor?.close());

  it("has the claim underlined and explained beside the guide's rating", async () => {
    await editor.squiggle("error");
    await editor.cursorTo(48);
    assert.match(await editor.hover("strong"), /claim-evidence/);
    await editor.screenshot("claims-light");
  });

  it("reads as well in the dark", async () => {
    await editor.theme("dark");
    assert.match(await editor.hover("strong"), /claim-evidence/);
    await editor.screenshot("claims-dark");
  });
});
