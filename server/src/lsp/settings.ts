import type { Settings } from "../config/loader";

/** What decides the findings of one file; the same object as long as nothing has changed. */
export type FileSettings = Settings;
