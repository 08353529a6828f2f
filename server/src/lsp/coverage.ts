import { RequestType } from "vscode-languageserver";
import type { PointCoverage, PointState, PrincipleCoverage } from "../core/checking/coverage";
import type { CheckResult } from "../core/check";
import { TookTooLong } from "../took-too-long";
import type { Feature } from "./session";

/** How an open specification stands to each principle, for a client that shows it. */
export interface CoverageAnswer {
  readonly met: number;
  readonly applicable: number;
  readonly principles: readonly { readonly id: string; readonly number?: number; readonly title: string; readonly state: PointState; readonly met: number; readonly applicable: number }[];
  /** True while errors in the YAML keep the checker from calling anything absent. */
  readonly broken: boolean;
}

export const CoverageRequest = new RequestType<{ readonly uri: string }, CoverageAnswer | null, void>("mentorspec/coverage");

/** Beyond the protocol: nothing that a client needs for checking depends on it. */
export const coverage: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection, documents, options } = session;
    connection.onRequest(CoverageRequest, async ({ uri }) => {
      const document = documents.get(uri);
      return document ? session.check(document).then(answerOf, noneIfSlow) : null;
    });
    if (!options.coverage) return;
    session.on("checked", ({ uri, version }, result) => void connection.sendNotification("mentorspec/coverage", { uri, version, ...answerOf(result) }));
  },
};

function noneIfSlow(error: unknown): null {
  if (error instanceof TookTooLong) return null;
  throw error;
}

function answerOf({ coverage: { met, applicable, principles }, document }: CheckResult): CoverageAnswer {
  return { met, applicable, principles: principles.map(principleOf), broken: document.broken };
}

function principleOf({ id, number, title, state, points }: PrincipleCoverage): CoverageAnswer["principles"][number] {
  return { id, ...(number === undefined ? {} : { number }), title, state, ...tally(points) };
}

/** How many of the points that apply are met. */
export function tally(points: readonly PointCoverage[]): { met: number; applicable: number } {
  const applicable = points.filter(({ state }) => state !== "not-applicable" && state !== "waived");
  return { met: applicable.filter(({ state }) => state === "met").length, applicable: applicable.length };
}
