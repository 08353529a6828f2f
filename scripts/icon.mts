// Draws client/media/icon.png from icon.svg, since the Marketplace takes no SVG.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchChromium } from "../tests/vscode/host/chromium";

const media = new URL("../client/media/", import.meta.url);
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0; background: transparent }</style>${await readFile(new URL("icon.svg", media), "utf8")}`);
await page.screenshot({ path: fileURLToPath(new URL("icon.png", media)), omitBackground: true });
await browser.close();
