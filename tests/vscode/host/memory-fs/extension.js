const vscode = require("vscode");

/** A workspace in memory, filled once from the server of the test host. */
class MemoryFiles {
  /** @type {Map<string, Uint8Array>} By path. Folders are what the paths imply, and those made empty. */
  files = new Map();
  folders = new Set(["/"]);
  changes = new vscode.EventEmitter();
  onDidChangeFile = this.changes.event;

  constructor(server) {
    this.server = server;
  }

  fill(id) {
    return (this.filled ??= this.load(id));
  }

  async load(id) {
    const listing = await (await fetch(`${this.server}/workspace/${id}`)).json();
    for (const [name, text] of Object.entries(listing)) this.put(`/${name}`, new TextEncoder().encode(text));
  }

  put(path, content) {
    this.files.set(path, content);
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) this.folders.add(path.slice(0, end));
  }

  async stat(uri) {
    await this.fill(uri.authority);
    const content = this.files.get(uri.path);
    if (content) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length };
    if (this.folders.has(uri.path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  async readDirectory(uri) {
    await this.fill(uri.authority);
    const within = uri.path.endsWith("/") ? uri.path : `${uri.path}/`;
    const children = (paths, type) =>
      [...paths].filter((path) => path.startsWith(within) && path.length > within.length && !path.slice(within.length).includes("/")).map((path) => [path.slice(within.length), type]);
    return [...children(this.files.keys(), vscode.FileType.File), ...children(this.folders, vscode.FileType.Directory)];
  }

  async readFile(uri) {
    await this.fill(uri.authority);
    const content = this.files.get(uri.path);
    if (!content) throw vscode.FileSystemError.FileNotFound(uri);
    return content;
  }

  writeFile(uri, content) {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.put(uri.path, content);
    this.changes.fire([{ type, uri }]);
  }

  createDirectory(uri) {
    this.folders.add(uri.path);
  }

  delete(uri) {
    for (const paths of [this.files, this.folders])
      for (const path of [...paths.keys()]) if (path === uri.path || path.startsWith(`${uri.path}/`)) paths.delete(path);
    this.changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  async rename(from, to) {
    this.writeFile(to, await this.readFile(from));
    this.delete(from);
  }

  watch() {
    return new vscode.Disposable(() => {});
  }
}

exports.activate = (context) => {
  const { scheme, authority } = context.extensionUri;
  const files = new MemoryFiles(`${scheme}://${authority}`);
  // For tests, which look from outside at what was saved.
  globalThis.mentorspecMemory = (name) => {
    const content = files.files.get(`/${name}`);
    return content && btoa(Array.from(content, (byte) => String.fromCharCode(byte)).join(""));
  };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider("mentorspec-memory", files, { isCaseSensitive: true }));
};
