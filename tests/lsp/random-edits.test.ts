import { fuzz } from "../fuzz/session";

describe("after any edits", () => {
  const seeds = Number(process.env["MENTORSPEC_SEEDS"] ?? 3);
  for (let seed = 1; seed <= seeds; seed++) {
    it(`the findings are those of a file freshly opened, and every request has an answer (seed ${seed})`, async function () {
      this.timeout(120_000);
      await fuzz(seed, 25);
    });
  }
});
