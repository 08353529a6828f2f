import type { Knowledge } from "../core/check";
import type { Config } from "../core/config";

/** What decides the findings of one file; the same object as long as nothing has changed. */
export interface FileSettings {
  readonly knowledge: Knowledge;
  readonly config: Config;
}
