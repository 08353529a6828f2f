import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { SCREENSHOTS } from "../host/paths";
import type { Host, Settings } from "../host/host";
import type { HostKind } from "../host/install";
import { emptyWorkspace, makeWorkspace } from "../host/workspace";
import { vscode } from "./shared";

export const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high-contrast": "Default High Contrast",
  "high-contrast-light": "Default High Contrast Light",
} as const;
export type Theme = keyof typeof THEMES;

/** What VS Code puts on its outermost element for each kind of theme. */
const THEME_CLASS: Readonly<Record<Theme, string>> = { light: "vs", dark: "vs-dark", "high-contrast": "hc-black", "high-contrast-light": "hc-light" };

export interface EditorOptions {
  /** A file of the workspace: the fixtures, and the samples under `samples/`. */
  readonly open?: string;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** `web`: VS Code in the browser alone, with the files in memory. */
  readonly kind?: HostKind;
  /** Nothing in the folder. */
  readonly empty?: boolean;
  /** Settings of this window. */
  readonly settings?: Settings;
  /** Called with the folder before it is opened. */
  readonly prepare?: (folder: string) => void | Promise<void>;
}

/** A window of VS Code, driven through what a person sees. */
export class Editor {
  /** Requests that left this machine. */
  readonly strayRequests: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly host: Host,
    private readonly opened: string | undefined,
    /** The folder that is open, on this machine, for a test to look at what was saved. */
    readonly workspace: string,
    private readonly removeWorkspace: () => Promise<void>,
  ) {
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      // VS Code's own address for packaged files, which its service worker answers.
      const isPackaged = hostname.endsWith(".vscode-resource.vscode-cdn.net");
      if (/^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1" && !isPackaged) this.strayRequests.push(request.url());
    });
  }

  static async open({ open, theme = "light", width = 1280, height = 800, kind = "remote", empty = false, settings = {}, prepare }: EditorOptions = {}): Promise<Editor> {
    const { host, browser } = await vscode(kind);
    const { folder, remove } = await (empty ? emptyWorkspace() : makeWorkspace());
    await prepare?.(folder);
    await host.settings({ "git.enabled": false, ...settings, "workbench.colorTheme": THEMES[theme] });
    const page = await browser.newPage({ viewport: { width, height } });
    const editor = new Editor(page, host, open, folder, remove);
    await page.goto(host.address({ workspace: folder, ...(open && { open }) }));
    await page.locator(open ? ".monaco-editor .view-line" : ".monaco-workbench .part.statusbar").first().waitFor({ timeout: 60_000 });
    await page.locator('.activitybar a[aria-label^="Mentorspec"]').waitFor();
    return editor;
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.removeWorkspace();
    if (this.strayRequests.length > 0) throw new Error(`Requests left this machine:\n${this.strayRequests.join("\n")}`);
  }

  /** Changes the colours of the open window. */
  async theme(theme: Theme): Promise<void> {
    await this.host.settings({ "workbench.colorTheme": THEMES[theme] });
    await this.page.locator(`.monaco-workbench.${THEME_CLASS[theme]}`).waitFor();
  }

  /** Opens a file of the workspace by typing its name. */
  async goTo(file: string): Promise<void> {
    await this.choose("Control+P", file, file.split("/").at(-1)!);
    await this.page.locator(`.tab.active[data-resource-name="${file.split("/").at(-1)}"]`).waitFor();
  }

  /** Runs a command by its title in the command palette. */
  async command(title: string): Promise<void> {
    await this.choose("F1", title, title);
  }

  /** The titles that the command palette offers for what is typed. */
  async commandsLike(typed: string): Promise<string[]> {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input").waitFor();
    await this.page.keyboard.type(typed);
    await this.page.waitForTimeout(700);
    const titles = await this.page.locator(".quick-input-list .monaco-list-row .label-name").allInnerTexts();
    await this.page.keyboard.press("Escape");
    return titles;
  }

  private async choose(key: string, typed: string, row: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.locator(".quick-input-widget input").waitFor();
    await this.page.keyboard.type(typed);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: row }).first().click();
  }

  /** Waits for a question of several. */
  async question(step: number, of: number): Promise<void> {
    await this.page.locator(".quick-input-title", { hasText: `(${step}/${of})` }).waitFor();
  }

  /** Waits for a list or a dialog with a title. */
  async asked(title: string): Promise<void> {
    await this.page.locator(".quick-input-title", { hasText: title }).waitFor();
  }

  /** Types an answer, or what is chosen by, and confirms it. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input.input");
    await input.waitFor();
    await this.page.keyboard.type(text);
    const row = this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: text });
    if ((await this.page.locator(".quick-input-list .monaco-list-row").count()) > 0) await row.waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Waits for what is proposed in the input at the top. */
  async inputEndsWith(text: string): Promise<void> {
    await this.page.waitForFunction(`document.querySelector(".quick-input-widget input.input")?.value.endsWith(${JSON.stringify(text)})`);
  }

  /** Ticks rows of a list, and confirms. */
  async tick(...labels: string[]): Promise<void> {
    for (const label of labels) await this.page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first().click();
    await this.page.keyboard.press("Enter");
  }

  /** Waits for an underline in the open file. */
  async squiggle(severity: "error" | "warning" | "info" | "hint"): Promise<void> {
    await this.page.locator(`.monaco-editor .squiggly-${severity}`).first().waitFor({ timeout: 30_000 });
  }

  /** Moves the pointer over a piece of text and reads what appears. */
  async hover(text: string): Promise<string> {
    await this.page.locator(".monaco-editor .view-line span span", { hasText: text }).first().hover();
    const hover = this.page.locator(".monaco-hover:not(.hidden) .hover-contents").first();
    await hover.waitFor({ timeout: 15_000 });
    return (await this.page.locator(".monaco-hover:not(.hidden) .hover-contents").allInnerTexts()).join("\n");
  }

  /** Puts the cursor into the text of the file, at the start of a line, counted from 1. */
  async cursorTo(line: number): Promise<void> {
    await this.page.locator(".monaco-editor .view-lines").first().click();
    await this.page.keyboard.press("Control+G");
    await this.page.locator(".quick-input-widget input").waitFor();
    await this.page.keyboard.type(String(line));
    await this.page.keyboard.press("Enter");
    await this.atLine(line);
  }

  /** The first line, counted from 1, that begins with a text in the file as it was opened. */
  async lineOf(text: string): Promise<number> {
    const lines = (await readFile(path.join(this.workspace, this.opened ?? ""), "utf8")).split("\n");
    return lines.findIndex((line) => line.startsWith(text)) + 1;
  }

  /** Waits for the cursor to be on a line. */
  async atLine(line: number): Promise<void> {
    await this.page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line},` }).waitFor();
  }

  /** The number of the line at the top of the editor. */
  async topLine(): Promise<number> {
    const numbers = await this.page.locator(".monaco-editor .margin-view-overlays .line-numbers").allInnerTexts();
    return Math.min(...numbers.map(Number).filter((number) => number > 0));
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press("Control+Z");
  }

  /** Waits for a notification, and puts it away. */
  async notification(text: RegExp): Promise<void> {
    const toast = this.page.locator(".notification-toast", { hasText: text });
    await toast.waitFor();
    await toast.hover();
    await toast.locator('.action-label[aria-label^="Clear Notification"]').click();
  }

  /** A file of a workspace in memory, in base64. */
  async inMemory(file: string): Promise<string | undefined> {
    for (const worker of this.page.workers()) {
      const found = await worker.evaluate((name) => (globalThis as { mentorspecMemory?: (name: string) => string | undefined }).mentorspecMemory?.(name), file).catch(() => undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What is behind the braces in the status bar, or nothing where there are no braces. */
  async languageStatus(): Promise<string> {
    const braces = this.page.locator('.statusbar-item[id^="status.languageStatus"] a').first();
    await braces.hover();
    const hover = this.page.locator(".hover-language-status").first();
    await hover.waitFor({ timeout: 10_000 });
    return (await this.page.locator(".hover-language-status").allInnerTexts()).join("\n");
  }

  /** Shows our own views in the side bar. */
  async openMentorspec(): Promise<void> {
    await this.page.locator('.activitybar a[aria-label^="Mentorspec"]').click();
    await this.page.locator(".sidebar .composite.title", { hasText: "Mentorspec" }).waitFor();
  }

  /** A row of a view in the side bar, by its label. */
  row(label: string): Locator {
    return this.page.locator(".sidebar .monaco-list-row", { hasText: label }).first();
  }

  /** Chooses an action in the title of the first of our views, where it shows under the pointer. */
  async viewAction(label: string): Promise<void> {
    await this.page.locator(".sidebar .pane-header").first().hover();
    await this.page.locator(`.sidebar .pane-header .action-label[aria-label="${label}"]`).click();
  }

  /** Moves the focus into one of our views. */
  async focusView(name: string): Promise<void> {
    await this.command(`Mentorspec: Focus on ${name} View`);
    await this.page.locator(".sidebar .monaco-list:focus-within, .sidebar .monaco-list:focus").first().waitFor();
  }

  /** Goes to a row of the view that has the focus, with the arrow keys. */
  async toRow(label: string): Promise<void> {
    await this.page.keyboard.press("Home");
    const focused = this.page.locator(".sidebar .monaco-list-row.focused", { hasText: label });
    for (let steps = 0; steps < 60 && (await focused.count()) === 0; steps++) await this.page.keyboard.press("ArrowDown");
    await focused.waitFor();
  }

  /** The document inside the webview that is shown. */
  webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  /** Kept under `out/screenshots`, to be looked at. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), animations: "disabled" });
  }
}
