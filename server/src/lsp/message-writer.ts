import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver/node";

/**
 * Writes each message in one piece. The library's own writer sends the head of a message before its body, and
 * every piece wakes the reader and costs a call of the system, which is a good part of what a key takes.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  private failures = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {
    super();
    stream.on("error", (error: Error) => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const whole = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    return new Promise((resolve, reject) => {
      this.stream.write(whole, "utf8", (error) => {
        if (error) {
          this.fireError(error, message, ++this.failures);
          reject(error);
        } else {
          this.failures = 0;
          resolve();
        }
      });
    });
  }

  end(): void {
    this.stream.end();
  }
}
