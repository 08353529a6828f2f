import { readFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
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
  /** A file in the folder that names several folders to open in its place. */
  readonly workspaceFile?: string;
  /** Nothing in the folder. */
  readonly empty?: boolean;
  /** Settings of this window. */
  readonly settings?: Settings;
  /** Called with the folder before it is opened. */
  readonly prepare?: (folder: string) => void | Promise<void>;
}

/** The braces in the status bar, behind which the coverage stands. */
const BRACES = '.statusbar-item[id^="status.languageStatus"] a';

/** How long anything may take that one person would wait for: the machine may be busy with other work. */
const PATIENCE = 60_000;
/** How long a window may take to open, with all that starts in it. */
const OPENING = 90_000;
/** How long a person waits before trying the same again. */
const SOON = 3_000;

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
    private readonly settings: Settings,
  ) {
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      // VS Code's own address for packaged files, which its service worker answers.
      const isPackaged = hostname.endsWith(".vscode-resource.vscode-cdn.net");
      if (/^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1" && !isPackaged) this.strayRequests.push(request.url());
    });
  }

  static async open({ open, workspaceFile, theme = "light", width = 1280, height = 800, kind = "remote", empty = false, settings = {}, prepare }: EditorOptions = {}): Promise<Editor> {
    const { host, browser } = await vscode(kind);
    const { folder, remove } = await (empty ? emptyWorkspace() : makeWorkspace());
    await prepare?.(folder);
    await host.settings({ ...settings, "workbench.colorTheme": THEMES[theme] });
    const page = await browser.newPage({ viewport: { width, height } });
    page.setDefaultTimeout(PATIENCE);
    const editor = new Editor(page, host, open, folder, remove, settings);
    await editor.load(host.address({ workspace: folder, ...(workspaceFile && { workspaceFile }), ...(open && { open }) }), workspaceFile !== undefined);
    return editor;
  }

  /** On a machine that is short of time VS Code's window and its extensions can miss each other; a person then opens it again. */
  private async load(address: string, severalFolders: boolean, triesLeft = 2): Promise<void> {
    await this.loadOnce(address, severalFolders).catch(async (error: unknown) => {
      await this.screenshot(`failed-to-open-${path.basename(this.workspace)}`);
      if (triesLeft === 0) throw error;
      await this.load(address, severalFolders, triesLeft - 1);
    });
  }

  private async loadOnce(address: string, severalFolders: boolean): Promise<void> {
    const { page, opened: open } = this;
    await page.goto(address, { waitUntil: "commit" });
    await page.locator(open ? ".monaco-editor .view-line" : ".monaco-workbench .part.statusbar").first().waitFor({ timeout: OPENING });
    await page.locator('.activitybar a[aria-label^="Mentorspec"]').waitFor({ timeout: OPENING });
    // A window that was in a hurry may show the file and miss its folders for good.
    if (severalFolders) await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    if (open && /\.programme\.ya?ml$/.test(open)) await this.checked();
  }

  /** Waits until the language server has said how the open specification stands, above its first entry. */
  private async checked(): Promise<void> {
    await this.page.locator(".monaco-editor .codelens-decoration a").first().waitFor({ timeout: OPENING });
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.removeWorkspace();
    if (this.strayRequests.length > 0) throw new Error(`Requests left this machine:\n${this.strayRequests.join("\n")}`);
  }

  /** Changes the colours of the open window. */
  async theme(theme: Theme): Promise<void> {
    await this.host.settings({ ...this.settings, "workbench.colorTheme": THEMES[theme] });
    await this.page.locator(`.monaco-workbench.${THEME_CLASS[theme]}`).waitFor();
  }

  /** Opens a file of the workspace by typing its name. A page made from the file has a name that begins alike, and may come before it. */
  async goTo(file: string): Promise<void> {
    const name = path.basename(file);
    await this.until(this.page.locator(`.tab.active[data-resource-name="${name}"]`), async () => {
      await this.openQuickInput("Control+P");
      // What was typed in vain before is still there.
      await this.page.keyboard.press("Control+A");
      await this.page.keyboard.type(file);
      await this.page.locator(".quick-input-list .monaco-list-row .label-name").getByText(name, { exact: true }).first().click();
    });
  }

  /** Runs a command by its title in the command palette, once its row is the chosen one, which no list that is still growing can move away. */
  async command(title: string): Promise<void> {
    await this.openQuickInput("F1");
    await this.page.keyboard.type(title);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** All titles that the command palette offers for what is typed, in a window that is tall enough for them. */
  async commandsLike(typed: string): Promise<string[]> {
    const { width, height } = this.page.viewportSize()!;
    await this.page.setViewportSize({ width, height: 2000 });
    await this.openQuickInput("F1");
    await this.page.keyboard.type(typed);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: typed }).waitFor();
    const titles = await this.settled(() => this.page.locator(".quick-input-list .monaco-list-row .label-name").allInnerTexts());
    await this.page.keyboard.press("Escape");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await this.page.setViewportSize({ width, height });
    return titles.filter((title) => title.startsWith(typed));
  }

  /** What stays the same for a while. */
  async settled<T>(read: () => Promise<T>): Promise<T> {
    for (let before = await read(); ; ) {
      await this.page.waitForTimeout(500);
      const now = await read();
      if (isDeepStrictEqual(now, before)) return now;
      before = now;
    }
  }

  /** Presses a key until the input at the top has the focus. */
  private async openQuickInput(key: string): Promise<void> {
    await this.until(this.page.locator(".quick-input-widget input.input:focus"), () => this.page.keyboard.press(key));
  }

  /** Does something, and does it again where nothing comes of it: a busy window loses keys and movements of the pointer. */
  private async until(effect: Locator, act: () => Promise<void>): Promise<void> {
    const end = Date.now() + PATIENCE;
    do {
      await act();
      if (await isSeen(effect)) return;
    } while (Date.now() < end);
    await effect.first().waitFor({ timeout: SOON });
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
    await this.page.locator(`.monaco-editor .squiggly-${severity}`).first().waitFor();
  }

  /** Moves the pointer over a whole word of the file, not of a hint beside it, and reads what appears. A line that comes in above moves the word away from the pointer. */
  async hover(text: string): Promise<string> {
    const word = this.page.locator(".monaco-editor .view-line span span", { hasText: new RegExp(`^\\s*${text}\\s*$`) }).first();
    await this.hoverOver(word, this.page.locator(".monaco-hover:not(.hidden) .hover-contents"));
    return (await this.page.locator(".monaco-hover:not(.hidden) .hover-contents").allInnerTexts()).join("\n");
  }

  /** Rests the pointer on something until what it brings up is there. */
  async hoverOver(target: Locator, effect: Locator): Promise<void> {
    await this.until(effect, async () => {
      await this.page.mouse.move(5, 5);
      await target.hover();
    });
  }

  /** Puts the cursor into the text of the file, at the start of a line, counted from 1. */
  async cursorTo(line: number): Promise<void> {
    await this.page.locator(".monaco-editor .view-lines").first().click();
    await this.openQuickInput("Control+G");
    await this.page.keyboard.type(String(line));
    await this.page.keyboard.press("Enter");
    await this.atLine(line);
  }

  /** The first line, counted from 1, that begins with a text in the file as it was opened. */
  async lineOf(text: string): Promise<number> {
    const lines = (await readFile(path.join(this.workspace, this.opened ?? ""), "utf8")).split("\n");
    return lines.findIndex((line) => line.startsWith(text)) + 1;
  }

  /** Saves the open file, and waits until it is saved. */
  async save(): Promise<void> {
    await this.until(this.page.locator(".tab.active:not(.dirty)"), () => this.page.keyboard.press("Control+S"));
  }

  /** Waits for a line with a text in the editor, spaces and all. */
  async line(text: string | RegExp): Promise<void> {
    await this.page.locator(".monaco-editor .view-line", { hasText: text }).first().waitFor();
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
    // It slides in and goes by itself after a while, so a button on it can hardly be met.
    await this.command("Notifications: Clear All Notifications");
    await toast.waitFor({ state: "hidden" });
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
    await this.hoverOver(this.page.locator(BRACES).first(), this.page.locator(".hover-language-status"));
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
    const action = this.page.locator(`.sidebar .pane-header .action-label[aria-label="${label}"]`);
    await this.hoverOver(this.page.locator(".sidebar .pane-header").first(), action);
    await action.click();
  }

  /** Moves the focus into one of our views. */
  async focusView(name: string): Promise<void> {
    await this.command(`Mentorspec: Focus on ${name} View`);
    await this.page.locator(".sidebar .monaco-list:focus-within, .sidebar .monaco-list:focus").first().waitFor();
  }

  /** Goes to a row of the view that has the focus, with the arrow keys. */
  async toRow(label: string): Promise<void> {
    const focused = this.page.locator(".sidebar .monaco-list-row.focused", { hasText: label });
    await this.until(focused, async () => {
      await this.page.keyboard.press("Home");
      for (let steps = 0; steps < 60 && (await focused.count()) === 0; steps++) await this.page.keyboard.press("ArrowDown");
    });
  }

  /** Opens a row of the view that has the focus, with the arrow keys, until what is in it can be seen. */
  async unfold(label: string, inside: string): Promise<void> {
    await this.toRow(label);
    await this.until(this.row(inside), () => this.page.keyboard.press("ArrowRight"));
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

/** Whether something comes into sight soon. */
function isSeen(what: Locator): Promise<boolean> {
  return what.first().waitFor({ timeout: SOON }).then(
    () => true,
    () => false,
  );
}
