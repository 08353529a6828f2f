import { equal, findings, hover, idOf, ok, open, replace } from "./editor";

describe("findings", () => {
  it("carry their id and their source", async () => {
    const [first] = await findings(await open("draft.programme.yaml"));
    ok(first, "There is no finding.");
    equal(first.source, "Mentorspec", "the source");
    ok(/^[a-z][a-z-]+$/.test(idOf(first)), `The id is ${idOf(first)}`);
    ok(/\.$/.test(first.message), `The message is no sentence: ${first.message}`);
  });

  it("follow the typing", async () => {
    const document = await open("typing.programme.yaml");
    const misspelt = (text: string) => document.getText().includes(text);
    await replace(document, "programme:", "programe:");
    ok(misspelt("programe:"), "The edit was not made.");
    await findings(document, (found) => found.some(({ range }) => document.getText(range) === "programe"));
    await replace(document, "programe:", "programme:");
    await findings(document, (found) => found.every(({ range }) => document.getText(range) !== "programe"));
  });

  it("are explained by hovers", async () => {
    ok((await hover(await open("draft.programme.yaml"), "programme:")).length > 40, "The hover says next to nothing.");
  });
});
