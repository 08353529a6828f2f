import type { LanguageClientOptions, MessageStrategy, Middleware } from "vscode-languageclient";

/** Seconds without a word from a server that owes an answer: then it is asked whether it hears, and then it is given up. */
const ASK = 10;
const GIVE_UP = 20;

export interface Guarded {
  /** Sends what a server that hears answers at once. */
  ask(): void;
  /** Ends the server. `owed` is what it was to answer, the oldest first. */
  giveUp(owed: readonly string[]): void;
}

/**
 * Notices a server that hangs: one that owes an answer and says nothing at all, not even when it is asked whether it
 * hears. One that is only busy for long, or waits for something itself, does answer that. Seconds are counted one by
 * one, so those in which the machine slept, or this side was too busy to hear, are not held against the server.
 */
export class HangGuard {
  private readonly waiting = new Set<{ readonly request: string }>();
  private silence = 0;
  private seconds: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly server: Guarded) {}

  /** The options of a client that is guarded. */
  over(options: LanguageClientOptions): LanguageClientOptions {
    return { ...options, middleware: { ...options.middleware, sendRequest: this.sendRequest }, connectionOptions: { messageStrategy: this.messages } };
  }

  private readonly messages: MessageStrategy = {
    handleMessage: (message, next) => {
      this.silence = 0;
      return next(message);
    },
  };

  private readonly sendRequest: NonNullable<Middleware["sendRequest"]> = async (type, params, token, next) => {
    const waiting = { request: described(typeof type === "string" ? type : type.method, params) };
    if (this.waiting.size === 0) this.silence = 0;
    this.waiting.add(waiting);
    this.seconds ??= setInterval(() => this.second(), 1000);
    try {
      return await next(type, params, token);
    } finally {
      this.waiting.delete(waiting);
      if (this.waiting.size === 0) this.dispose();
    }
  };

  private second(): void {
    this.silence++;
    if (this.silence === ASK) this.server.ask();
    if (this.silence === GIVE_UP) this.server.giveUp([...this.waiting].map(({ request }) => request));
  }

  dispose(): void {
    clearInterval(this.seconds);
    this.seconds = undefined;
  }
}

function described(method: string, params: unknown): string {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: string } };
  return textDocument?.uri ? `${method} of ${textDocument.uri}` : method;
}
