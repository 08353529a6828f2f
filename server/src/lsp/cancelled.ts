import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "No longer wanted.");
}
