import type { Connection } from "vscode-languageserver";
import type { Files, FileText } from "../config/files";
import { localDate } from "../local-date";
import { Configured } from "./configured";
import type { Host, WordMaker } from "./host";
import type { ClientOptions } from "./options";

/**
 * A worker in a browser has no files of its own. A client that says so in its options is asked
 * for them: `mentorspec/readFile` {uri} answers {text}, {fault} or null, `mentorspec/fileExists`
 * {uri} a boolean, and `mentorspec/findFiles` {folder} the specifications in it.
 */
export function webHost(connection: Connection, options: ClientOptions): Host {
  const ask = async <T>(method: string, params: object, otherwise: T): Promise<T> => (options.files ? connection.sendRequest<T>(method, params).catch(() => otherwise) : otherwise);
  const files: Files = {
    read: async (path) => (await ask<FileText | null>("mentorspec/readFile", { uri: uriOf(path) }, null)) ?? undefined,
    exists: (path) => ask("mentorspec/fileExists", { uri: uriOf(path) }, false),
    real: (path) => Promise.resolve(path),
  };
  const configured = new Configured(files, pathOf);
  return {
    today: () => localDate(new Date()),
    settingsOf: (uri) => configured.settingsOf(uri),
    isSetting: (uri) => configured.isSetting(uri),
    forget: () => configured.forget(),
    uriOf,
    within: (_, work) => work(),
    nextTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
    rulesPage: undefined,
    files: options.files
      ? {
          list: (folder) => ask<string[]>("mentorspec/findFiles", { folder }, []),
          read: async (uri) => {
            const found = await ask<FileText | null>("mentorspec/readFile", { uri }, null);
            return found && "text" in found ? found.text : undefined;
          },
        }
      : undefined,
    word: () => wordMaker(options.wordScript),
  };
}

/** What there is of a worker's globals: the compiler is not given its types. */
const worker = globalThis as unknown as { importScripts(script: string): void; mentorspecWord?: WordMaker };

async function wordMaker(script: string | undefined): Promise<WordMaker> {
  if (!worker.mentorspecWord && script !== undefined) worker.importScripts(script);
  if (!worker.mentorspecWord) throw new Error("This client does not say where the script that makes Word files is.");
  return worker.mentorspecWord;
}

/** `vscode-vfs://github/a/b` as `vscode-vfs%3A%2F%2Fgithub/a/b`: the loader's paths have one top. */
function pathOf(uri: string): string | undefined {
  const match = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i.exec(uri);
  return match ? `${encodeURIComponent(match[1] ?? "")}${decodeURIComponent(match[2] ?? "")}` : undefined;
}

function uriOf(path: string): string {
  const cut = path.indexOf("/");
  return `${decodeURIComponent(path.slice(0, cut))}${path.slice(cut).split("/").map(encodeURIComponent).join("/")}`;
}
