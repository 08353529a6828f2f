import type { YamlDocument } from "../document/document";
import type { Finding } from "../finding";
import { severityOf } from "./syntax-ids";

/** What YAML itself has against a file. */
export function syntaxFindings(document: YamlDocument): Finding[] {
  return document.faults.map((fault) => ({ ...fault, severity: severityOf(fault), cites: [], related: fault.related ?? [], repairs: fault.repairs ?? [] }));
}
