import { existsSync } from "node:fs";
import path from "node:path";
import { lookUp } from "../../core/words/look-up";
import { UsageError } from "../command";
import { decoded, readBytes, Unreadable } from "../inputs";
import { type FileReport, isChecked, type ReportedFinding, type Result, type Suppressed } from "./report";

/** Findings that were there when the file was written, set aside until someone has time for them. */
export interface Baseline {
  readonly version: 1;
  /** By file, from the baseline's own folder. */
  readonly files: Readonly<Record<string, readonly BaselineEntry[]>>;
}

export interface BaselineEntry {
  readonly rule: string;
  /** The same finding twice has its fingerprint twice, numbered. */
  readonly fingerprints: readonly string[];
  readonly reason?: string;
}

export const defaultBaseline = "mentorspec-baseline.json";

/** A register of ten thousand files has some ten megabytes of them. */
const mostCharacters = 50_000_000;

/** Without these the rest of a file means nothing, or a promise has run out: no baseline hides them. */
const neverHidden = /^(yaml-|file-|internal-error$|format-version$|waiver-)/;

export function readBaseline(file: string, mayBeMissing: boolean): Baseline {
  if (!existsSync(file)) {
    if (mayBeMissing) return { version: 1, files: {} };
    throw new UsageError(`There is no baseline “${file}”. “--baseline-write” makes one.`);
  }
  try {
    const value: unknown = JSON.parse(decoded(readBytes(file, mostCharacters)).text);
    if (isBaseline(value)) return value;
  } catch (error) {
    if (error instanceof Unreadable) throw new UsageError(`The baseline “${file}” cannot be used: ${error.message}.`);
    // What is no JSON is said below, with what to do.
  }
  throw new UsageError(`“${file}” is not a baseline that this version can read. Write it anew with “--baseline-write”.`);
}

function isBaseline(value: unknown): value is Baseline {
  const { version, files } = (value ?? {}) as Partial<Baseline>;
  if (version !== 1 || typeof files !== "object" || files === null || Array.isArray(files)) return false;
  return Object.values(files).every((entries) => Array.isArray(entries) && entries.every(isEntry));
}

function isEntry(value: unknown): value is BaselineEntry {
  const { rule, fingerprints, reason } = (value ?? {}) as Partial<BaselineEntry>;
  return typeof rule === "string" && Array.isArray(fingerprints) && fingerprints.every((each) => typeof each === "string") && (reason === undefined || typeof reason === "string");
}

/** What a run makes of its baseline: which findings it hides, which of its entries are still needed. */
export class BaselineRun {
  private readonly seen = new Map<string, FileReport["findings"]>();

  constructor(
    private readonly baseline: Baseline,
    private readonly folder: string,
    private readonly writing: boolean,
  ) {}

  /** The report without what the baseline knows; while it is written, it knows all that it may. */
  apply(report: FileReport, full: string): FileReport {
    const key = this.keyOf(full);
    const may = report.findings.filter(({ rule }) => !neverHidden.test(rule));
    this.seen.set(key, may);
    const known = new Map((this.entriesOf(key)).flatMap(({ fingerprints, reason }) => fingerprints.map((each) => [each, reason] as const)));
    const hidden = may.filter(({ fingerprint }) => this.writing || known.has(fingerprint));
    if (hidden.length === 0) return report;
    const set = new Set(hidden);
    const suppressed = hidden.map((finding): Suppressed => ({ finding, by: "baseline", reason: known.get(finding.fingerprint), until: undefined }));
    return { ...report, findings: report.findings.filter((finding) => !set.has(finding)), suppressed: [...report.suppressed, ...suppressed] };
  }

  /** How many findings of the baseline were not found again in the files that were checked. */
  get gone(): number {
    return [...this.seen.keys()].reduce((sum, key) => sum + this.entriesOf(key).reduce((count, entry) => count + entry.fingerprints.filter((each) => !this.isThere(key, each)).length, 0), 0);
  }

  /** Everything that was found, the reasons given before kept. Files that were not checked keep their entries. */
  written(reason: string | undefined): Baseline {
    return this.changed((key) => entriesFor(this.seen.get(key) ?? [], this.entriesOf(key), reason));
  }

  /** Without what is no longer found, and without files that are no longer there. */
  pruned(): Baseline {
    return this.changed((key) => this.entriesOf(key).flatMap((entry) => {
      const fingerprints = entry.fingerprints.filter((each) => this.isThere(key, each));
      return fingerprints.length === 0 ? [] : [{ ...entry, fingerprints }];
    }));
  }

  private changed(entriesOf: (key: string) => readonly BaselineEntry[]): Baseline {
    const keys = [...new Set([...Object.keys(this.baseline.files), ...this.seen.keys()])].sort();
    const files = keys.flatMap((key): [string, readonly BaselineEntry[]][] => {
      if (this.seen.has(key)) return [[key, entriesOf(key)]];
      return existsSync(path.resolve(this.folder, key)) ? [[key, this.entriesOf(key)]] : [];
    });
    return { version: 1, files: Object.fromEntries(files.filter(([, entries]) => entries.length > 0)) };
  }

  private isThere(key: string, fingerprint: string): boolean {
    return (this.seen.get(key) ?? []).some((finding) => finding.fingerprint === fingerprint);
  }

  private entriesOf(key: string): readonly BaselineEntry[] {
    return lookUp(this.baseline.files, key) ?? [];
  }

  private keyOf(full: string): string {
    return path.relative(this.folder, full).split(path.sep).join("/");
  }
}

function entriesFor(findings: readonly ReportedFinding[], before: readonly BaselineEntry[], reason: string | undefined): BaselineEntry[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return rules.map((rule) => {
    const fingerprints = findings.filter((finding) => finding.rule === rule).map(({ fingerprint }) => fingerprint);
    const kept = before.find((entry) => entry.rule === rule && entry.reason !== undefined)?.reason ?? reason;
    return { rule, fingerprints, ...(kept === undefined ? {} : { reason: kept }) };
  });
}

export function applyBaseline(run: BaselineRun | undefined, result: Result, full: string): Result {
  return run && isChecked(result) ? run.apply(result, full) : result;
}
