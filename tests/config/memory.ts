import type { Files } from "../../server/src/config/files";

/** Files that exist only in a test; a value that begins with `-> ` is a link. */
export function memory(files: Readonly<Record<string, string>>): Files & { readonly asked: string[] } {
  const asked: string[] = [];
  const real = (path: string): string => {
    const text = files[path];
    return text?.startsWith("-> ") === true ? real(text.slice(3)) : path;
  };
  return {
    asked,
    read(path, limit) {
      asked.push(path);
      const text = files[real(path)];
      return Promise.resolve(text === undefined ? undefined : text.length > limit ? { fault: "it is larger than Mentorspec reads" } : { text });
    },
    exists: (path) => Promise.resolve(Object.keys(files).some((each) => each === path || each.startsWith(`${path}/`))),
    real: (path) => Promise.resolve(real(path)),
  };
}
