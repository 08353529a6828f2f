import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { notices } from "../scripts/notices";
import { read, root } from "./checking";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string; readonly integrity?: string }>>;
}

describe("what Mentorspec is made of", function () {
  this.timeout(120_000);
  const manifest = JSON.parse(read("package.json")) as { scripts: Record<string, string>; dependencies?: object; devDependencies: Record<string, string> };

  it("has exact versions, and each with its sum and no address", () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
    const { packages } = JSON.parse(read("package-lock.json")) as Lock;
    for (const [name, { version, resolved, integrity }] of Object.entries(packages)) {
      if (name === "") continue;
      assert.match(version ?? "", /^\d+\.\d+\.\d+/, name);
      assert.equal(resolved, undefined, name);
      assert.ok(integrity?.startsWith("sha512-"), name);
    }
  });
  it("is bundled whole: whoever installs it gets no other package, and nothing is run", () => {
    assert.equal(manifest.dependencies, undefined);
    for (const name of ["preinstall", "install", "postinstall", "prepublish"]) assert.equal(manifest.scripts[name], undefined, name);
  });
  it("names the licences of all that is in the bundles (npm run notices)", () => {
    assert.equal(read("THIRD-PARTY-NOTICES.txt"), notices());
    assert.doesNotMatch(notices(), /\((?:see below|UNLICENSED|A?GPL)/);
  });
  it("has a bill of materials (npm run sbom)", () => {
    const { status, stdout, stderr } = spawnSync("npm", ["sbom", "--sbom-format", "cyclonedx"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
    assert.equal(status, 0, stderr.slice(0, 500));
    const { components } = JSON.parse(stdout) as { components: { name: string; version: string }[] };
    for (const [name, version] of Object.entries(manifest.devDependencies)) assert.ok(components.some((each) => path.posix.basename(each.name) === path.posix.basename(name) && each.version === version), name);
  });
});
