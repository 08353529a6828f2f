import { clean } from "../../core/words/steering";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { Finding, Severity } from "../../core/finding";
import type { Positions } from "../convert";
import { ruleAddress } from "../rule-address";
import type { Session } from "../session";

/** The findings of a file in the protocol's words, as far as the client knows them. */
export function diagnosticsOf({ uri, positions }: { readonly uri: string; readonly positions: Positions }, findings: readonly Finding[], session: Session): Diagnostic[] {
  const knows = session.client.textDocument?.diagnostic ?? session.client.textDocument?.publishDiagnostics;
  return findings.map((finding) => {
    const href = knows?.codeDescriptionSupport === true ? ruleAddress(finding.id, session) : undefined;
    const related = knows?.relatedInformation === true ? finding.related : [];
    return {
      range: positions.range(finding.span),
      message: clean(finding.message),
      severity: severities[finding.severity],
      source: "Mentorspec",
      code: finding.id,
      ...(href === undefined ? {} : { codeDescription: { href } }),
      ...(unused.has(finding.id) && knows?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(related.length === 0 ? {} : { relatedInformation: related.map(({ span, message }) => ({ location: { uri, range: positions.range(span) }, message })) }),
    };
  });
}

/** What is found but has no effect, and may be shown faded. */
const unused: ReadonlySet<string> = new Set(["waiver-unused"]);

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
