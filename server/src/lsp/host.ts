import type { FileSettings } from "./settings";

/** What differs between Node and a browser worker. */
export interface Host {
  /** An ISO date in the person's own time zone. */
  today(): string;
  settingsOf(uri: string): Promise<FileSettings>;
  /** Whether findings may rest on this file: a configuration, a guide or an ignore file. */
  isSetting(uri: string): boolean;
  /** To be called when such a file has changed. */
  forget(): void;
  /** The address of a path of the loader. */
  uriOf(path: string): string;
  /** Runs work that does not wait for anything, and throws `TookTooLong` where it does not end in time; in a browser it has all the time it takes. */
  within<T>(milliseconds: number, work: () => T): T;
  /** Resolves in a later turn of the event loop, after what has arrived is dealt with. */
  nextTurn(): Promise<void>;
  /** The packaged page with all rules, if there is one that a client can open. */
  readonly rulesPage: string | undefined;
  /** Files that are not open; nothing where the host has none. */
  readonly files: HostFiles | undefined;
  /** What makes Word files: large, so it is read only when one is asked for. */
  word(): Promise<WordMaker>;
}

export type WordMaker = Pick<typeof import("../report/docx"), "docx">;

export interface HostFiles {
  /** The specifications in a folder, as addresses. */
  list(folder: string): Promise<readonly string[]>;
  /** Nothing where there is no such file, or it is no text. */
  read(uri: string): Promise<string | undefined>;
}
