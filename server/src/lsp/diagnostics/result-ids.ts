import type { Finding } from "../../core/finding";

/** Names for results: the same list of findings has the same name, and no other server's list has it. */
export class ResultIds {
  private static readonly start = Date.now().toString(36);
  private readonly known = new WeakMap<readonly Finding[], string>();
  private last = 0;

  of(findings: readonly Finding[]): string {
    const id = this.known.get(findings) ?? `${ResultIds.start}-${++this.last}`;
    this.known.set(findings, id);
    return id;
  }
}
