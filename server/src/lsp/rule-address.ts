import type { Session } from "./session";

/** Where an id is explained, as an address that the client can open; nothing where there is none. */
export function ruleAddress(id: string, { options, host }: Pick<Session, "options" | "host">): string | undefined {
  const page = options.rulesPage ?? host.rulesPage;
  return page === undefined ? undefined : `${page}#${id}`;
}
