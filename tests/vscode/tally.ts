/** Prints each result as it comes and keeps the count. */
export class Tally {
  pass = 0;
  fail = 0;
  /** True once the tests have said that they are through. */
  complete = false;

  passed(title: string, milliseconds?: number): void {
    this.pass++;
    console.log(`  ✔ ${title}${milliseconds === undefined ? "" : ` (${milliseconds} ms)`}`);
  }

  failed(title: string, error: string): void {
    this.fail++;
    console.log(`  ✘ ${title}\n${error.replace(/^/gm, "      ")}`);
  }

  skipped(title: string): void {
    console.log(`  - ${title} (skipped)`);
  }

  add(other: Tally): void {
    this.pass += other.pass;
    this.fail += other.fail;
  }
}
