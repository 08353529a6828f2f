import type * as vscode from "vscode";
import type { CurrentSpecification } from "./current";
import type { ProgressStore } from "./progress";
import type { Requests } from "./requests";

/** What the views and commands work with. */
export interface Mentorspec {
  readonly context: vscode.ExtensionContext;
  readonly current: CurrentSpecification;
  readonly requests: Requests;
  readonly progress: ProgressStore;
}
