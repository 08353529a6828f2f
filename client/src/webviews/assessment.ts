import * as vscode from "vscode";
import type { Mentorspec } from "../mentorspec";
import { nameOf } from "../uri";
import { FollowingPage } from "./following-page";

/** One page for somebody who has to judge a specification. */
export function assessmentPage(mentorspec: Mentorspec): vscode.Disposable {
  const page = new FollowingPage(mentorspec, {
    viewType: "mentorspec.assessment",
    request: "assessment",
    column: vscode.ViewColumn.Active,
    titleOf: ({ uri }) => vscode.l10n.t("Assessment of {0}", nameOf(uri)),
  });
  return page.register("mentorspec.showAssessment");
}
