import type * as vscode from "vscode";

/** The language that `package.json` contributes for `*.programme.yaml`. */
export const LANGUAGE = "programme-spec";

export function isSpecification({ languageId }: vscode.TextDocument): boolean {
  return languageId === LANGUAGE;
}
