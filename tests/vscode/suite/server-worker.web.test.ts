import * as vscode from "vscode";
import { equal, eventually, findings, open, replace } from "./editor";

/** What is used here of the workers of a browser, whose types the compiler is not given. */
interface Worker {
  postMessage(message: unknown): void;
}
const browser = globalThis as unknown as { Worker: new (script: string) => Worker };

/** A script by which a worker hangs when it is told to. */
const HANG = URL.createObjectURL(new Blob([`addEventListener("message", ({ data }) => { while (data === "hang"); });`]));

describe("the server's worker", () => {
  const { Worker } = browser;
  const workers: Worker[] = [];
  before(() => {
    browser.Worker = function (script: string): Worker {
      const worker = new Worker(script);
      const send = worker.postMessage.bind(worker);
      // The first message to it is the list of its scripts.
      worker.postMessage = (message) => send(Array.isArray(message) ? [...(message as string[]), HANG] : message);
      workers.push(worker);
      return worker;
    } as unknown as typeof Worker;
  });
  after(() => void (browser.Worker = Worker));

  it("is ended and started again when it hangs", async () => {
    const document = await open("typing.programme.yaml");
    await vscode.commands.executeCommand("mentorspec.restartServer");
    await findings(document);
    equal(workers.length, 1, "the workers");
    workers[0]?.postMessage("hang");
    await replace(document, "programme:", "programe:");
    await eventually("another worker", () => workers.length === 2);
    await findings(document, (found) => found.some(({ range }) => document.getText(range) === "programe"));
    await replace(document, "programe:", "programme:");
  });
});
