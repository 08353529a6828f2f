// Shows Word files as pages, to be looked at: `node scripts/docx-pages.mjs [specification…]`.
// Needs LibreOffice Writer and poppler (Debian: libreoffice-writer-nogui, poppler-utils, fonts-crosextra-carlito); no test does.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = path.join(root, "out/docx-pages");
const files = process.argv.slice(2);
const specifications = files.length > 0 ? files : ["samples/complete.programme.yaml", "samples/faulty/over-claimed-evidence.programme.yaml"].map((file) => path.join(root, file));

for (const tool of ["soffice", "pdftoppm"]) {
  if (spawnSync("which", [tool]).status !== 0) {
    console.error(`${tool} is needed: apt-get install libreoffice-writer-nogui poppler-utils fonts-crosextra-carlito`);
    process.exit(1);
  }
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
execFileSync(process.execPath, [path.join(root, "esbuild.mjs")], { stdio: "inherit" });
for (const file of specifications) {
  for (const kind of ["assessment", "specification"]) {
    const name = `${path.basename(file).replace(/\.programme\.ya?ml$/, "")}-${kind}`;
    execFileSync(process.execPath, [path.join(root, "dist/cli.js"), "report", file, "--as", kind, "-o", path.join(out, `${name}.docx`)], { stdio: "inherit" });
    execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", out, path.join(out, `${name}.docx`)], { stdio: "ignore" });
    execFileSync("pdftoppm", ["-r", "80", "-png", path.join(out, `${name}.pdf`), path.join(out, name)]);
  }
}
console.log(readdirSync(out).filter((name) => name.endsWith(".png")).map((name) => path.relative(process.cwd(), path.join(out, name))).join("\n"));
