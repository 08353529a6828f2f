import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const MISSING = `These tests open VS Code in Chromium, and there is none on this machine. Install it:
  Debian, Ubuntu:  sudo apt-get install chromium
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask chromium
or set CHROMIUM to the path of a Chromium or Chrome.`;

/** The browser on this machine; the error says what to install where there is none. */
export function findChromium(): string {
  const named = process.env["CHROMIUM"];
  if (named && !existsSync(named)) throw new Error(`CHROMIUM is set to ${named}, where there is no file.`);
  const found = named ?? PLACES.find((place) => existsSync(place));
  if (!found) throw new Error(MISSING);
  return found;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: QUIET });
}
