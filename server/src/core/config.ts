import type { SeveritySetting } from "./finding";

/** The settings that change findings, as they apply to one file. */
export interface Config {
  readonly severities: Readonly<Record<string, SeveritySetting>>;
}

export const defaultConfig: Config = { severities: {} };
