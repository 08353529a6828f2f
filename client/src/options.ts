import * as vscode from "vscode";
import { RevealOutputChannelOn, vsdiag, type LanguageClientOptions, type Middleware } from "vscode-languageclient";
import { LANGUAGE } from "./language";
import type { RestartPolicy } from "./restart-policy";
import { linkToPage, ruleReference } from "./rule-page";

/** Old versions shown beside a file, as in a comparison: they get hovers, but findings would be listed as problems. */
const PAST_VERSIONS = new Set(["git", "gitfs", "vscode-local-history"]);

type Checked = (uri: vscode.Uri) => void;

export function clientOptions(extension: vscode.Uri, output: vscode.LogOutputChannel, policy: RestartPolicy, checked: Checked): LanguageClientOptions {
  return {
    initializationOptions: { rulesPage: ruleReference(extension).toString(), commands: ["mentorspec.openRule", "mentorspec.showCoverage"] },
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: policy,
    initializationFailedHandler: () => false,
    diagnosticPullOptions: { onChange: true },
    middleware: middleware(checked),
  };
}

function middleware(checked: Checked): Middleware {
  return {
    async provideDiagnostics(target, previous, token, next) {
      const uri = target instanceof vscode.Uri ? target : target.uri;
      if (PAST_VERSIONS.has(uri.scheme)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
      const report = await next(target, previous, token);
      if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(linkToPage);
      checked(uri);
      return report;
    },
    provideWorkspaceDiagnostics: (previous, token, reporter, next) =>
      next(previous, token, (chunk) => {
        for (const report of chunk?.items ?? []) if (report.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(linkToPage);
        reporter(chunk);
      }),
  };
}
