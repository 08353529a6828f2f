/** What the loader may ask of a file system; Node and the browser each have their own. Paths are those of `paths.ts`. */
export interface Files {
  /** A regular file of at most so many bytes, as UTF-8; nothing where there is none, and in words why one cannot be read. */
  read(path: string, limit: number): Promise<FileText | undefined>;
  exists(path: string): Promise<boolean>;
  /** Where a path really leads, links resolved. */
  real(path: string): Promise<string>;
}

export type FileText = { readonly text: string } | { readonly fault: string };
