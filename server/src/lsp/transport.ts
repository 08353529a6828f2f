import { createServerPipeTransport, createServerSocketTransport, IPCMessageReader, IPCMessageWriter, type MessageReader, type MessageWriter, StreamMessageReader } from "vscode-languageserver/node";
import { WholeMessageWriter } from "./message-writer";

export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Calls back once nobody can reach us any more. */
  onEnd(ended: () => void): void;
}

/** The channel that the command line asks for; stdio where it asks for none. */
export function transport(args: readonly string[]): Transport {
  const value = (name: string): string | undefined => args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  if (args.includes("--node-ipc")) return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process), onEnd: (ended) => void process.on("disconnect", ended) };
  const [port, pipe] = [value("--socket"), value("--pipe")];
  if (port !== undefined) return overStreams(createServerSocketTransport(Number(port)));
  if (pipe !== undefined) return overStreams(createServerPipeTransport(pipe));
  const onEnd = (ended: () => void): void => void process.stdin.once("end", ended).once("close", ended).once("error", ended);
  return { reader: strict(new StreamMessageReader(process.stdin)), writer: new WholeMessageWriter(process.stdout), onEnd };
}

function overStreams([reader, writer]: [MessageReader, MessageWriter]): Transport {
  return { reader: strict(reader), writer, onEnd: (ended) => void reader.onClose(ended) };
}

interface Headers {
  tryReadHeaders(lowerCaseKeys: boolean): Map<string, string> | undefined;
}

/** The library takes “-5” and “12ab” for lengths, and then waits for ever; the error thrown here is the one it has for “many”. */
function strict(reader: MessageReader): MessageReader {
  const { buffer } = reader as unknown as { readonly buffer: Headers };
  const read = buffer.tryReadHeaders.bind(buffer);
  buffer.tryReadHeaders = (lowerCaseKeys) => {
    const headers = read(lowerCaseKeys);
    const length = headers?.get("content-length");
    if (length !== undefined && !/^\d+$/.test(length)) throw new Error(`Content-Length value must be a number. Got ${length}`);
    return headers;
  };
  return reader;
}
