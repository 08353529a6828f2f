/** Thrown in place of work that did not end in its time. */
export class TookTooLong extends Error {
  constructor(readonly milliseconds: number) {
    super(`It took longer than ${milliseconds / 1000} seconds.`);
  }
}
