import { ErrorCodes, Message, type MessageReader, type MessageWriter, type RequestMessage } from "vscode-languageserver";
import { missingFrom } from "./parameters";

/**
 * Stands before the connection and answers what may not reach it: requests before
 * `initialize` and after `shutdown`, a second `initialize`, and requests without what they need.
 * The library lets them all in.
 */
export class Gate implements MessageReader {
  private stage: "new" | "running" | "shut" = "new";
  readonly onError: MessageReader["onError"];
  readonly onClose: MessageReader["onClose"];
  readonly onPartialMessage: MessageReader["onPartialMessage"];

  constructor(
    private readonly reader: MessageReader,
    private readonly writer: MessageWriter,
  ) {
    this.onError = reader.onError;
    this.onClose = reader.onClose;
    this.onPartialMessage = reader.onPartialMessage;
  }

  get shut(): boolean {
    return this.stage === "shut";
  }

  listen(callback: (message: Message) => void): ReturnType<MessageReader["listen"]> {
    return this.reader.listen((message) => {
      if (Message.isRequest(message)) {
        if (this.admits(message)) callback(message);
      } else if (Message.isNotification(message)) {
        if (this.stage === "running" || message.method === "exit") callback(message);
      } else callback(message);
    });
  }

  dispose(): void {
    this.reader.dispose();
  }

  private admits(request: RequestMessage): boolean {
    if (this.stage === "shut") return this.refuse(request, ErrorCodes.InvalidRequest, "The server has been shut down.");
    const first = request.method === "initialize";
    if (this.stage === "new" && !first) return this.refuse(request, ErrorCodes.ServerNotInitialized, "The server has not been initialised.");
    if (this.stage === "running" && first) return this.refuse(request, ErrorCodes.InvalidRequest, "The server has been initialised already.");
    const missing = this.stage === "running" ? missingFrom(request.method, request.params) : undefined;
    if (missing !== undefined) return this.refuse(request, ErrorCodes.InvalidParams, missing);
    this.stage = request.method === "shutdown" ? "shut" : "running";
    return true;
  }

  private refuse({ id }: RequestMessage, code: number, message: string): false {
    void this.writer.write({ jsonrpc: "2.0", id, error: { code, message } } as Message);
    return false;
  }
}
