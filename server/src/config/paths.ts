/**
 * Paths as the loader sees them: absolute, with forward slashes, `C:/` at the front on Windows.
 * A front end translates from and to its own (file system paths, URIs).
 */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf("/");
  return path.slice(0, cut === path.indexOf("/") ? cut + 1 : cut);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function isTop(path: string): boolean {
  return path.indexOf("/") === path.length - 1;
}

export function topOf(path: string): string {
  return path.slice(0, path.indexOf("/") + 1);
}

/** A path as seen from a folder; nothing where it lies outside. */
export function within(folder: string, path: string): string | undefined {
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path === folder ? "" : undefined;
}

/** A relative path from a folder, its dots resolved. */
export function joined(folder: string, relative: string): string {
  const parts = folder.endsWith("/") ? [folder.slice(0, -1)] : folder.split("/");
  const steps = isTop(folder) ? parts : [...parts];
  for (const step of relative.split("/")) {
    if (step === "..") {
      if (steps.length > 1) steps.pop();
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.length === 1 ? `${steps[0] ?? ""}/` : steps.join("/");
}
