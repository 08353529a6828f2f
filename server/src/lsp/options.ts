/** What a client may say in `initializationOptions`; every part of it may be missing. */
export interface ClientOptions {
  /** Commands that the client carries out itself, such as `mentorspec.openRule`. */
  readonly commands: ReadonlySet<string>;
  /** It wants `mentorspec/coverage` after each check. */
  readonly coverage: boolean;
  /** It answers `mentorspec/readFile` and `mentorspec/findFiles`: a server in a browser has no files of its own. */
  readonly files: boolean;
  /** The address of the page with all rules; the id is added after a `#`. */
  readonly rulesPage: string | undefined;
  /** The address of the script that makes Word files, for a server in a browser. */
  readonly wordScript: string | undefined;
  /** The settings, for a client that cannot be asked for them. */
  readonly settings: unknown;
}

export function readOptions(given: unknown): ClientOptions {
  const options = isRecord(given) ? given : {};
  const commands = Array.isArray(options["commands"]) ? options["commands"].filter((each): each is string => typeof each === "string") : [];
  return {
    commands: new Set(commands),
    coverage: options["coverage"] === true,
    files: options["files"] === true,
    rulesPage: typeof options["rulesPage"] === "string" ? options["rulesPage"] : undefined,
    wordScript: typeof options["wordScript"] === "string" ? options["wordScript"] : undefined,
    settings: options["settings"] ?? options["mentorspec"] ?? options,
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
