import { type CodeAction, CodeActionKind, type CodeActionContext, type CodeActionParams, type Diagnostic } from "vscode-languageserver";
import { type Action, actionsAt } from "../core/actions/actions";
import { ruleAddress } from "./rule-address";
import type { Asked, Feature, Session } from "./session";
import { renderingOf, workspaceEdit } from "./workspace-edit";

const kinds: Readonly<Record<Action["kind"], CodeActionKind>> = {
  fix: CodeActionKind.QuickFix,
  "set-aside": CodeActionKind.QuickFix,
  rule: CodeActionKind.QuickFix,
  form: CodeActionKind.RefactorRewrite,
  sort: CodeActionKind.RefactorRewrite,
  "fix-all": `${CodeActionKind.SourceFixAll}.mentorspec`,
  "sort-all": `${CodeActionKind.Source}.sortBlocks.mentorspec`,
};

/** The client opens the page of a rule by itself. */
export const openRule = "mentorspec.openRule";

export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...new Set(Object.values(kinds))] } }),
  register(session) {
    if (!session.client.textDocument?.codeAction?.codeActionLiteralSupport) {
      session.answer<CodeActionParams, CodeAction[]>(session.connection.onCodeAction, [], () => []);
      return;
    }
    const rendering = renderingOf(session);
    session.answer<CodeActionParams, CodeAction[]>(session.connection.onCodeAction, [], (asked, { range, context }) => {
      const span = { start: asked.offset(range.start), end: asked.offset(range.end) };
      const actions = actionsAt(asked.checked(), span, asked.settings.knowledge, rendering);
      return actions.filter(({ kind }) => isWanted(kinds[kind], context)).flatMap((action) => actionOf(action, asked, context, session));
    });
  },
};

function isWanted(kind: string, { only }: CodeActionContext): boolean {
  return only === undefined || only.some((each) => each === "" || kind === each || kind.startsWith(`${each}.`));
}

function actionOf(action: Action, { document }: Asked, { diagnostics }: CodeActionContext, session: Session): CodeAction[] {
  const { kind, title, finding, preferred, edits } = action;
  const base: CodeAction = { title, kind: kinds[kind], ...(finding ? { diagnostics: diagnostics.filter((each) => isSame(each, finding.id, document.positions.range(finding.span))) } : {}) };
  if (kind !== "rule") return [{ ...base, ...(preferred === true && session.client.textDocument?.codeAction?.isPreferredSupport === true ? { isPreferred: true } : {}), edit: workspaceEdit(document, edits, session) }];
  if (!finding || !session.options.commands.has(openRule)) return [];
  return [{ ...base, command: { title, command: openRule, arguments: [finding.id, ruleAddress(finding.id, session)].filter((each) => each !== undefined) } }];
}

function isSame(diagnostic: Diagnostic, id: string, range: Diagnostic["range"]): boolean {
  return diagnostic.code === id && JSON.stringify(diagnostic.range) === JSON.stringify(range);
}
