import type { FileSettings } from "./settings";

/** What differs between Node and a browser worker. */
export interface Host {
  /** An ISO date in the person's own time zone. */
  today(): string;
  settingsOf(uri: string): Promise<FileSettings>;
  /** Resolves in a later turn of the event loop, after what has arrived is dealt with. */
  nextTurn(): Promise<void>;
  /** The packaged page with all rules, if there is one that a client can open. */
  readonly rulesPage: string | undefined;
}
