/** What VS Code calls: rejects where a test fails. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    // `mocha.run` itself is for pages: it reads the address, which Node has not.
    Mocha.prototype.run.call(mocha, (failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}
