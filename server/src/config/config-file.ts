import schema from "../../../schemas/config.schema.json";
import { nodeAt, type YamlNode } from "../core/document/document";
import type { Finding, SeveritySetting } from "../core/finding";
import { validate as validateConfig } from "../core/generated/validate-config";
import { Guesses } from "../core/words/nearest";
import { defaultLimits, type Limits } from "../core/parse/limits";
import { parse } from "../core/parse/parse";
import { syntaxFindings } from "../core/parse/syntax-findings";
import { fault, type FileSchema, schemaFaults } from "../core/structure/schema-faults";
import type { Span } from "../core/text";

/** A value with its place, for what can only be judged later. */
export interface Placed {
  readonly value: string;
  readonly span: Span;
}

export interface Override {
  readonly files: readonly string[];
  readonly severities: Severities;
}

export type Severities = Readonly<Record<string, SeveritySetting>>;

/** One configuration file as it is written; `extends` and `guides` are still only names. */
export interface ConfigFile {
  readonly text: string;
  readonly extends: readonly Placed[];
  readonly guides: readonly Placed[];
  readonly severities: Severities;
  readonly overrides: readonly Override[];
  readonly ignore: readonly string[];
  readonly limits: Partial<Limits>;
  /** Every id that it gives a severity. */
  readonly ids: readonly Placed[];
  readonly findings: readonly Finding[];
}

/** Configuration and guide files are small: past these they are refused. */
export const ownFileLimits: Limits = { ...defaultLimits, size: 262_144, aliases: 50, nodes: 20_000, findings: 100 };

/** Reads a configuration. Never throws: what is wrong is said with its place, and the rest is kept. */
export function readConfigFile(text: string): ConfigFile {
  const document = parse(text, ownFileLimits);
  const { root } = document;
  const findings = [...syntaxFindings(document), ...schemaFaults(document, schema as FileSchema, validate)];
  if (root && root.kind !== "map" && root.span.end > root.span.start) findings.push(fault("file-entry-value", "A configuration has entries such as “severities:” or “ignore:”, each on its own line.", { start: root.span.start, end: root.span.start + 1 }));
  const overrides = itemsOf(nodeAt(root, ["overrides"]));
  const maps = [nodeAt(root, ["severities"]), ...overrides.map((each) => nodeAt(each, ["severities"]))];
  return {
    text,
    extends: textsOf(nodeAt(root, ["extends"])),
    guides: textsOf(nodeAt(root, ["guides"])),
    severities: severitiesOf(maps[0]),
    overrides: overrides.map((each, index) => ({ files: textsOf(nodeAt(each, ["files"])).map(({ value }) => value), severities: severitiesOf(maps[index + 1]) })),
    ignore: textsOf(nodeAt(root, ["ignore"])).map(({ value }) => value),
    limits: limitsOf(root),
    ids: maps.flatMap((map) => (map?.kind === "map" ? map.pairs.map(({ key }) => ({ value: String(key.value), span: key.span })) : [])),
    findings: findings.slice(0, ownFileLimits.findings),
  };
}

/** What is said of ids that nothing has, once all the guides are known. */
export function unknownIds(file: ConfigFile, known: ReadonlySet<string>): Finding[] {
  const guesses = new Guesses([...known]);
  return file.ids.filter(({ value }) => !known.has(value)).map(({ value, span }) => {
    if (/^(yaml-|file-|internal-|format-version$|waiver-)/.test(value)) return fault("file-id-unknown", `The severity of “${value}” is always the same: without it the rest of a file cannot be judged. Remove this line.`, span);
    const guess = guesses.nearest(value);
    return fault("file-id-unknown", `Nothing that Mentorspec checks is called “${value}”. ${guess === undefined ? "“mentorspec rules” lists the names." : `Did you mean “${guess}”?`}`, span);
  });
}

function validate(value: unknown): NonNullable<typeof validateConfig.errors> {
  validateConfig(value);
  return validateConfig.errors ?? [];
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === "list" ? node.items : [];
}

/** One text, or a list of them. */
function textsOf(node: YamlNode | undefined): Placed[] {
  const items = node?.kind === "list" ? node.items : node ? [node] : [];
  return items.flatMap((item) => (item.kind === "scalar" && typeof item.value === "string" ? [{ value: item.value, span: item.span }] : []));
}

const settings: readonly unknown[] = ["error", "warning", "info", "hint", "off"] satisfies readonly SeveritySetting[];

function severitiesOf(node: YamlNode | undefined): Severities {
  const severities = Object.create(null) as Record<string, SeveritySetting>;
  for (const { key, value } of node?.kind === "map" ? node.pairs : []) {
    if (value.kind === "scalar" && settings.includes(value.value)) severities[String(key.value)] = value.value as SeveritySetting;
  }
  return severities;
}

function limitsOf(root: YamlNode | undefined): Partial<Limits> {
  const limits: { size?: number; findings?: number } = {};
  for (const name of ["size", "findings"] as const) {
    const node = nodeAt(root, ["limits", name]);
    const { minimum, maximum } = schema.definitions.limits.properties[name];
    if (node?.kind === "scalar" && typeof node.value === "number" && node.value >= minimum && node.value <= maximum) limits[name] = Math.floor(node.value);
  }
  return limits;
}
