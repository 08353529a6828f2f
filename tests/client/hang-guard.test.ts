import assert from "node:assert/strict";
import type { Message } from "vscode-languageclient";
import { HangGuard } from "../../client/src/hang-guard";

/** What the guard does about a server, and the two ends it holds of what passes between client and server. */
class Guarded {
  readonly done: string[] = [];
  readonly guard = new HangGuard({ ask: () => this.done.push("ask"), giveUp: (owed) => this.done.push(`give up: ${owed.join(", ")}`) });
  private readonly options = this.guard.over({});

  /** Sends a request, and returns how it is answered. */
  request(method: string, params?: object): (answer: Promise<unknown>) => Promise<unknown> {
    let resolve: (answer: Promise<unknown>) => void = () => assert.fail("Nothing was sent.");
    const answered = new Promise<unknown>((settle) => (resolve = settle));
    const sent = this.options.middleware?.sendRequest?.(method, params, undefined, () => answered);
    return async (answer) => {
      this.hear();
      resolve(answer);
      return sent;
    };
  }

  /** Anything from the server. */
  hear(): void {
    const { handleMessage } = this.options.connectionOptions?.messageStrategy ?? assert.fail();
    handleMessage({ jsonrpc: "2.0" } as Message, () => undefined);
  }

}

/** A clock that goes on when it is told to. */
class Clock {
  private readonly real = { setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };
  private readonly ticks = new Map<object, () => void>();

  constructor() {
    const start = (tick: () => void, milliseconds: number): object => {
      assert.equal(milliseconds, 1000);
      const id = {};
      this.ticks.set(id, tick);
      return id;
    };
    Object.assign(globalThis, { setInterval: start, clearInterval: (id: object) => this.ticks.delete(id) });
  }

  wait(seconds: number): void {
    for (let second = 0; second < seconds; second++) for (const tick of [...this.ticks.values()]) tick();
  }

  stop(): void {
    Object.assign(globalThis, this.real);
  }
}

describe("a server that owes an answer", () => {
  let clock: Clock;
  let server: Guarded;
  beforeEach(() => {
    clock = new Clock();
    server = new Guarded();
  });
  afterEach(() => clock.stop());

  it("is asked whether it hears, and then given up", () => {
    server.request("textDocument/hover", { textDocument: { uri: "file:///a" } });
    clock.wait(5);
    server.request("workspace/symbol");
    clock.wait(4);
    assert.deepEqual(server.done, []);
    clock.wait(1);
    assert.deepEqual(server.done, ["ask"]);
    clock.wait(10);
    assert.deepEqual(server.done, ["ask", "give up: textDocument/hover of file:///a, workspace/symbol"]);
  });

  it("is given up once", () => {
    server.request("textDocument/hover");
    clock.wait(100);
    assert.equal(server.done.length, 2);
  });

  it("is left alone while it says anything, for however long", () => {
    server.request("workspace/diagnostic");
    for (let minute = 0; minute < 60; minute++) {
      clock.wait(19);
      server.hear();
    }
    assert.ok(server.done.every((what) => what === "ask"));
  });

  it("is left alone once it has answered, or said that it cannot", async () => {
    const [first, second] = [server.request("textDocument/hover"), server.request("textDocument/hover")];
    assert.equal(await first(Promise.resolve("text")), "text");
    await assert.rejects(second(Promise.reject(new Error("No."))), /No/);
    clock.wait(100);
    assert.deepEqual(server.done, []);
  });

  it("has its full time after a rest", async () => {
    const answer = server.request("textDocument/hover");
    clock.wait(9);
    await answer(Promise.resolve(null));
    clock.wait(60);
    server.request("textDocument/hover");
    clock.wait(9);
    assert.deepEqual(server.done, []);
  });

  it("is not watched any more when the client has gone", () => {
    server.request("textDocument/hover");
    server.guard.dispose();
    clock.wait(100);
    assert.deepEqual(server.done, []);
  });
});
