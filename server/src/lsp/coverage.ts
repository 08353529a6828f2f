import { RequestType } from "vscode-languageserver";
import type { PointState } from "../core/coverage";
import type { Feature } from "./server";

/** How an open specification stands to each principle, for a client that shows it. */
export interface CoverageAnswer {
  readonly principles: readonly { readonly id: string; readonly title: string; readonly state: PointState }[];
  /** True while errors in the YAML keep the checker from calling anything absent. */
  readonly broken: boolean;
}

export const CoverageRequest = new RequestType<{ readonly uri: string }, CoverageAnswer | null, void>("mentorspec/coverage");

/** Beyond the protocol: nothing that a client needs for checking depends on it. */
export const coverage: Feature = {
  capabilities: () => ({}),
  register({ connection, documents, host }) {
    connection.onRequest(CoverageRequest, async ({ uri }) => {
      const document = documents.get(uri);
      if (!document) return null;
      const { coverage: covered, document: tree } = document.check(await host.settingsOf(uri), host.today());
      return { principles: covered.principles.map(({ id, title, state }) => ({ id, title, state })), broken: tree.broken };
    });
  },
};
