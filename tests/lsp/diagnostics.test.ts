import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { Editor, uri } from "./editor";

interface Report {
  readonly kind: string;
  readonly uri: string;
  readonly resultId: string;
  readonly items?: readonly Diagnostic[];
}

const draft = "mentorspec: 1\nprogramme:\n  name: Steady\n";
const codes = ({ items }: Report): unknown[] => (items ?? []).map(({ code }) => code);

describe("diagnostics", () => {
  let editor: Editor;
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "mentorspec-"))));
  afterEach(() => {
    editor.stop();
    rmSync(folder, { recursive: true });
  });
  const file = (name: string, text: string): string => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
    return pathToFileURL(path.join(folder, name)).href;
  };
  const pull = (address = uri): Promise<Report> => editor.ask("textDocument/diagnostic", {}, address);
  const start = async (given: object = {}): Promise<void> => void (editor = await Editor.start({ folder: pathToFileURL(folder).href, ...given }));

  it("name their rule, its page, its weight and related places", async () => {
    await start();
    editor.show(draft);
    const [first] = (await pull()).items ?? [];
    assert.equal(first?.source, "Mentorspec");
    assert.match(first.codeDescription?.href ?? "", /^file:\/\/.*docs\/rules\.md#[\w-]+$/);
    assert.ok(first.severity !== undefined);
  });
  it("show faded what has no effect", async () => {
    await start();
    editor.show(`${draft}training: In house\nwaivers:\n  - rule: training-unsaid\n    reason: Because.\n`);
    assert.deepEqual((await pull()).items?.find(({ code }) => code === "waiver-unused")?.tags, [1]);
  });
  it("follow the configuration of the file's folder, also when it changes", async () => {
    await start();
    file(".git/HEAD", "");
    file(".mentorspec.yaml", "severities:\n  training-unsaid: error\n");
    const address = pathToFileURL(path.join(folder, "a.programme.yaml")).href;
    editor.show(draft, address);
    const severity = async (): Promise<unknown> => (await pull(address)).items?.find(({ code }) => code === "training-unsaid")?.severity;
    assert.equal(await severity(), 1);
    file(".mentorspec.yaml", "severities:\n  training-unsaid: off\n");
    editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: pathToFileURL(path.join(folder, ".mentorspec.yaml")).href, type: 2 }] });
    await editor.wire.next(({ method }) => method === "workspace/diagnostic/refresh");
    assert.equal(await severity(), undefined);
  });
  it("are shown in a configuration that cannot be right", async () => {
    await start();
    file(".git/HEAD", "");
    const address = file(".mentorspec.yaml", "severities:\n  training-unsaid: loud\n");
    editor.show(draft, pathToFileURL(path.join(folder, "a.programme.yaml")).href);
    await pull(pathToFileURL(path.join(folder, "a.programme.yaml")).href);
    const { params } = await editor.wire.next(({ method }) => method === "textDocument/publishDiagnostics");
    const shown = params as { uri: string; diagnostics: Diagnostic[] };
    assert.equal(shown.uri, address);
    assert.ok(shown.diagnostics.length > 0);
  });
  it("are left out for an ignored file", async () => {
    await start();
    file(".git/HEAD", "");
    file(".mentorspecignore", "old/\n");
    const address = pathToFileURL(path.join(folder, "old/a.programme.yaml")).href;
    editor.show(draft, address);
    assert.deepEqual(codes(await pull(address)), []);
  });
  it("are pushed again when a client that cannot watch saves the configuration", async () => {
    await start({ capabilities: {} });
    file(".git/HEAD", "");
    const address = pathToFileURL(path.join(folder, "a.programme.yaml")).href;
    editor.show(draft, address);
    await editor.wire.next(({ method }) => method === "textDocument/publishDiagnostics");
    editor.wire.received.length = 0;
    editor.notify("textDocument/didSave", { textDocument: { uri: file(".mentorspec.yaml", "severities:\n  training-unsaid: off\n") } });
    const { params } = await editor.wire.next(({ method }) => method === "textDocument/publishDiagnostics");
    assert.ok(!(params as { diagnostics: Diagnostic[] }).diagnostics.some(({ code }) => code === "training-unsaid"));
  });

  describe("of the workspace", () => {
    const pullAll = async (previousResultIds: object[] = [], more: object = {}): Promise<Report[]> => {
      const { result } = await editor.reply("workspace/diagnostic", { previousResultIds, ...more });
      return (result as { items: Report[] }).items;
    };
    it("are only of open files, which have their own", async () => {
      await start();
      file("a.programme.yaml", draft);
      assert.deepEqual(await pullAll(), []);
    });
    it("are of all files when that is set, with result ids and progress", async () => {
      await start({ settings: { diagnostics: { scope: "workspace" } } });
      const first = file("a.programme.yaml", draft);
      const second = file("deep/b.programme.yml", "mentorspec: 1\nprogramme: A\nmeetigns: weekly\n");
      file("node_modules/c.programme.yaml", draft);
      file("other.yaml", draft);
      const reports = await pullAll([], { workDoneToken: "w" });
      assert.deepEqual(reports.map((each) => each.uri), [first, second]);
      assert.ok(reports[1] && codes(reports[1]).includes("entry-unknown"));
      const again = await pullAll(reports.map((each) => ({ uri: each.uri, value: each.resultId })));
      assert.deepEqual(again.map(({ kind }) => kind), ["unchanged", "unchanged"]);
      const kinds = editor.wire.received.filter(({ method }) => method === "$/progress").map(({ params }) => (params as { value: { kind: string } }).value.kind);
      assert.equal(kinds[0], "begin");
      assert.equal(kinds.at(-1), "end");
    });
    it("come as they are found, for a client that takes them so", async () => {
      await start({ settings: { diagnostics: { scope: "workspace" } } });
      for (let i = 0; i < 45; i++) file(`${i}.programme.yaml`, draft);
      assert.deepEqual(await pullAll([], { partialResultToken: "p" }), []);
      const parts = editor.wire.received.filter(({ method, params }) => method === "$/progress" && (params as { token: string }).token === "p").map(({ params }) => (params as { value: { items: unknown[] } }).value.items.length);
      assert.deepEqual(parts, [20, 20, 5]);
    });
    it("leave open files to their own requests, and see what changes on disk", async () => {
      await start({ settings: { diagnostics: { scope: "workspace" } } });
      const open = file("a.programme.yaml", draft);
      const closed = file("b.programme.yaml", draft);
      editor.show(draft, open);
      const [before] = await pullAll();
      assert.equal(before?.uri, closed);
      file("b.programme.yaml", "mentorspec: 1\nprogramme: A\nmeetigns: weekly\n");
      editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: closed, type: 2 }] });
      const [after] = await pullAll([{ uri: closed, value: before.resultId }]);
      assert.ok(after && codes(after).includes("entry-unknown"));
    });
    it("cover every folder, and stop when they are no longer wanted", async () => {
      await start({ settings: { diagnostics: { scope: "workspace" } } });
      file("a.programme.yaml", draft);
      const second = mkdtempSync(path.join(tmpdir(), "mentorspec-"));
      writeFileSync(path.join(second, "b.programme.yaml"), draft);
      editor.notify("workspace/didChangeWorkspaceFolders", { event: { added: [{ uri: pathToFileURL(second).href, name: "b" }], removed: [] } });
      assert.equal((await pullAll()).length, 2);
      for (let i = 0; i < 200; i++) file(`many/${i}.programme.yaml`, draft);
      const asked = editor.reply("workspace/diagnostic", { previousResultIds: [] });
      editor.notify("$/cancelRequest", { id: (editor as unknown as { id: number }).id });
      assert.equal((await asked).error?.code, -32800);
      rmSync(second, { recursive: true });
    });
  });

  it("come with their coverage for a client that asks for it", async () => {
    await start({ options: { coverage: true } });
    editor.show(draft);
    await pull();
    const { params } = await editor.wire.next(({ method }) => method === "mentorspec/coverage");
    const { version, principles } = params as { version: number; principles: { number: number; title: string; state: string; met: number; applicable: number }[] };
    assert.equal(version, 1);
    assert.equal(principles.length, 7);
    assert.ok(principles.every((each) => each.met <= each.applicable));
  });
});
