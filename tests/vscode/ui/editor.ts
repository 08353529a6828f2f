import path from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { SCREENSHOTS } from "../host/paths";
import { makeWorkspace } from "../host/workspace";
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
}

/** A window of VS Code, driven through what a person sees. */
export class Editor {
  private constructor(
    readonly page: Page,
    /** The folder that is open, on this machine, for a test to look at what was saved. */
    readonly workspace: string,
    private readonly removeWorkspace: () => Promise<void>,
  ) {}

  static async open({ open, theme = "light", width = 1280, height = 800 }: EditorOptions = {}): Promise<Editor> {
    const { host, browser } = await vscode();
    const { folder, remove } = await makeWorkspace();
    await host.settings({ "workbench.colorTheme": THEMES[theme] });
    const page = await browser.newPage({ viewport: { width, height } });
    const editor = new Editor(page, folder, remove);
    await page.goto(host.address({ workspace: folder, ...(open && { open }) }));
    await page.locator(open ? ".monaco-editor .view-line" : ".monaco-workbench .part.statusbar").first().waitFor({ timeout: 60_000 });
    await page.locator('.activitybar a[aria-label^="Mentorspec"]').waitFor();
    return editor;
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.removeWorkspace();
  }

  /** Changes the colours of the open window. */
  async theme(theme: Theme): Promise<void> {
    const { host } = await vscode();
    await host.settings({ "workbench.colorTheme": THEMES[theme] });
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

  /** The document inside the webview that is shown. */
  webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  /** Kept under `out/screenshots`, to be looked at. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), animations: "disabled" });
  }
}
