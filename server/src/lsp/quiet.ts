/**
 * Waits until the messages that have already arrived are read. Nothing is delayed by a
 * fixed time: a turn of the event loop in which no document changed is enough.
 */
export class Quiet {
  private changes = 0;
  private waiting: Promise<void> | undefined;

  constructor(private readonly nextTurn: () => Promise<void>) {}

  /** Called for every change to a document. */
  changed(): void {
    this.changes++;
  }

  wait(): Promise<void> {
    this.waiting ??= this.settle().finally(() => (this.waiting = undefined));
    return this.waiting;
  }

  private async settle(): Promise<void> {
    for (let still = 0; still < 2; ) {
      const before = this.changes;
      await this.nextTurn();
      still = this.changes === before ? still + 1 : 0;
    }
  }
}
