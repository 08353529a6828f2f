import type { HostKind } from "./install";

/** What one window of VS Code is opened with. Paths are those of this machine. */
export interface WindowOptions {
  /** The folder to open, already a copy that may be changed. */
  readonly workspace: string;
  /** A file in that folder that names several folders to open in its place. */
  readonly workspaceFile?: string;
  /** A bundle whose `run()` is called inside the extension host. */
  readonly tests?: string;
  /** The extension in development that comes with the tests; by default, and always on the web, this repository. */
  readonly extension?: string;
  /** A file of the workspace to open at the start. */
  readonly open?: string;
}

/** A running VS Code that a browser can open. */
export interface Host {
  readonly kind: HostKind;
  /** The address of a window. */
  address(options: WindowOptions): string;
  /** Sets user settings beside those the host was started with, in place of any set before; in open windows too where the host can. */
  settings(further: Settings): Promise<void>;
  stop(): Promise<void>;
}

export type Settings = Readonly<Record<string, unknown>>;

/** Without these VS Code is slower, noisier, and saves every edit of a test by itself. */
export const QUIET_SETTINGS: Settings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "remote.autoForwardPorts": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.commandCenter": false,
  "workbench.enableExperiments": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};
